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

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

class RecordFactsTest {

    private final Council council = new Council();
    private final CareRecords records = council.almoner.records();

    @Test
    void everyReasonAgainstAPlanIsGivenAtOnceAndNothingIsKept() {
        PlannedVisit tooShort = new PlannedVisit(DayOfWeek.MONDAY, MORNING, 15, 0);

        Recording recording =
                records.record(PACKAGE, PackageFacts.PLAN, WeeklyPlan.of(List.of(tooShort)), FROM_MONDAY, CLERK);

        assertThat(refusals(recording))
                .containsExactlyInAnyOrder(
                        new RecordRefusal.UnknownPackage(PACKAGE),
                        new RecordRefusal.VisitLength(
                                new VisitLengthRule.Refusal(tooShort, VisitLengthRule.Reason.TOO_SHORT, 30)),
                        new RecordRefusal.VisitLength(
                                new VisitLengthRule.Refusal(tooShort, VisitLengthRule.Reason.NOT_IN_UNITS, 30)));
        assertThat(council.store.packages().all()).isEmpty();
    }

    @Test
    void k6AThirdPartyPaysForNoDayBeforeItAgreed() {
        council.withPackage();
        TopUp agreedLater = new TopUp(Money.parse("70.00"), "T-1", "C-1", MONDAY.plusDays(1));

        assertThat(refusals(records.record(PACKAGE, PackageFacts.TOP_UP, agreedLater, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.NotYetAgreed(MONDAY.plusDays(1)));
        assertThat(records.record(PACKAGE, PackageFacts.TOP_UP, agreedLater, DateRange.from(MONDAY.plusDays(1)), CLERK))
                .isEqualTo(new Recording.Recorded());
    }

    @Test
    void aPriceOfVisitsIsByTheHourTheHalfHourOrTheVisit() {
        council.withPackage();

        for (PriceUnit unit : PriceUnit.values()) {
            UnitPrice agreed = new UnitPrice(Money.parse("120.00"), unit);
            Recording recording = records.record(PACKAGE, PackageFacts.AGREED_PRICE, agreed, FROM_MONDAY, CLERK);

            assertThat(recording)
                    .isEqualTo(
                            unit.isOfVisits()
                                    ? new Recording.Recorded()
                                    : new Recording.Refused(
                                            ImmutableList.of(new RecordRefusal.NotAPriceOfVisits(agreed))));
        }
    }

    @Test
    void nothingIsTakenBackOrRepaidBelowNothing() {
        council.withPackage();
        Money less = Money.parse("-50.00");
        DateRange day = DateRange.day(MONDAY);

        assertThat(refusals(records.record(PACKAGE, PackageFacts.SURPLUS, less, day, CLERK)))
                .containsExactly(new RecordRefusal.NotAboveNothing(PackageFacts.SURPLUS, less));
        assertThat(refusals(records.record(PERSON, PersonFacts.REPAYMENT, Money.ZERO, day, CLERK)))
                .containsExactly(new RecordRefusal.NotAboveNothing(PersonFacts.REPAYMENT, Money.ZERO));
        assertThat(refusals(records.record(PERSON, PersonFacts.REPAYMENT, Money.ofPence(1), FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.NotOneDay(PersonFacts.REPAYMENT, FROM_MONDAY));
    }

    @Test
    void c3AQuarterOfAnHourIsForASecondCarerOnly() {
        council.withPackage();

        assertThat(records.record(PACKAGE, PackageFacts.PLAN, plan(30, 15), FROM_MONDAY, CLERK))
                .isEqualTo(new Recording.Recorded());
        assertThat(refusals(records.record(PACKAGE, PackageFacts.PLAN, plan(15, 15), FROM_MONDAY, CLERK)))
                .isNotEmpty();
    }

    @Test
    void aPackageIsOpenedOnceAndForAKnownPerson() {
        council.withPackage();
        PersonId nobody = new PersonId("C-404");

        assertThat(refusals(records.openPackage(PACKAGE, nobody, CLERK)))
                .containsExactly(new RecordRefusal.UnknownPerson(nobody), new RecordRefusal.PackageExists(PACKAGE));
    }

    @Test
    void whatIsNotKnownIsNamed() {
        PackageId other = new PackageId("K-404");
        PersonId nobody = new PersonId("C-404");
        VisitRecord report = new VisitRecord(new VisitId(other, MONDAY, MORNING), PRIME, new Attendance.Missed());

        assertThat(refusals(records.record(other, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.UnknownPackage(other), new RecordRefusal.UnknownProvider(PRIME));
        assertThat(refusals(records.record(other, PackageFacts.HEALTH_SHARE, Percentage.WHOLE, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.UnknownPackage(other));
        assertThat(refusals(records.withdraw(other, PackageFacts.PLAN, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.UnknownPackage(other));
        assertThat(refusals(records.reportVisits(List.of(report, report), CLERK)))
                .containsExactly(new RecordRefusal.UnknownPackage(other), new RecordRefusal.UnknownProvider(PRIME));
        assertThat(refusals(records.record(nobody, PersonFacts.ABSENCE, Absence.AWAY, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.UnknownPerson(nobody));
        assertThat(refusals(records.withdraw(nobody, PersonFacts.ABSENCE, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.UnknownPerson(nobody));
    }

    @Test
    void aPersonRefusesKnownProvidersAndLivesWithSomebodyElse() {
        RefusedProviders refused = new RefusedProviders(ImmutableSortedSet.of(PRIME));
        CareRecords unknowing = new Council().withPackage().almoner.records();

        assertThat(refusals(unknowing.record(PERSON, PersonFacts.REFUSED_PROVIDERS, refused, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.UnknownProvider(PRIME));
        assertThat(refusals(unknowing.record(PERSON, PersonFacts.LIVES_WITH, PERSON, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.LivesWithOneself(PERSON));
        recorded(unknowing.record(PERSON, PersonFacts.LIVES_WITH, new PersonId("C-2"), FROM_MONDAY, CLERK));
    }

    @Test
    void nobodyIsRecordedBeforeTheirBirth() {
        LocalDate today = LocalDate.of(2020, 11, 10);

        assertThat(refusals(born(today.plusDays(1))))
                .containsExactly(new RecordRefusal.ImpossibleBirth(today.plusDays(1), today));
        recorded(born(today));
    }

    @Test
    void nobodyIsOlderThanAnybodyEverWas() {
        LocalDate oldest = LocalDate.of(1890, 11, 10);

        assertThat(refusals(born(oldest.minusDays(1))))
                .containsExactly(new RecordRefusal.ImpossibleBirth(oldest.minusDays(1), LocalDate.of(2020, 11, 10)));
        recorded(born(oldest));
    }

    @Test
    void noFactBeginsMoreThanFiftyYearsAhead() {
        council.withPackage().withProviders();
        LocalDate last = LocalDate.of(2070, 11, 10);
        DateRange late = DateRange.from(last.plusDays(1));
        RecordRefusal refusal = new RecordRefusal.TooFarAhead(late.from(), last);

        assertThat(refusals(records.record(PACKAGE, PackageFacts.PLAN, plan(60, 0), late, CLERK)))
                .containsExactly(refusal);
        assertThat(refusals(records.record(PERSON, PersonFacts.LIVES_WITH, new PersonId("C-2"), late, CLERK)))
                .containsExactly(refusal);
        assertThat(refusals(
                        records.record(PRIME, ProviderFacts.REGISTRATION, Registration.named("Example"), late, CLERK)))
                .containsExactly(refusal);
        recorded(records.record(PACKAGE, PackageFacts.PLAN, plan(60, 0), DateRange.from(last), CLERK));
        recorded(records.withdraw(PACKAGE, PackageFacts.PLAN, late, CLERK));
    }

    private Recording born(LocalDate day) {
        Person person = new Person(PERSON, day, Postcode.parse("LE67 3FN"));
        return records.record(PERSON, PersonFacts.PERSON, person, FROM_MONDAY, CLERK);
    }

    @Test
    void aFundIsHeldByAKnownProvider() {
        council.withPackage();

        assertThat(refusals(records.record(
                        PACKAGE,
                        PackageFacts.DIRECT_PAYMENT,
                        new DirectPayment(Money.parse("210.00"), DirectPayment.Method.NET, Optional.of(PRIME)),
                        FROM_MONDAY,
                        CLERK)))
                .containsExactly(new RecordRefusal.UnknownProvider(PRIME));
    }

    @Test
    void aPackageEndsOnTheDaySaidAndNotBefore() {
        council.withPackage();
        council.isNot(PackageFacts.PLAN, DateRange.from(MONDAY.plusWeeks(1)));

        CarePackage pack = council.store.packages().find(PACKAGE).orElseThrow().asKnownAt(Instant.MAX);
        assertThat(pack.plan().find(MONDAY.plusDays(6))).isPresent();
        assertThat(pack.plan().find(MONDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    void aWaiverIsConfirmedByAnotherThanWhoProposedIt() {
        council.withPackage();
        Waiver proposed = new Waiver(Optional.of(Money.parse("5.00")), "officer-1", Optional.empty());
        Author officer = new Author("officer-1", "late invoice");
        recorded(records.record(PERSON, PersonFacts.WAIVER, proposed, FROM_MONDAY, officer));

        assertThat(refusals(records.confirmWaiver(PERSON, FROM_MONDAY, officer)))
                .containsExactly(new RecordRefusal.SamePerson("officer-1"));
        assertThat(refusals(records.confirmWaiver(PERSON, FROM_MONDAY, new Author(" Officer-1 ", "agreed"))))
                .containsExactly(new RecordRefusal.SamePerson("officer-1"));
        assertThat(waiver()).contains(proposed);

        recorded(records.confirmWaiver(PERSON, FROM_MONDAY, new Author("officer-2", "agreed")));

        assertThat(waiver()).contains(proposed.confirmed("officer-2"));
    }

    @Test
    void aWaiverIsNeitherRecordedAsConfirmedNorForAnother() {
        council.withPackage();
        Waiver confirmed = new Waiver(Optional.empty(), "officer-1", Optional.of("officer-2"));
        Waiver another = new Waiver(Optional.empty(), "officer-2", Optional.empty());
        Author officer = new Author("officer-1", "test");

        assertThat(refusals(records.record(PERSON, PersonFacts.WAIVER, confirmed, FROM_MONDAY, officer)))
                .containsExactly(new RecordRefusal.ConfirmedAlready("officer-2"));
        assertThat(refusals(records.record(PERSON, PersonFacts.WAIVER, another, FROM_MONDAY, officer)))
                .containsExactly(new RecordRefusal.ProposedByAnother("officer-2", "officer-1"));
        assertThat(waiver()).isEmpty();
    }

    @Test
    void onlyWhatWasProposedForTheDaysIsConfirmed() {
        council.withPackage();
        DateRange first = DateRange.of(MONDAY, MONDAY.plusWeeks(1));
        Waiver proposed = new Waiver(Optional.empty(), "officer-1", Optional.empty());
        recorded(records.record(
                PERSON,
                PersonFacts.WAIVER,
                proposed,
                DateRange.of(MONDAY, MONDAY.plusWeeks(4)),
                new Author("officer-1", "test")));
        Author other = new Author("officer-2", "test");
        recorded(records.confirmWaiver(PERSON, first, other));

        assertThat(waiver()).contains(proposed.confirmed("officer-2"));
        assertThat(waiverOn(MONDAY.plusWeeks(1))).contains(proposed);
        assertThat(refusals(records.confirmWaiver(PERSON, first, other)))
                .containsExactly(new RecordRefusal.NothingProposed(first));
    }

    private Optional<Waiver> waiver() {
        return waiverOn(MONDAY);
    }

    private Optional<Waiver> waiverOn(LocalDate day) {
        return council.store
                .people()
                .find(PERSON)
                .orElseThrow()
                .facts()
                .of(PersonFacts.WAIVER)
                .asKnownAt(Instant.MAX)
                .find(day);
    }

    @Test
    void aProviderServesZonesOfTheSchemeOnly() {
        ZoneCode mistyped = new ZoneCode("twon");
        council.withProviders();

        assertThat(refusals(memberships(mistyped, new Membership(Role.PRIME, Hours.of(1)))))
                .containsExactly(new RecordRefusal.UnknownZone(mistyped));
    }

    @Test
    void aProviderServesWhatTheSchemeBuysOnly() {
        Offering other = Offering.parse("general/home-care");
        Membership place = new Membership(
                Role.PRIME,
                Hours.of(1),
                ImmutableMap.of(),
                ImmutableSortedSet.of(other),
                ImmutableSortedMap.of(other, new UnitPrice(Money.parse("19.50"), PriceUnit.HOUR)));
        council.withProviders();

        assertThat(refusals(memberships(SmallScheme.TOWN, place)))
                .containsExactly(new RecordRefusal.UnknownOffering(other));
    }

    @Test
    void whatIsNotARegistrationIsToldOfAKnownProvider() {
        assertThat(refusals(memberships(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(1)))))
                .containsExactly(new RecordRefusal.UnknownProvider(PRIME));
        assertThat(refusals(records.withdraw(PRIME, ProviderFacts.STANDING, FROM_MONDAY, CLERK)))
                .containsExactly(new RecordRefusal.UnknownProvider(PRIME));
        assertThat(council.store.providers().all()).isEmpty();
    }

    private Recording memberships(ZoneCode zone, Membership place) {
        return records.record(PRIME, ProviderFacts.MEMBERSHIPS, Memberships.NONE.with(zone, place), FROM_MONDAY, CLERK);
    }

    @Test
    void everyUnitOfWorkIsKnownSinceAnInstantOfItsOwnThoughTheClockStandsStill() {
        council.withPackage().withProviders();

        assertThat(council.store.providers().all().stream()
                        .map(provider -> provider.facts()
                                .of(ProviderFacts.REGISTRATION)
                                .lastLearned()
                                .orElseThrow()))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static List<RecordRefusal> refusals(Recording recording) {
        assertThat(recording).isInstanceOf(Recording.Refused.class);
        return ((Recording.Refused) recording).reasons();
    }
}
