package org.almoner.domain.performance.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import org.almoner.domain.performance.scorecard.Indicator.Unit;

/**
 * How a council measures providers. Immutable.
 *
 * @param pickUpMinutes within how many minutes of the offer a package is picked up in time
 * @param punctualMinutes how many minutes before or after the plan a carer may come and be punctual
 * @param regularCarers how many carers a package may have whose visits are by its regular ones
 * @param qualityOfDelivery the shares of which the indicator of quality of delivery is the mean (rule L7)
 */
public record ScorecardRules(
        int pickUpMinutes, int punctualMinutes, int regularCarers, ImmutableSet<Indicator> qualityOfDelivery) {

    /** What holds where a scheme says nothing. */
    public static final ScorecardRules USUAL = new ScorecardRules(
            24 * 60,
            15,
            3,
            ImmutableSet.of(
                    Indicator.START_ON_TIME,
                    Indicator.PUNCTUALITY,
                    Indicator.LENGTH_OF_STAY,
                    Indicator.MISSED_VISITS,
                    Indicator.CONTINUITY));

    /**
     * Refuses figures by which nothing could be measured.
     *
     * @throws IllegalArgumentException if minutes are negative, there is no regular carer, or the mean is of no share or of
     *     something else
     */
    public ScorecardRules {
        checkArgument(
                pickUpMinutes >= 0 && punctualMinutes >= 0,
                "minutes are not negative, but got %s and %s",
                pickUpMinutes,
                punctualMinutes);
        checkArgument(regularCarers >= 1, "a package has one regular carer at least, but got %s", regularCarers);
        checkArgument(
                !qualityOfDelivery.isEmpty()
                        && qualityOfDelivery.stream().allMatch(indicator -> indicator.unit() == Unit.SHARE),
                "quality of delivery is the mean of one share at least, but got %s",
                qualityOfDelivery);
    }
}
