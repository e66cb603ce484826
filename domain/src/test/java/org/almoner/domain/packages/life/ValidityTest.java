package org.almoner.domain.packages.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.packages.needs.BudgetDecision;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.needs.EligibleOutcome;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Outcome;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with a package is found and named. */
class ValidityTest {

    private static final String CARE = "2020-11-02/2020-12-01";
    private static final String DAY = "2020-11-10";
    private static final Service PLACE = new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, false);

    private final SomePackage pack = new SomePackage();

    private ImmutableList<Invalidity> found() {
        return pack.on(DAY).invalidities();
    }

    private static Needs needs(ImmutableList<Outcome> outcomes) {
        return new Needs(
                ImmutableSortedSet.of(SomePackage.DELEGATED), Optional.empty(), Optional.empty(), Risk.HIGH, outcomes);
    }

    private static ImmutableList<Outcome> hygiene(String weekly) {
        return ImmutableList.of(new Outcome(EligibleOutcome.HYGIENE, Money.parse(weekly)));
    }

    @Test
    void visitsOfTheRightLengthAtHomeAreInOrder() {
        pack.hours(5, CARE);

        assertThat(found()).isEmpty();
    }

    @Test
    void whereNothingIsWantedNothingIsWrong() {
        assertThat(found()).isEmpty();
    }

    @Test
    void c3AVisitOfAQuarterOfAnHourMayNotBeBought() {
        PlannedVisit quarter = new PlannedVisit(DayOfWeek.MONDAY, LocalTime.NOON, 15, 0);
        pack.is(PackageFacts.PLAN, WeeklyPlan.of(List.of(quarter)), CARE);

        assertThat(found())
                .containsExactly(
                        new Invalidity.VisitLength(
                                new VisitLengthRule.Refusal(quarter, VisitLengthRule.Reason.TOO_SHORT, 30)),
                        new Invalidity.VisitLength(
                                new VisitLengthRule.Refusal(quarter, VisitLengthRule.Reason.NOT_IN_UNITS, 30)));
    }

    @Test
    void c2ANeedOfAnotherLotIsNamedWithTheLotThatItTakes() {
        pack.hours(5, CARE).person(PersonFacts.NEEDS, needs(ImmutableList.of()), CARE);

        assertThat(found())
                .containsExactly(new Invalidity.WrongLot(
                        Optional.empty(),
                        new LotRules.OtherLot(SomePackage.DELEGATED, ImmutableSet.of(SomePackage.HIGH_DEPENDENCY))));
    }

    @Test
    void aLotThatTheSchemeDoesNotBuyIsNoOffering() {
        pack.hours(5, CARE).is(PackageFacts.LOT, SomePackage.HIGH_DEPENDENCY, CARE);

        assertThat(found()).containsExactly(new Invalidity.NoOffering());
    }

    @Test
    void aHomeWithoutABandHasNoPlace() {
        pack.hours(5, CARE)
                .person(
                        PersonFacts.PERSON,
                        new Person(SomePackage.PERSON, LocalDate.EPOCH, Postcode.parse("LE1 1AA")),
                        CARE);

        assertThat(found()).containsExactly(new Invalidity.NoPlace());
    }

    @Test
    void aDayWithoutPricesHasNone() {
        pack.hours(5, "2025-01-06/..");

        assertThat(pack.on("2025-01-06").invalidities()).containsExactly(new Invalidity.NoPrice());
    }

    @Test
    void k9NobodyWhoNeedsNoNewSupportGetsSome() {
        pack.hours(5, CARE).is(PackageFacts.DISCHARGE_PATHWAY, DischargePathway.HOME, CARE);

        assertThat(found()).containsExactly(new Invalidity.AgainstPathway(DischargePathway.HOME));
    }

    @Test
    void k9HomeWithSupportTakesCareAtHome() {
        pack.is(PackageFacts.SERVICE, PLACE, CARE)
                .is(PackageFacts.DISCHARGE_PATHWAY, DischargePathway.HOME_WITH_SUPPORT, CARE);
        assertThat(found()).containsExactly(new Invalidity.AgainstPathway(DischargePathway.HOME_WITH_SUPPORT));

        pack.hours(5, CARE);
        assertThat(found()).isEmpty();
    }

    @Test
    void c12ANightOfABlockCostsNoMoreThanItsPlace() {
        Invalidity above = new Invalidity.NightAboveBlock(UnitPrice.parse("60.01/night"), Money.parse("60.00"));
        pack.is(PackageFacts.SERVICE, nights("60.01"), CARE).provided(CARE);
        assertThat(found()).isEmpty();
        assertThat(pack.nightsInABlock(CARE).on(DAY).invalidities()).containsExactly(above);

        pack.isNot(PackageFacts.PROVIDER, CARE);
        assertThat(found()).isEmpty();
        pack.is(PackageFacts.PROVIDER, new ProviderId("P-2"), CARE);
        assertThat(found()).isEmpty();
        pack.provided(CARE).is(PackageFacts.SERVICE, nights("60.00"), CARE);
        assertThat(found()).isEmpty();
        pack.is(PackageFacts.SERVICE, nights("60.01"), CARE).nightsInABlock("2020-01-01/2020-02-01");
        assertThat(found()).isEmpty();
    }

    private static Service nights(String price) {
        return new Service(UnitPrice.parse(price + "/night"), 1, Service.EVERY_DAY, false);
    }

    @Test
    void k9ABedTakesAServiceOfEveryDay() {
        pack.hours(5, CARE).is(PackageFacts.DISCHARGE_PATHWAY, DischargePathway.CARE_HOME, CARE);
        assertThat(found()).containsExactly(new Invalidity.AgainstPathway(DischargePathway.CARE_HOME));

        pack.isNot(PackageFacts.PLAN, CARE).is(PackageFacts.SERVICE, PLACE, CARE);
        assertThat(found()).isEmpty();
        pack.is(PackageFacts.SERVICE, new Service(UnitPrice.parse("40.00/session"), 1, Service.EVERY_DAY, false), CARE);
        assertThat(found()).containsExactly(new Invalidity.AgainstPathway(DischargePathway.CARE_HOME));
    }

    @Test
    void k6ADirectPaymentMustCoverTheEligibleNeeds() {
        pack.is(
                        PackageFacts.DIRECT_PAYMENT,
                        new DirectPayment(Money.parse("100.00"), DirectPayment.Method.NET, Optional.empty()),
                        CARE)
                .is(PackageFacts.LOT, SomePackage.HIGH_DEPENDENCY, CARE)
                .person(PersonFacts.NEEDS, needs(hygiene("100.01")), CARE);
        assertThat(found())
                .containsExactly(new Invalidity.BudgetTooSmall(new BudgetDecision.Insufficient(
                        Money.parse("100.01"),
                        Money.parse("100.00"),
                        ImmutableList.of(new BudgetDecision.Uncovered(EligibleOutcome.HYGIENE, Money.ofPence(1))))));

        pack.person(PersonFacts.NEEDS, needs(hygiene("100.00")), CARE);
        assertThat(found()).isEmpty();
    }

    @Test
    void b1AServiceIsForPeopleOfItsAges() {
        pack.hours(5, CARE);
        AgeRange younger = new AgeRange(18, Optional.of(80));

        assertThat(pack.forAges(new AgeRange(80, Optional.empty())).on(DAY).invalidities())
                .isEmpty();
        assertThat(pack.forAges(new AgeRange(18, Optional.of(81))).on(DAY).invalidities())
                .isEmpty();
        assertThat(pack.forAges(younger).on(DAY).invalidities())
                .containsExactly(new Invalidity.WrongAge(Offering.HOME_CARE.service(), 80, younger));
        assertThat(pack.forAges(new AgeRange(81, Optional.empty())).on(DAY).invalidities())
                .hasSize(1);
    }

    @Test
    void b1WhoBecomesTooOldIsNoLongerOfTheAge() {
        pack.hours(5, "2021-02-01/2021-04-01").forAges(new AgeRange(18, Optional.of(81)));

        assertThat(pack.on("2021-02-28").invalidities()).isEmpty();
        assertThat(pack.on("2021-03-01").invalidities()).hasSize(1);
    }

    @Test
    void k6WhatTheOtherPackagesCostCountsAndATopUpDoesNot() {
        pack.is(PackageFacts.SERVICE, PLACE, CARE)
                .is(PackageFacts.TOP_UP, new TopUp(Money.parse("50.00"), "T-1", "C-1", LocalDate.EPOCH), CARE)
                .person(PersonFacts.NEEDS, needs(hygiene("700.00")), CARE);
        Timelines visits = new SomePackage().hours(1, CARE).facts();

        assertThat(pack.on(DAY).budget().orElseThrow().budget()).isEqualTo(Money.parse("650.00"));
        assertThat(pack.beside("K-2", visits).on(DAY).budget().orElseThrow().budget())
                .isEqualTo(Money.parse("670.00"));
    }

    @Test
    void withoutEligibleOutcomesNothingIsSaidOfTheBudget() {
        pack.hours(5, CARE);

        assertThat(pack.on(DAY).budget()).isEmpty();
    }
}
