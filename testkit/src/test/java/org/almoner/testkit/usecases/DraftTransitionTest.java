package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.SUPPLEMENTARY;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.application.port.in.TransitionDrafts.LeftOut;
import org.almoner.application.port.in.TransitionDrafts.Outcome;
import org.almoner.application.port.in.TransitionDrafts.Reason;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.RateKey;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.providers.quality.SourceRule;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Home;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What a transition is drafted from (rules L9, B6). */
class DraftTransitionTest {

    private static final LocalDate GONE = MONDAY.plusWeeks(4);
    private static final ServiceCode HOME_CARE = Offering.HOME_CARE.service();
    private static final PersonId PARTNER = new PersonId("C-2");
    private static final PackageId PARTNERS = new PackageId("K-2");
    private static final Leaving LEAVING = leaving(ImmutableSortedMap.of());

    private static Leaving leaving(Map<ZoneCode, LocalDate> phases) {
        return new Leaving(ImmutableSortedSet.of(PRIME), GONE, ImmutableSortedMap.copyOf(phases));
    }

    private static Council council() {
        Council council = new Council().withPackage().withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        return council;
    }

    private static void person(Council council, PersonId person, String home) {
        recorded(council.almoner
                .records()
                .record(
                        person,
                        PersonFacts.PERSON,
                        new Person(person, LocalDate.of(1940, 2, 29), Postcode.parse(home)),
                        FROM_MONDAY,
                        Council.CLERK));
    }

    /** A package of two hours a week. */
    private static void pack(Council council, PackageId pack, PersonId person, ProviderId provider) {
        council.open(pack, person);
        recorded(council.almoner.records().record(pack, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, Council.CLERK));
        recorded(council.almoner.records().record(pack, PackageFacts.PROVIDER, provider, FROM_MONDAY, Council.CLERK));
    }

    private static Outcome.Drafted drafted(Council council, Leaving leaving) {
        Outcome outcome = council.almoner.transitions().draft(leaving);
        assertThat(outcome).isInstanceOf(Outcome.Drafted.class);
        return (Outcome.Drafted) outcome;
    }

    private static Receiver.At inTown(ProviderId provider) {
        return new Receiver.At(provider, HOME_CARE, SmallScheme.TOWN);
    }

    private static Receiver receiver(Council council, ProviderId provider) {
        Receiver receiver = drafted(council, LEAVING).problem().receivers().get(inTown(provider));
        assertThat(receiver).isNotNull();
        return receiver;
    }

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
                                Hours.of(6),
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
        assertThat(drafted.problem().terms())
                .isEqualTo(Map.of(HOME_CARE, new ExitTerms(ImmutableSet.copyOf(Way.values()), false)));
        assertThat(drafted.problem().departures())
                .isEqualTo(Map.of(PRIME, new Departure(PRIME, GONE, Optional.empty())));
        assertThat(drafted.problem().phases())
                .containsExactly(new Phase("Phase 1", DateRange.day(GONE), ImmutableSortedSet.of(SmallScheme.TOWN), 1));
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
        assertThat(drafted.leftOut()).isEqualTo(Map.of(PACKAGE, new LeftOut(Reason.NO_VISITS, GONE)));
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
    void aReceiverHasWhatItsPlacedCareLeavesOfItsHoursOnTheFullestDayFromTheFirstMoveOn() {
        Council council = council();
        pack(council, PARTNERS, PERSON, OTHER_PRIME);
        recorded(council.almoner
                .records()
                .record(PARTNERS, PackageFacts.PLAN, plan(120, 0), DateRange.from(GONE.minusWeeks(1)), Council.CLERK));
        recorded(council.almoner
                .records()
                .record(PARTNERS, PackageFacts.PLAN, plan(30, 0), DateRange.from(GONE), Council.CLERK));
        council.providerIs(
                OTHER_PRIME,
                ProviderFacts.CARERS,
                new Carers(
                        ImmutableSortedSet.of(new SkillCode("hoisting")),
                        ImmutableSortedSet.of(),
                        ImmutableSortedSet.of()));

        assertThat(receiver(council, OTHER_PRIME))
                .isEqualTo(new Receiver(
                        inTown(OTHER_PRIME),
                        Role.PRIME,
                        Hours.of(9),
                        80,
                        ImmutableSortedSet.of(new SkillCode("hoisting")),
                        UnitPrice.perHour("18.00")));
        assertThat(drafted(council, leaving(Map.of(SmallScheme.TOWN, GONE.minusWeeks(1))))
                        .problem()
                        .receivers()
                        .get(inTown(OTHER_PRIME)))
                .extracting(Receiver::free)
                .isEqualTo(Hours.of(6));
    }

    @Test
    void whoeverTakesNoNewPackagesOrServesAnotherZoneReceivesNobody() {
        Council council = council();
        council.providerIs(OTHER_PRIME, ProviderFacts.STANDING, Standing.SUSPENDED);
        council.providerIs(
                SUPPLEMENTARY,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(SmallScheme.HILLS, new Membership(Role.PRIME, Hours.of(40))));

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.problem().receivers()).isEmpty();
        assertThat(drafted.notReceiving())
                .isEqualTo(Map.of(
                        inTown(OTHER_PRIME), ImmutableList.of(new Exclusion.NotTakingPackages(Standing.SUSPENDED))));
    }

    @Test
    void thoseAreRuledOutThatThePersonRefusesOrWhoseCarersDoNotSpeakTheLanguage() {
        Council council = council();
        council.personIs(
                PersonFacts.REFUSED_PROVIDERS, new RefusedProviders(ImmutableSortedSet.of(SUPPLEMENTARY)), FROM_MONDAY);
        council.personIs(
                PersonFacts.NEEDS,
                new Needs(
                        ImmutableSortedSet.of(),
                        Optional.of("gujarati"),
                        Optional.empty(),
                        Risk.HIGH,
                        ImmutableList.of()),
                FROM_MONDAY);
        Carers speaking =
                new Carers(ImmutableSortedSet.of(), ImmutableSortedSet.of("gujarati"), ImmutableSortedSet.of());
        council.providerIs(SUPPLEMENTARY, ProviderFacts.CARERS, speaking);

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.problem().getPackage(PACKAGE).ruledOut()).containsExactly(OTHER_PRIME, SUPPLEMENTARY);
        assertThat(drafted.problem().receivers()).hasSize(2);
        assertThat(drafted.ruledOut().row(PACKAGE))
                .isEqualTo(Map.of(
                        OTHER_PRIME, ImmutableList.of(new Exclusion.CarersMissing(speaking)),
                        SUPPLEMENTARY, ImmutableList.of(new Exclusion.RefusedByPerson())));
    }

    @Test
    void lackOfRoomOrSkillsRulesNobodyOutSinceThePlanLooksAtThem() {
        Council council = council();
        council.provider(OTHER_PRIME, Role.PRIME, 80, 1);
        council.personIs(
                PersonFacts.NEEDS,
                new Needs(
                        ImmutableSortedSet.of(new SkillCode("hoisting")),
                        Optional.empty(),
                        Optional.empty(),
                        Risk.HIGH,
                        ImmutableList.of()),
                FROM_MONDAY);

        assertThat(drafted(council, LEAVING).ruledOut().isEmpty()).isTrue();
    }

    @Test
    void aTenderedPriceIsTheReceiversOwn() {
        Council council = council();
        council.providerIs(
                OTHER_PRIME,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(
                        SmallScheme.TOWN,
                        new Membership(
                                Role.PRIME,
                                Hours.of(10),
                                ImmutableMap.of(),
                                ImmutableSortedSet.of(),
                                ImmutableSortedMap.of(Offering.HOME_CARE, UnitPrice.perHour("17.40")))));

        assertThat(receiver(council, OTHER_PRIME).price()).isEqualTo(UnitPrice.perHour("17.40"));
        assertThat(receiver(council, SUPPLEMENTARY).price()).isEqualTo(UnitPrice.perHour("18.00"));
    }

    @Test
    void whereTheCouncilRatesProvidersTheLevelIsTheQuality() {
        ImmutableList<RatingLevel> levels = ImmutableList.of(
                new RatingLevel("good", "Good", Percentage.of(50), true),
                new RatingLevel("fair", "Fair", Percentage.NONE, true));
        Percentage none = Percentage.NONE;
        Council council = new Council(SchemeBuilder.like(SmallScheme.scheme())
                        .providers(new ProviderRules(
                                Optional.of(new QualityRules(
                                        levels,
                                        ImmutableMap.of(Source.INSPECTION, new SourceRule(Percentage.WHOLE, 12, false)),
                                        ImmutableMap.of(
                                                RegulatorGrade.OUTSTANDING, none,
                                                RegulatorGrade.GOOD, none,
                                                RegulatorGrade.REQUIRES_IMPROVEMENT, none,
                                                RegulatorGrade.INADEQUATE, none),
                                        ImmutableMap.of())),
                                EntryRules.NONE,
                                ScorecardRules.USUAL,
                                Optional.empty(),
                                ImmutableSet.of(),
                                ImmutableSet.of(),
                                ImmutableSet.of()))
                        .build())
                .withPackage()
                .withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        council.providerIs(
                OTHER_PRIME, ProviderFacts.INSPECTION, new Inspection(LocalDate.of(2020, 10, 1), Percentage.of(77)));

        assertThat(receiver(council, OTHER_PRIME).quality()).isEqualTo(50);
        assertThat(receiver(council, SUPPLEMENTARY).quality()).isZero();
    }

    @Test
    void hoursThatSeveralServicesOfAZoneWantAreSharedBetweenThem() {
        ChargingRules charging = SmallScheme.scheme().charging();
        Offering general = Offering.parse("general/home-care");
        Offering complex = Offering.parse("complex/home-care");
        Timeline<Rate> rate = Timeline.of(SmallScheme.TERM, Rate.of(UnitPrice.perHour("18.00")));
        Council council = new Council(SchemeBuilder.like(SmallScheme.scheme())
                        .charging(new ChargingRules(
                                charging.rates()
                                        .withRates(ImmutableMap.of(
                                                new RateKey(general, SmallScheme.URBAN, DayType.ANY_DAY), rate,
                                                new RateKey(general, SmallScheme.RURAL, DayType.ANY_DAY), rate,
                                                new RateKey(complex, SmallScheme.URBAN, DayType.ANY_DAY), rate,
                                                new RateKey(complex, SmallScheme.RURAL, DayType.ANY_DAY), rate)),
                                charging.payment(),
                                charging.charge(),
                                charging.contributions(),
                                charging.lineRounding()))
                        .build())
                .withPackage()
                .withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        council.is(PackageFacts.LOT, new LotCode("general"));
        pack(council, PARTNERS, PERSON, PRIME);
        recorded(
                council.almoner.records().record(PARTNERS, PackageFacts.PLAN, plan(90, 0), FROM_MONDAY, Council.CLERK));
        recorded(council.almoner
                .records()
                .record(PARTNERS, PackageFacts.LOT, new LotCode("complex"), FROM_MONDAY, Council.CLERK));

        Map<Receiver.At, Receiver> receivers =
                drafted(council, LEAVING).problem().receivers();

        assertThat(receivers).hasSize(4);
        assertThat(receivers.get(at("general-home-care")))
                .extracting(Receiver::free)
                .isEqualTo(Hours.of(4));
        assertThat(receivers.get(at("complex-home-care")))
                .extracting(Receiver::free)
                .isEqualTo(Hours.of(6));
    }

    private static Receiver.At at(String service) {
        return new Receiver.At(OTHER_PRIME, new ServiceCode(service), SmallScheme.TOWN);
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
        recorded(council.almoner
                .records()
                .record(
                        PARTNERS,
                        PackageFacts.SERVICE,
                        new Service(
                                UnitPrice.parse("55.00/session"), 1, ImmutableSortedSet.of(DayOfWeek.TUESDAY), false),
                        FROM_MONDAY,
                        Council.CLERK));
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
                        PARTNERS, new LeftOut(Reason.NO_VISITS, GONE),
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
        assertThatThrownBy(() -> leaving(Map.of(nowhere, GONE.plusDays(1)))).hasMessageContaining("bring it forward");
    }
}
