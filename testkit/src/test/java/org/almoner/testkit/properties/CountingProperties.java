package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.testkit.generators.AlmonerDomain;

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
                Math.min(1440, stay.secondCarerMinutes() + moreOfSecond));
        if (GROWS_WITH_THE_STAY.contains(rule.basis())) {
            assertThat(minutes(rule, planned, longer)).isGreaterThanOrEqualTo(minutes(rule, planned, stay));
        }
    }

    private static int minutes(CountingRule rule, PlannedVisit planned, Attendance attendance) {
        return rule.count(planned, Optional.of(attendance)).minutes();
    }

    @Property
    void nothingAboveThePlanCountsWhereTheRuleCapsIt(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance attendance) {
        if (rule.cappedAtPlan()) {
            assertThat(minutes(rule, planned, attendance)).isLessThanOrEqualTo(planned.carerMinutes());
        }
    }

    @Property
    void withoutRoundingTheLowerOfPlanAndStayIsNeverAboveEither(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance.Attended stay) {
        if (rule.basis() == Basis.LOWER && rule.unitMinutes() == 1) {
            assertThat(minutes(rule, planned, stay))
                    .isLessThanOrEqualTo(planned.carerMinutes())
                    .isLessThanOrEqualTo(stay.minutes() + stay.secondCarerMinutes());
        }
    }

    @Property
    void whatCountsIsMultiplesOfTheUnitUnlessThePlanCapsIt(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance attendance) {
        CountedVisit counted = rule.count(planned, Optional.of(attendance));
        boolean capped = counted.steps().stream().anyMatch(step -> step.reason() == Reason.CAPPED_AT_PLAN);
        if (!capped) {
            assertThat(counted.minutes() % rule.unitMinutes()).isZero();
        }
    }

    @Property
    void roundingMovesNoCarerByAUnitOrMore(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll Attendance.Attended stay) {
        int counted = minutes(rule, planned, stay);
        int stayed = stay.minutes() + stay.secondCarerMinutes();
        if (rule.basis() == Basis.ACTUAL && !rule.cappedAtPlan()) {
            assertThat(Math.abs(counted - stayed)).isLessThanOrEqualTo(2 * (rule.unitMinutes() - 1));
        }
    }

    @Property
    void missedAndUnreportedVisitsNeverCount(@ForAll CountingRule rule, @ForAll PlannedVisit planned) {
        assertThat(minutes(rule, planned, new Attendance.Missed())).isZero();
        assertThat(rule.count(planned, Optional.empty()).minutes()).isZero();
    }

    @Property
    void longerNoticeOfACancellationNeverCountsForMore(
            @ForAll CountingRule rule, @ForAll PlannedVisit planned, @ForAll @IntRange(max = 100) int hours) {
        assertThat(minutes(rule, planned, new Attendance.Cancelled(hours + 1)))
                .isLessThanOrEqualTo(minutes(rule, planned, new Attendance.Cancelled(hours)));
    }

    @Property
    void theLastStepOfEachCarerIsWhatCounts(@ForAll CountedVisit counted) {
        int first = 0;
        int second = 0;
        for (CountedVisit.Step step : counted.steps()) {
            if (step.carer() == 1) {
                first = step.minutes();
            } else {
                second = step.minutes();
            }
        }

        assertThat(counted.minutes()).isEqualTo(first + second).isNotNegative();
    }
}
