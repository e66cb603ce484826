package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * In which lengths visits may be bought (rule C3: by the hour or half hour; a quarter of an hour only for the second
 * carer). Immutable.
 *
 * @param minimumMinutes the shortest visit
 * @param unitMinutes what every visit's length is a multiple of
 * @param secondCarerUnitMinutes what the second carer's time is a multiple of, and the least of it where there is one
 */
public record VisitLengthRule(int minimumMinutes, int unitMinutes, int secondCarerUnitMinutes) {

    /**
     * Refuses units that are not positive.
     *
     * @throws IllegalArgumentException if a figure is not positive
     */
    public VisitLengthRule {
        checkArgument(minimumMinutes > 0, "the shortest visit must be above 0 minutes, but is %s", minimumMinutes);
        checkArgument(unitMinutes > 0, "the unit of visits must be above 0 minutes, but is %s", unitMinutes);
        checkArgument(
                secondCarerUnitMinutes > 0,
                "the unit of a second carer must be above 0 minutes, but is %s",
                secondCarerUnitMinutes);
    }

    /** {@return every refusal of every visit of the plan; none when the plan may be bought} */
    public ImmutableList<Refusal> refusals(WeeklyPlan plan) {
        return plan.visits().stream().flatMap(this::refusals).collect(ImmutableList.toImmutableList());
    }

    private Stream<Refusal> refusals(PlannedVisit visit) {
        Stream.Builder<Refusal> refusals = Stream.builder();
        if (visit.minutes() < minimumMinutes) {
            refusals.add(new Refusal(visit, Reason.TOO_SHORT, minimumMinutes));
        }
        if (visit.minutes() % unitMinutes != 0) {
            refusals.add(new Refusal(visit, Reason.NOT_IN_UNITS, unitMinutes));
        }
        if (visit.secondCarerMinutes() % secondCarerUnitMinutes != 0) {
            refusals.add(new Refusal(visit, Reason.SECOND_CARER_NOT_IN_UNITS, secondCarerUnitMinutes));
        }
        return refusals.build();
    }

    /** Why a visit may not be bought. */
    public enum Reason {
        /** Shorter than the shortest visit. */
        TOO_SHORT,
        /** Not a multiple of the unit. */
        NOT_IN_UNITS,
        /** The second carer's time is not a multiple of its unit. */
        SECOND_CARER_NOT_IN_UNITS
    }

    /**
     * One reason against one visit.
     *
     * @param visit the visit that may not be bought
     * @param reason why
     * @param limitMinutes the figure of the rule that it breaks
     */
    public record Refusal(PlannedVisit visit, Reason reason, int limitMinutes) {}
}
