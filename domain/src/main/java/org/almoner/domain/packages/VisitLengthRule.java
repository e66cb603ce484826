package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.packages.PlannedVisit.Purpose;
import org.almoner.domain.prices.ServiceCode;

/**
 * In which lengths visits may be bought (rule C3: by the hour or half hour; a quarter of an hour only for the second
 * carer, or to help somebody to the dining hall of extra care housing). Immutable.
 *
 * @param minimumMinutes the shortest visit
 * @param unitMinutes what every visit's length is a multiple of
 * @param secondCarerUnitMinutes what the second carer's time is a multiple of, and the least of it where there is one
 * @param dining the lengths of help to a dining hall, where it is bought
 */
public record VisitLengthRule(
        int minimumMinutes, int unitMinutes, int secondCarerUnitMinutes, Optional<DiningRule> dining) {

    /**
     * In which lengths help to a dining hall may be bought.
     *
     * @param unitMinutes what its length is a multiple of, and the least of it
     * @param services of the scheme in which it may be bought; at least one
     */
    public record DiningRule(int unitMinutes, ImmutableSet<ServiceCode> services) {

        /**
         * Refuses a unit that is not positive, and a rule for no service.
         *
         * @throws IllegalArgumentException if the unit is not positive, or there is no service
         */
        public DiningRule {
            checkArgument(
                    unitMinutes > 0,
                    "the unit of help to a dining hall must be above 0 minutes, but is %s",
                    unitMinutes);
            checkArgument(!services.isEmpty(), "help to a dining hall is bought in one service or more; name them");
        }
    }

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

    /** Lengths without help to a dining hall; refuses the same. */
    public VisitLengthRule(int minimumMinutes, int unitMinutes, int secondCarerUnitMinutes) {
        this(minimumMinutes, unitMinutes, secondCarerUnitMinutes, Optional.empty());
    }

    /**
     * {@return every refusal of every visit of the plan; none when the plan may be bought}
     *
     * @param plan of a package
     * @param service that the package is of, where that is known
     */
    public ImmutableList<Refusal> refusals(WeeklyPlan plan, Optional<ServiceCode> service) {
        return plan.visits().stream()
                .flatMap(visit -> refusals(visit, service))
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Refusal> refusals(PlannedVisit visit, Optional<ServiceCode> service) {
        Stream.Builder<Refusal> refusals = Stream.builder();
        if (visit.purpose().equals(Optional.of(Purpose.DINING))) {
            dining.filter(rule -> service.filter(rule.services()::contains).isPresent())
                    .ifPresentOrElse(
                            rule -> check(visit, rule.unitMinutes(), rule.unitMinutes(), refusals),
                            () -> refusals.add(new Refusal(visit, Reason.NO_DINING_HALL, minimumMinutes)));
        } else {
            check(visit, minimumMinutes, unitMinutes, refusals);
        }
        if (visit.secondCarerMinutes() % secondCarerUnitMinutes != 0) {
            refusals.add(new Refusal(visit, Reason.SECOND_CARER_NOT_IN_UNITS, secondCarerUnitMinutes));
        }
        return refusals.build();
    }

    private static void check(PlannedVisit visit, int least, int unit, Stream.Builder<Refusal> refusals) {
        if (visit.minutes() < least) {
            refusals.add(new Refusal(visit, Reason.TOO_SHORT, least));
        }
        if (visit.minutes() % unit != 0) {
            refusals.add(new Refusal(visit, Reason.NOT_IN_UNITS, unit));
        }
    }

    /** Why a visit may not be bought. */
    public enum Reason {
        /** Shorter than the shortest visit. */
        TOO_SHORT,
        /** Not a multiple of the unit. */
        NOT_IN_UNITS,
        /** The second carer's time is not a multiple of its unit. */
        SECOND_CARER_NOT_IN_UNITS,
        /** Help to a dining hall is not bought in the package's service. */
        NO_DINING_HALL
    }

    /**
     * One reason against one visit.
     *
     * @param visit the visit that may not be bought
     * @param reason why
     * @param limitMinutes the figure of the rule that it breaks; the shortest of other visits where there is no dining hall
     */
    public record Refusal(PlannedVisit visit, Reason reason, int limitMinutes) {}
}
