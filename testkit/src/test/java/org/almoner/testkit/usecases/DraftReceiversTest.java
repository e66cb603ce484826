package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.SUPPLEMENTARY;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.almoner.testkit.usecases.DraftedTransitions.GONE;
import static org.almoner.testkit.usecases.DraftedTransitions.LEAVING;
import static org.almoner.testkit.usecases.DraftedTransitions.PARTNERS;
import static org.almoner.testkit.usecases.DraftedTransitions.council;
import static org.almoner.testkit.usecases.DraftedTransitions.drafted;
import static org.almoner.testkit.usecases.DraftedTransitions.inTown;
import static org.almoner.testkit.usecases.DraftedTransitions.leaving;
import static org.almoner.testkit.usecases.DraftedTransitions.pack;
import static org.almoner.testkit.usecases.DraftedTransitions.receiver;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.in.TransitionDrafts.Outcome;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.RefusedProviders;
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
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.transition.Way;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Who receives packages in a draft, and with how much room, at which price (rules L9, B6). */
class DraftReceiversTest {

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
                        Room.of(Hours.of(9)),
                        80,
                        ImmutableSortedSet.of(new SkillCode("hoisting")),
                        UnitPrice.perHour("18.00")));
        assertThat(drafted(council, leaving(Map.of(SmallScheme.TOWN, GONE.minusWeeks(1))))
                        .problem()
                        .receivers()
                        .get(inTown(OTHER_PRIME)))
                .extracting(Receiver::free)
                .isEqualTo(Room.of(Hours.of(6)));
    }

    @Test
    void noMoreHoursAreFreeThanThereAreLater() {
        Council council = council();
        council.providerIs(
                OTHER_PRIME,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(4))),
                DateRange.from(GONE.plusWeeks(1)));

        assertThat(receiver(council, OTHER_PRIME).free()).isEqualTo(Room.of(Hours.of(4)));
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
                                ImmutableSet.of(),
                                ImmutableMap.of()))
                        .build())
                .withPackage()
                .withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        council.providerIs(
                OTHER_PRIME, ProviderFacts.INSPECTION, new Inspection(LocalDate.of(2020, 10, 1), Percentage.of(77)));

        assertThat(receiver(council, OTHER_PRIME).quality()).isEqualTo(50);
        assertThat(receiver(council, SUPPLEMENTARY).quality()).isZero();
    }

    /** Somebody's package of the one lot and somebody's of the other, both with the provider that leaves. */
    private static Council inTwoLots(ProviderRules rules) {
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
                        .providers(rules)
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
        return council;
    }

    @Test
    void everyLotOfAServiceLeavesOpenWhatTheServiceDoes() {
        ExitTerms open = new ExitTerms(ImmutableSet.of(Way.DIRECT_PAYMENT), false);
        ProviderRules none = ProviderRules.NONE;

        Outcome.Drafted drafted = drafted(
                inTwoLots(new ProviderRules(
                        none.quality(),
                        none.entry(),
                        none.scorecard(),
                        none.roleReview(),
                        none.statements(),
                        none.charter(),
                        none.themes(),
                        ImmutableMap.of(new ServiceCode("home-care"), open))),
                LEAVING);

        assertThat(drafted.problem().terms())
                .isEqualTo(
                        Map.of(new ServiceCode("general-home-care"), open, new ServiceCode("complex-home-care"), open));
        assertThat(drafted.withoutExits()).isEmpty();
    }

    @Test
    void hoursThatSeveralServicesOfAZoneWantAreSharedBetweenThem() {
        Map<Receiver.At, Receiver> receivers =
                drafted(inTwoLots(ProviderRules.NONE), LEAVING).problem().receivers();

        assertThat(receivers).hasSize(4);
        assertThat(receivers.get(at("general-home-care")))
                .extracting(Receiver::free)
                .isEqualTo(Room.of(Hours.of(4)));
        assertThat(receivers.get(at("complex-home-care")))
                .extracting(Receiver::free)
                .isEqualTo(Room.of(Hours.of(6)));
    }

    private static Receiver.At at(String service) {
        return new Receiver.At(OTHER_PRIME, new ServiceCode(service), Room.Kind.HOURS, Optional.of(SmallScheme.TOWN));
    }
}
