package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What a case file says as known at an instant, and what was learned between two (property P6). */
class CaseFileTest {

    private static final DateRange WEEK = Weeks.WEEK.range();
    private static final VisitId MONDAYS = Weeks.visit(DayOfWeek.MONDAY);
    private static final PackageId OTHER = new PackageId("K-2");

    private Histories aboutPerson = Histories.none();
    private Histories aboutPackage = Histories.none();
    private Histories aboutOther = Histories.none();
    private CaseFile reports = file();

    private static Instant at(int hour) {
        return Instant.parse("2020-11-10T00:00:00Z").plusSeconds(3600L * hour);
    }

    private static Knowledge known(int hour) {
        return new Knowledge(at(hour), "U-1", "as told at " + hour);
    }

    private static <T> Fact<T> fact(T value, String days, int hour) {
        return Fact.of(value, DateRange.parse(days), known(hour));
    }

    private static Change change(FactKind<?> kind, Object subject, String days, int hour) {
        return new Change(kind.name(), subject.toString(), DateRange.parse(days), known(hour));
    }

    private static Fact<VisitRecord> stayed(VisitId visit, String provider, int minutes, int hour) {
        return Fact.of(
                new VisitRecord(
                        visit, new ProviderId(provider), new Attendance.Attended(LocalTime.of(8, 0), minutes, 0)),
                DateRange.day(visit.date()),
                known(hour));
    }

    private CaseFile file() {
        return new CaseFile(
                new PersonHistory(Weeks.PERSON, aboutPerson),
                ImmutableList.of(
                        new PackageHistory(Weeks.PACKAGE, Weeks.PERSON, aboutPackage),
                        new PackageHistory(OTHER, Weeks.PERSON, aboutOther)),
                ImmutableList.of());
    }

    private List<Integer> minutes(DateRange days, int hour) {
        return reports.records(days, at(hour)).stream()
                .map(record -> ((Attendance.Attended) record.attendance()).minutes())
                .toList();
    }

    @Test
    void ofTwoReportsOfAVisitByAProviderTheLaterCountsOnceItIsKnown() {
        reports = reports.with(stayed(MONDAYS, "P-1", 45, 1)).with(stayed(MONDAYS, "P-1", 60, 2));

        assertThat(minutes(WEEK, 0)).isEmpty();
        assertThat(minutes(WEEK, 1)).containsExactly(45);
        assertThat(minutes(WEEK, 2)).containsExactly(60);
    }

    @Test
    void reportsOfAVisitByTwoProvidersAreBothThere() {
        reports = reports.with(stayed(MONDAYS, "P-1", 45, 1)).with(stayed(MONDAYS, "P-2", 60, 2));

        assertThat(minutes(WEEK, 2)).containsExactly(45, 60);
    }

    @Test
    void onlyReportsAboutTheDaysAreGiven() {
        VisitId nextMonday = new VisitId(Weeks.PACKAGE, LocalDate.parse("2020-11-09"), LocalTime.of(8, 0));
        reports = reports.with(stayed(MONDAYS, "P-1", 45, 1)).with(stayed(nextMonday, "P-1", 60, 1));

        assertThat(minutes(WEEK, 1)).containsExactly(45);
        assertThat(minutes(DateRange.parse("2020-11-09/2020-11-10"), 1)).containsExactly(60);
    }

    @Test
    void thePersonAndThePackagesAreAsKnownAtTheInstantThatInstantIncluded() {
        aboutPerson = aboutPerson.with(PersonFacts.ABSENCE, fact(Absence.AWAY, "2020-11-03/2020-11-05", 2));
        aboutPackage = aboutPackage.with(PackageFacts.HEALTH_SHARE, fact(Percentage.of(50), "2020-11-02/..", 3));

        PersonCase before = file().asKnownAt(at(1));
        PersonCase after = file().asKnownAt(at(3));

        assertThat(before.absenceOn(LocalDate.parse("2020-11-03"))).isEmpty();
        assertThat(file().asKnownAt(at(2)).absenceOn(LocalDate.parse("2020-11-03")))
                .isPresent();
        assertThat(before.packages().get(0).healthShareOn(Weeks.WEEK.monday())).isEqualTo(Percentage.NONE);
        assertThat(after.packages().get(0).healthShareOn(Weeks.WEEK.monday())).isEqualTo(Percentage.of(50));
        assertThat(after.packages()).extracting(pack -> pack.id()).containsExactly(Weeks.PACKAGE, OTHER);
    }

    /** Rule K6: charged from the day of telling, not from the day that was decided about. */
    @Test
    void whatMayBeChargedFollowsFromWhenThePersonWasTold() {
        ChargeDecision told = contribution("50.00", false, "2020-11-05");
        aboutPerson = aboutPerson.with(PersonFacts.CHARGE, fact(told, "2020-11-02/..", 1));

        PersonCase known = file().asKnownAt(at(1));

        assertThat(known.charge().find(LocalDate.parse("2020-11-04"))).isEmpty();
        assertThat(known.charge().find(LocalDate.parse("2020-11-05"))).contains(told);
    }

    @Test
    void aDeferredPaymentOrATimeBankCarriesSomethingForward() {
        assertThat(file().hasCarriedForward()).isFalse();

        TimeBank bank = new TimeBank(Hours.of(2), 1, Hours.ZERO, 0, Hours.ZERO, TimeBank.Charge.WHEN_USED);
        aboutOther = aboutOther.with(PackageFacts.TIME_BANK, fact(bank, "2020-11-02/..", 1));
        assertThat(file().hasCarriedForward()).isTrue();

        aboutOther = Histories.none();
        aboutPerson = aboutPerson.with(
                PersonFacts.DEFERRED_PAYMENT,
                fact(new DeferredPayment(Money.ofPounds(165_000), Money.ZERO, Money.ofPounds(86)), "2020-11-02/..", 1));
        assertThat(file().hasCarriedForward()).isTrue();
    }

    @Test
    void whatWasLearnedOfPersonPackagesAndVisitsIsSaidEarliestFirst() {
        aboutPerson = aboutPerson.with(PersonFacts.ABSENCE, fact(Absence.AWAY, "2020-11-03/2020-11-05", 4));
        aboutPackage = aboutPackage.with(PackageFacts.HEALTH_SHARE, fact(Percentage.of(50), "2020-11-02/..", 2));
        aboutOther = aboutOther.with(PackageFacts.PROVIDER, fact(new ProviderId("P-2"), "2020-11-05/..", 1));
        CaseFile file = file().with(stayed(MONDAYS, "P-1", 60, 3));

        assertThat(file.learned(WEEK, at(0), at(4)))
                .containsExactly(
                        change(PackageFacts.PROVIDER, OTHER, "2020-11-05/..", 1),
                        change(PackageFacts.HEALTH_SHARE, Weeks.PACKAGE, "2020-11-02/..", 2),
                        change(VisitRecord.KIND, MONDAYS, "2020-11-02/2020-11-03", 3),
                        change(PersonFacts.ABSENCE, Weeks.PERSON, "2020-11-03/2020-11-05", 4));
    }

    @Test
    void whatWasLearnedAtTheFirstInstantWasKnownAndAtTheSecondIsLearned() {
        aboutPackage = aboutPackage.with(PackageFacts.HEALTH_SHARE, fact(Percentage.of(50), "2020-11-02/..", 2));

        assertThat(file().learned(WEEK, at(2), at(3))).isEmpty();
        assertThat(file().learned(WEEK, at(1), at(2))).hasSize(1);
        assertThat(file().learned(WEEK, at(0), at(1))).isEmpty();
    }

    @Test
    void whatIsAboutOtherDaysIsNotAChangeOfTheWeek() {
        aboutPackage = aboutPackage
                .with(PackageFacts.HEALTH_SHARE, fact(Percentage.of(50), "2020-11-02/..", 1))
                .with(PackageFacts.HEALTH_SHARE, fact(Percentage.of(60), "2020-11-09/..", 2));

        assertThat(file().learned(WEEK, at(1), at(2))).isEmpty();
    }

    @Test
    void factsThatSayAgainWhatWasKnownAreNotAChange() {
        aboutPackage = aboutPackage
                .with(PackageFacts.HEALTH_SHARE, fact(Percentage.of(50), "2020-11-02/..", 1))
                .with(PackageFacts.HEALTH_SHARE, fact(Percentage.of(50), "2020-11-02/..", 2));
        CaseFile file = file().with(stayed(MONDAYS, "P-1", 60, 1)).with(stayed(MONDAYS, "P-1", 60, 2));

        assertThat(file.learned(WEEK, at(1), at(2))).isEmpty();
    }

    @Test
    void whatBearsOnNoMoneyIsNoChange() {
        aboutPackage = aboutPackage
                .with(PackageFacts.REVIEW, fact(Review.SOCIAL_WORK, "2020-11-03/2020-11-04", 2))
                .with(PackageFacts.DISCHARGE_PATHWAY, fact(DischargePathway.HOME_WITH_SUPPORT, "2020-11-02/..", 2));

        assertThat(file().learned(WEEK, at(1), at(2))).isEmpty();
    }

    @Test
    void somethingWithdrawnIsAChange() {
        aboutPerson = aboutPerson
                .with(PersonFacts.ABSENCE, fact(Absence.AWAY, "2020-11-03/2020-11-05", 1))
                .with(PersonFacts.ABSENCE, Fact.<Absence>withdrawn(DateRange.parse("2020-11-03/2020-11-05"), known(2)));

        assertThat(file().learned(WEEK, at(1), at(2)))
                .containsExactly(change(PersonFacts.ABSENCE, Weeks.PERSON, "2020-11-03/2020-11-05", 2));
    }

    /** Rule K6: what was told as final in between keeps the days before from being charged as they were. */
    @Test
    void aDecisionMadeAgainIsAChangeWhereItStandsOtherwiseThanBefore() {
        aboutPerson = aboutPerson
                .with(PersonFacts.CHARGE, fact(contribution("20.00", true, "2020-11-02"), "2020-11-02/..", 1))
                .with(PersonFacts.CHARGE, fact(contribution("10.00", false, "2020-11-05"), "2020-11-02/..", 2))
                .with(PersonFacts.CHARGE, fact(contribution("5.00", false, "2020-11-06"), "2020-11-02/..", 3))
                .with(PersonFacts.CHARGE, fact(contribution("10.00", false, "2020-11-05"), "2020-11-02/..", 4));

        assertThat(file().learned(WEEK, at(2), at(4)))
                .containsExactly(
                        change(PersonFacts.CHARGE, Weeks.PERSON, "2020-11-02/..", 3),
                        change(PersonFacts.CHARGE, Weeks.PERSON, "2020-11-02/..", 4));
    }

    @Test
    void aDecisionIsAChangeOnce() {
        aboutPerson = aboutPerson
                .with(PersonFacts.CHARGE, fact(contribution("20.00", false, "2020-11-02"), "2020-11-02/..", 1))
                .with(PersonFacts.CHARGE, fact(contribution("10.00", false, "2020-11-02"), "2020-11-02/..", 2));

        assertThat(file().learned(WEEK, at(1), at(2)))
                .containsExactly(change(PersonFacts.CHARGE, Weeks.PERSON, "2020-11-02/..", 2));
    }

    private static ChargeDecision contribution(String weekly, boolean provisional, String told) {
        return new ChargeDecision(
                new AssessedCharge.Contribution(Money.parse(weekly)), provisional, LocalDate.parse(told));
    }
}
