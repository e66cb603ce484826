package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.Cap;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.delivery.MissingEvidence.Unreported;
import org.almoner.domain.delivery.SecondCarer;
import org.almoner.domain.delivery.ShortStays;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.TimeRounding.Point;
import org.almoner.domain.delivery.VisitOutcome;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.DeliveryArbitraries;

/** How visits count, by any rule that a scheme can hold. */
@Domain(AlmonerDomain.class)
class CountingProperties {

    private static final Set<Basis> GROWS_WITH_THE_STAY = EnumSet.of(Basis.ACTUAL, Basis.LOWER, Basis.PLANNED);

    @Property
    void aLongerStayNeverCountsForLess(
            @ForAll CountingRule rule,
            @ForAll PlannedVisit planned,
            @ForAll Attendance.Attended stay,
            @ForAll @IntRange(max = 120) int more,
            @ForAll @IntRange(max = 120) int moreOfSecond) {
        Attendance.Attended longer = new Attendance.Attended(
                stay.arrived(),
                Math.min(1440, stay.minutes() + more),
                Math.min(1440, stay.secondCarerMinutes() + moreOfSecond),
                stay.secondCarerArrived());
        if (GROWS_WITH_THE_STAY.contains(rule.basis())) {
            assertThat(minutes(rule, planned, longer)).isGreaterThanOrEqualTo(minutes(rule, planned, stay));
        }
    }

    private static int minutes(CountingRule rule, PlannedVisit planned, Attendance attendance) {
        return rule.count(planned, Optional.of(attendance)).minutes();
    }

    @Property
    void nothingAboveTheCapCounts(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance attendance) {
        if (rule.cap() != Cap.NONE) {
            assertThat(minutes(rule, planned, attendance)).isLessThanOrEqualTo(mostOf(rule, planned));
        }
    }

    private static int mostOf(CountingRule rule, PlannedVisit planned) {
        return rule.cap() == Cap.PLAN
                ? planned.carerMinutes()
                : planned.carerMinutes()
                        + rule.tolerance().ofLength(planned.minutes())
                        + rule.tolerance().ofLength(planned.secondCarerMinutes());
    }

    @Property
    void withoutRoundingTheLowerOfPlanAndStayIsNeverAboveEither(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance.Attended stay) {
        CountingRule lower = rule.with(ShortStays.COUNT);
        if (rule.basis() == Basis.LOWER && rule.rounding().unitMinutes() == 1) {
            assertThat(minutes(lower, planned, stay))
                    .isLessThanOrEqualTo(planned.carerMinutes())
                    .isLessThanOrEqualTo(stay.minutes() + stay.secondCarerMinutes());
        }
    }

    @Property
    void whatCountsIsMultiplesOfTheUnitUnlessACapOrTheMinimumChangesIt(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance attendance) {
        CountingRule uncapped = rule.with(Cap.NONE).with(ShortStays.COUNT);

        assertThat(minutes(uncapped, planned, attendance) % rule.rounding().unitMinutes())
                .isZero();
    }

    @Property
    void theMinutesOfALineAreThoseOfItsDayOrWeekRounded(
            @ForAll CountingRule rule, @ForAll("visitsOfAWeek") List<VisitOutcome> visits) {
        TimeRounding rounding = rule.rounding();
        if (rounding.point() == Point.WEEK) {
            long exact = sum(rule.with(new TimeRounding(1, rounding.rounding(), Point.WEEK)), visits);
            long counted = sum(rule, visits);

            assertThat(counted)
                    .isEqualTo(
                            rule.cap() == Cap.NONE
                                    ? rounding.of(exact)
                                    : Math.min(rounding.of(exact), mostOf(rule, visits)))
                    .isBetween(exact - rounding.unitMinutes() + 1, exact + rounding.unitMinutes() - 1);
        }
    }

    /** The most that the cap allows of the carers of whom something counts. */
    private static long mostOf(CountingRule rule, List<VisitOutcome> visits) {
        CountingRule exact = rule.with(new TimeRounding(1, rule.rounding().rounding(), Point.WEEK));
        long most = 0;
        List<CountedVisit> counted = exact.count(visits);
        for (int i = 0; i < visits.size(); i++) {
            most += mostOf(rule, visits.get(i).planned(), counted.get(i));
        }
        return most;
    }

    private static int mostOf(CountingRule rule, PlannedVisit planned, CountedVisit counted) {
        int first = planned.minutes();
        int second = planned.secondCarerMinutes();
        return (counts(counted, 1) ? first + allowed(rule, first) : 0)
                + (counts(counted, 2) ? second + allowed(rule, second) : 0);
    }

    private static int allowed(CountingRule rule, int planned) {
        return rule.cap() == Cap.PLAN ? 0 : rule.tolerance().ofLength(planned);
    }

    private static boolean counts(CountedVisit counted, int carer) {
        return counted.steps().stream()
                .filter(step -> step.carer() == carer)
                .reduce((earlier, later) -> later)
                .filter(last -> last.minutes() > 0)
                .isPresent();
    }

    private static long sum(CountingRule rule, List<VisitOutcome> visits) {
        return rule.count(visits).stream().mapToLong(CountedVisit::minutes).sum();
    }

    @Property
    void noVisitOfALineIsBelowNothingAndTheLastStepOfEachCarerIsWhatCounts(
            @ForAll CountingRule rule, @ForAll("visitsOfAWeek") List<VisitOutcome> visits) {
        List<CountedVisit> counted = rule.count(visits);

        assertThat(counted).hasSameSizeAs(visits).allSatisfy(CountingProperties::assertStepsLeadToMinutes);
    }

    @Property
    void visitsThatWereMissedOrCancelledInTimeNeverCountInALine(
            @ForAll CountingRule rule, @ForAll("visitsOfAWeek") List<VisitOutcome> visits) {
        List<CountedVisit> counted = rule.count(visits);

        assertThat(counted)
                .filteredOn(visit ->
                        visit.status() == VisitStatus.MISSED || visit.status() == VisitStatus.CANCELLED_WITH_NOTICE)
                .allSatisfy(visit -> assertThat(visit.minutes()).isZero());
    }

    @Provide
    Arbitrary<List<VisitOutcome>> visitsOfAWeek() {
        return DeliveryArbitraries.visitsOfAWeek();
    }

    @Property
    void roundingMovesNoCarerByAUnitOrMore(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance.Attended stay) {
        CountingRule whole = rule.with(Cap.NONE).with(ShortStays.COUNT).with(SecondCarer.OWN_STAY);
        int counted = minutes(whole, planned, stay);
        int stayed = stay.minutes() + stay.secondCarerMinutes();
        if (rule.basis() == Basis.ACTUAL) {
            assertThat(Math.abs(counted - stayed))
                    .isLessThanOrEqualTo(2 * (rule.rounding().unitMinutes() - 1));
        }
    }

    @Property
    void missedVisitsNeverCountAndUnreportedOnesOnlyProvisionally(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned) {
        assertThat(minutes(rule, planned, new Attendance.Missed())).isZero();
        if (rule.evidence().unreported() == Unreported.NOTHING) {
            assertThat(rule.count(planned, Optional.empty()).minutes()).isZero();
        }
    }

    @Property
    void longerNoticeOfACancellationNeverCountsForMore(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll @IntRange(max = 100) int hours) {
        assertThat(minutes(rule, planned, new Attendance.Cancelled(hours + 1)))
                .isLessThanOrEqualTo(minutes(rule, planned, new Attendance.Cancelled(hours)));
    }

    @Property
    void theLastStepOfEachCarerIsWhatCounts(@ForAll CountedVisit counted) {
        assertStepsLeadToMinutes(counted);
    }

    private static void assertStepsLeadToMinutes(CountedVisit counted) {
        int first = 0;
        int second = 0;
        for (CountedVisit.Step step : counted.steps()) {
            if (step.carer() == 1) {
                first = step.minutes();
            } else {
                second = step.minutes();
            }
        }

        assertThat(first).isNotNegative();
        assertThat(second).isNotNegative();
        assertThat(counted.minutes()).isEqualTo(first + second);
    }
}
