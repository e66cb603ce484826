package org.almoner.domain.performance.scorecard;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableSet;
import org.almoner.domain.parts.Words;
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
        checkPart(pickUpMinutes >= 0, "pick-up-minutes", "minutes are not negative, but got %s", pickUpMinutes);
        checkPart(punctualMinutes >= 0, "punctual-minutes", "minutes are not negative, but got %s", punctualMinutes);
        checkPart(
                regularCarers >= 1,
                "regular-carers",
                "a package has one regular carer at least, but got %s",
                regularCarers);
        checkPart(
                !qualityOfDelivery.isEmpty(),
                "quality-of-delivery",
                "quality of delivery is the mean of one share at least; add an indicator");
        for (Indicator indicator : qualityOfDelivery) {
            checkPart(
                    indicator.unit() == Unit.SHARE,
                    "quality-of-delivery/" + qualityOfDelivery.asList().indexOf(indicator),
                    "quality of delivery is the mean of shares, but %s is none; leave it out",
                    Words.of(indicator));
        }
    }
}
