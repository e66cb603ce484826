package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.almoner.testkit.usecases.DraftedTransitions.GONE;
import static org.almoner.testkit.usecases.DraftedTransitions.HOME_CARE;
import static org.almoner.testkit.usecases.DraftedTransitions.LEAVING;
import static org.almoner.testkit.usecases.DraftedTransitions.PARTNER;
import static org.almoner.testkit.usecases.DraftedTransitions.PARTNERS;
import static org.almoner.testkit.usecases.DraftedTransitions.council;
import static org.almoner.testkit.usecases.DraftedTransitions.drafted;
import static org.almoner.testkit.usecases.DraftedTransitions.leaving;
import static org.almoner.testkit.usecases.DraftedTransitions.pack;
import static org.almoner.testkit.usecases.DraftedTransitions.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.application.port.in.TransitionDrafts.LeftOut;
import org.almoner.application.port.in.TransitionDrafts.Outcome;
import org.almoner.application.port.in.TransitionDrafts.Reason;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Home;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What a transition is drafted from (rules L9, B6). */
class DraftTransitionTest {

    @Test
    void aPackageIsWhatIsRecordedOfItOnTheDay() {
        Council council = council();
        council.is(PackageFacts.AGREED_PRICE, UnitPrice.perHour("19.10"));
        council.is(PackageFacts.PLAN, plan(120, 60), DateRange.from(GONE));
        council.personIs(
                PersonFacts.NEEDS,
                new Needs(
                        ImmutableSortedSet.of(new SkillCode("hoisting")),
                        Optional.empty(),
                        Optional.empty(),
                        Risk.HIGH,
                        ImmutableList.of()),
                FROM_MONDAY);

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.problem().getPackage(PACKAGE))
                .isEqualTo(new PlacedPackage(
                        PACKAGE,
                        PERSON,
                        new Home(PERSON, Postcode.parse("LE67 3FN"), SmallScheme.TOWN),
                        new CareNeeded(
                                HOME_CARE,
                                new Amount.Visits(Hours.of(6)),
                                ImmutableSortedSet.of(new SkillCode("hoisting")),
                                UnitPrice.perHour("19.10")),
                        PRIME,
                        new Wish.None()));
        assertThat(drafted.leftOut()).isEmpty();
    }

    @Test
    void whatTheRecordsDoNotSayIsTheSameForEveryDraft() {
        Outcome.Drafted drafted = drafted(council(), LEAVING);

        assertThat(drafted.problem().tiers()).containsExactly(Role.PRIME, Role.SUPPLEMENTARY);
        assertThat(drafted.problem().terms()).isEqualTo(Map.of(HOME_CARE, ExitTerms.USUAL));
        assertThat(drafted.withoutExits()).containsExactly(HOME_CARE);
        assertThat(drafted.problem().departures())
                .isEqualTo(Map.of(PRIME, new Departure(PRIME, GONE, Optional.empty())));
        assertThat(drafted.problem().phases())
                .containsExactly(new Phase("Phase 1", DateRange.day(GONE), ImmutableSortedSet.of(SmallScheme.TOWN), 1));
    }

    /** A council that decided what is open when a provider of home care leaves, and nothing else about its providers. */
    private static Council deciding(ExitTerms open) {
        ProviderRules none = ProviderRules.NONE;
        Council council = new Council(SchemeBuilder.like(SmallScheme.scheme())
                        .providers(new ProviderRules(
                                none.quality(),
                                none.entry(),
                                none.scorecard(),
                                none.roleReview(),
                                none.statements(),
                                none.charter(),
                                none.themes(),
                                ImmutableMap.of(HOME_CARE, open)))
                        .build())
                .withPackage()
                .withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        return council;
    }

    @Test
    void whatTheSchemeLeavesOpenForTheServiceIsOpenInTheDraft() {
        ExitTerms open = new ExitTerms(ImmutableSet.of(Way.DIRECT_PAYMENT), true);

        Outcome.Drafted drafted = drafted(deciding(open), LEAVING);

        assertThat(drafted.problem().terms()).isEqualTo(Map.of(HOME_CARE, open));
        assertThat(drafted.withoutExits()).isEmpty();
    }

    @Test
    void whoAgreedToImproveHasTimeForItWhereTheServiceGivesAny() {
        for (boolean mayImprove : new boolean[] {true, false}) {
            Council council = deciding(new ExitTerms(ImmutableSet.of(), mayImprove));
            council.providerIs(
                    PRIME, ProviderFacts.IMPROVEMENT_PLAN, new ImprovementPlan("medication", GONE.minusDays(3)));

            assertThat(drafted(council, LEAVING).problem().departures().get(PRIME))
                    .isEqualTo(
                            new Departure(PRIME, GONE, mayImprove ? Optional.of(GONE.minusDays(3)) : Optional.empty()));
        }
    }

    @Test
    void whatIsOverdueOnTheDayOfTheDraftGivesNoTime() {
        Council council = deciding(new ExitTerms(ImmutableSet.of(), true));
        council.providerIs(
                PRIME, ProviderFacts.IMPROVEMENT_PLAN, new ImprovementPlan("medication", LocalDate.of(2020, 11, 9)));

        assertThat(drafted(council, LEAVING).problem().departures())
                .isEqualTo(Map.of(PRIME, new Departure(PRIME, GONE, Optional.empty())));
    }

    @Test
    void coupleAndNeighboursAreInItTogetherAndStrangersAreNot() {
        Council council = council();
        person(council, PARTNER, "LE67 3FP");
        pack(council, PARTNERS, PARTNER, OTHER_PRIME);
        council.personIs(PersonFacts.LIVES_WITH, PARTNER, FROM_MONDAY);
        person(council, new PersonId("C-3"), "LE67 3FN");
        pack(council, new PackageId("K-3"), new PersonId("C-3"), OTHER_PRIME);
        person(council, new PersonId("C-4"), "LE14 2XB");
        pack(council, new PackageId("K-4"), new PersonId("C-4"), OTHER_PRIME);

        Map<PackageId, PlacedPackage> packages =
                drafted(council, LEAVING).problem().packages();

        assertThat(packages.keySet()).containsExactly(PACKAGE, PARTNERS, new PackageId("K-3"));
        assertThat(packages.get(PARTNERS).home().household())
                .isEqualTo(packages.get(PACKAGE).home().household())
                .isEqualTo(PERSON);
    }

    /** Both say that they lived with somebody who was erased. */
    @Test
    void thatTheyLivedWithPeopleWhoWereErasedMakesNobodyACouple() {
        Council council = council();
        person(council, PARTNER, "LE67 3FN");
        pack(council, PARTNERS, PARTNER, PRIME);
        for (PersonId each : List.of(PERSON, PARTNER)) {
            recorded(council.almoner
                    .records()
                    .record(each, PersonFacts.LIVES_WITH, PersonId.ERASED, FROM_MONDAY, Council.CLERK));
        }

        Map<PackageId, PlacedPackage> packages =
                drafted(council, LEAVING).problem().packages();

        assertThat(packages.get(PACKAGE).home().household()).isEqualTo(PERSON);
        assertThat(packages.get(PARTNERS).home().household()).isEqualTo(PARTNER);
    }

    @Test
    void aPackageThatComesLaterIsPlannedAndOneThatEndsBeforeIsNot() {
        Council council = council();
        council.open(PARTNERS, PERSON);
        DateRange later = DateRange.from(GONE.plusWeeks(1));
        recorded(council.almoner.records().record(PARTNERS, PackageFacts.PLAN, plan(30, 0), later, Council.CLERK));
        recorded(council.almoner.records().record(PARTNERS, PackageFacts.PROVIDER, PRIME, later, Council.CLERK));
        council.isNot(PackageFacts.PLAN, DateRange.from(GONE));

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.problem().packages().keySet()).containsExactly(PARTNERS);
        assertThat(drafted.leftOut()).isEqualTo(Map.of(PACKAGE, new LeftOut(Reason.NOTHING_PLANNED, GONE)));
    }

    @Test
    void whoHasADirectPaymentOrAFundKeepsTheProviderByIt() {
        for (Optional<ProviderId> holder : ImmutableList.of(Optional.<ProviderId>empty(), Optional.of(PRIME))) {
            Council council = council();
            council.is(
                    PackageFacts.DIRECT_PAYMENT,
                    new DirectPayment(Money.parse("36.00"), DirectPayment.Method.NET, holder));

            assertThat(drafted(council, LEAVING).problem().getPackage(PACKAGE).wish())
                    .isEqualTo(new Wish.Keep(holder.isPresent() ? Way.INDIVIDUAL_SERVICE_FUND : Way.DIRECT_PAYMENT));
        }
    }

    @Test
    void whoIsWithAnotherOnTheDayAndWithTheOneThatLeavesLaterMovesOnce() {
        Council council = council();
        council.is(PackageFacts.PROVIDER, OTHER_PRIME, DateRange.of(GONE, GONE.plusWeeks(2)));

        assertThat(drafted(council, LEAVING).problem().packages()).containsOnlyKeys(PACKAGE);
    }

    @Test
    void aPhaseLastsUntilTheNextAndTheLastUpToTheDay() {
        Council council = council();
        person(council, PARTNER, "LE14 2XB");
        pack(council, PARTNERS, PARTNER, PRIME);

        assertThat(drafted(council, leaving(Map.of(SmallScheme.HILLS, GONE.minusWeeks(2))))
                        .problem()
                        .phases())
                .containsExactly(
                        new Phase(
                                "Phase 1",
                                DateRange.of(GONE.minusWeeks(2), GONE),
                                ImmutableSortedSet.of(SmallScheme.HILLS),
                                1),
                        new Phase("Phase 2", DateRange.day(GONE), ImmutableSortedSet.of(SmallScheme.TOWN), 1));
    }

    @Test
    void nothingIsLostSilently() {
        Council council = council();
        council.open(PARTNERS, PERSON);
        recorded(council.almoner.records().record(PARTNERS, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, Council.CLERK));
        PackageId fund = new PackageId("K-3");
        council.open(fund, PERSON);
        recorded(council.almoner
                .records()
                .record(
                        fund,
                        PackageFacts.DIRECT_PAYMENT,
                        new DirectPayment(Money.parse("36.00"), DirectPayment.Method.NET, Optional.of(PRIME)),
                        FROM_MONDAY,
                        Council.CLERK));
        person(council, PARTNER, "SW1A 1AA");
        PackageId away = new PackageId("K-4");
        pack(council, away, PARTNER, PRIME);

        assertThat(drafted(council, LEAVING).leftOut())
                .isEqualTo(Map.of(
                        PARTNERS, new LeftOut(Reason.NOTHING_PLANNED, GONE),
                        fund, new LeftOut(Reason.FUND_HELD, GONE),
                        away, new LeftOut(Reason.NO_ZONE, GONE)));
    }

    @Test
    void strangersAreRefused() {
        ProviderId nobody = new ProviderId("P-9");
        ZoneCode nowhere = new ZoneCode("nowhere");

        assertThat(council()
                        .almoner
                        .transitions()
                        .draft(new Leaving(ImmutableSortedSet.of(nobody), GONE, ImmutableSortedMap.of())))
                .isEqualTo(new Outcome.UnknownProviders(ImmutableSortedSet.of(nobody)));
        assertThat(council().almoner.transitions().draft(leaving(Map.of(nowhere, GONE))))
                .isEqualTo(new Outcome.UnknownZones(ImmutableSortedSet.of(nowhere)));
        assertThat(council()
                        .almoner
                        .transitions()
                        .draft(new Leaving(
                                ImmutableSortedSet.of(PRIME),
                                SmallScheme.TERM.end().orElseThrow(),
                                ImmutableSortedMap.of())))
                .isEqualTo(new Outcome.OutsideTerm(SmallScheme.TERM));
        assertThatThrownBy(() -> leaving(Map.of(nowhere, GONE.plusDays(1)))).hasMessageContaining("bring it forward");
    }
}
