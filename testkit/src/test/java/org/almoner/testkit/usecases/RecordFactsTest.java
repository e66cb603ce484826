package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.MORNING;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

class RecordFactsTest {

    private final Council council = new Council();
    private final CareRecords records = council.almoner.records();

    @Test
    void everyReasonAgainstAPackageIsGivenAtOnceAndNothingIsKept() {
        PlannedVisit tooShort = new PlannedVisit(DayOfWeek.MONDAY, MORNING, 15, 0);

        Recording recording =
                records.openPackage(PACKAGE, PERSON, WeeklyPlan.of(List.of(tooShort)), FROM_MONDAY, CLERK);

        assertThat(refusals(recording))
                .containsExactlyInAnyOrder(
                        new Refusal.UnknownPerson(PERSON),
                        new Refusal.VisitLength(
                                new VisitLengthRule.Refusal(tooShort, VisitLengthRule.Reason.TOO_SHORT, 30)),
                        new Refusal.VisitLength(
                                new VisitLengthRule.Refusal(tooShort, VisitLengthRule.Reason.NOT_IN_UNITS, 30)));
        assertThat(council.store.packages().all()).isEmpty();
    }

    @Test
    void c3AQuarterOfAnHourIsForASecondCarerOnly() {
        council.withPackage();

        assertThat(records.recordPlan(PACKAGE, plan(30, 15), FROM_MONDAY, CLERK))
                .isEqualTo(new Recording.Recorded());
        assertThat(refusals(records.recordPlan(PACKAGE, plan(15, 15), FROM_MONDAY, CLERK)))
                .isNotEmpty();
    }

    @Test
    void aPackageIsOpenedOnce() {
        council.withPackage();

        assertThat(refusals(records.openPackage(PACKAGE, PERSON, plan(60, 0), FROM_MONDAY, CLERK)))
                .containsExactly(new Refusal.PackageExists(PACKAGE));
    }

    @Test
    void aContributionIsNeverBelowZero() {
        council.withPackage();

        assertThat(refusals(records.recordContribution(PERSON, Money.parse("-0.01"), FROM_MONDAY, CLERK)))
                .containsExactly(new Refusal.NegativeContribution(Money.parse("-0.01")));
    }

    @Test
    void whatIsNotKnownIsNamed() {
        PackageId other = new PackageId("K-404");
        VisitRecord report = new VisitRecord(new VisitId(other, MONDAY, MORNING), PRIME, new Attendance.Missed());

        assertThat(refusals(records.assignProvider(other, PRIME, FROM_MONDAY, CLERK)))
                .containsExactly(new Refusal.UnknownPackage(other), new Refusal.UnknownProvider(PRIME));
        assertThat(refusals(records.recordHealthShare(other, Percentage.WHOLE, FROM_MONDAY, CLERK)))
                .containsExactly(new Refusal.UnknownPackage(other));
        assertThat(refusals(records.endPackage(other, FROM_MONDAY, CLERK)))
                .containsExactly(new Refusal.UnknownPackage(other));
        assertThat(refusals(records.reportVisits(List.of(report, report), CLERK)))
                .containsExactly(new Refusal.UnknownPackage(other), new Refusal.UnknownProvider(PRIME));
    }

    @Test
    void aPackageEndsOnTheDaySaidAndNotBefore() {
        council.withPackage();
        recorded(records.endPackage(PACKAGE, DateRange.from(MONDAY.plusWeeks(1)), CLERK));

        CarePackage pack = council.store.packages().find(PACKAGE).orElseThrow().asKnownAt(Instant.MAX);
        assertThat(pack.plan().find(MONDAY.plusDays(6))).isPresent();
        assertThat(pack.plan().find(MONDAY.plusWeeks(1))).isEmpty();
        assertThat(pack.statusOn(MONDAY.plusWeeks(1))).isEqualTo(CarePackage.Status.NOT_WANTED);
    }

    @Test
    void aProviderServesZonesOfTheSchemeOnly() {
        ZoneCode mistyped = new ZoneCode("twon");
        Percentage points = Percentage.of(50);
        Provider provider = new Provider(
                PRIME,
                "Example Care P-1",
                Standing.ACTIVE,
                ImmutableSortedMap.of(mistyped, new Membership(Role.PRIME, Hours.of(1))),
                new Indicators(points, points, points, Indicators.Basis.TENDER));

        assertThat(refusals(records.recordProvider(provider, FROM_MONDAY, CLERK)))
                .containsExactly(new Refusal.UnknownZone(mistyped));
    }

    @Test
    void everyUnitOfWorkIsKnownSinceAnInstantOfItsOwnThoughTheClockStandsStill() {
        council.withPackage().withProviders();

        assertThat(council.store.providers().all().values().stream()
                        .map(history -> history.lastLearned().orElseThrow()))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static List<Refusal> refusals(Recording recording) {
        assertThat(recording).isInstanceOf(Recording.Refused.class);
        return ((Recording.Refused) recording).reasons();
    }
}
