package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.providers.quality.SourceRule;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What a person needs, when, and with whom the council does business decide who is asked at all (rules B3, B4, C4, C5). */
class PlaceByWhatIsNeededTest {

    private static final RatingLevel GOOD = new RatingLevel("good", "Good", Percentage.of(50), true);
    private static final RatingLevel BAD = new RatingLevel("bad", "Bad", Percentage.NONE, false);
    private static final Carers WOMEN_WHO_HOIST = new Carers(
            ImmutableSortedSet.of(new SkillCode("hoisting")),
            ImmutableSortedSet.of(),
            ImmutableSortedSet.of(CarerGender.FEMALE));

    private static ImmutableList<Exclusion> against(Council council, ProviderId provider) {
        Verdict verdict = ranking(council, PACKAGE).getVerdict(provider);
        return verdict instanceof Verdict.Excluded excluded ? excluded.reasons() : ImmutableList.of();
    }

    private static Ranking ranking(Council council, PackageId pack) {
        Outcome outcome = council.almoner.brokerage().place(pack, MONDAY, Council.CLERK);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).placement().ranking();
    }

    private static Council council() {
        return new Council().withPackage().withProviders();
    }

    @Test
    void onlyWhoeverHasTheCarersThatThePersonNeedsIsAsked() {
        Council council = council();
        council.personIs(
                PersonFacts.NEEDS,
                new Needs(
                        WOMEN_WHO_HOIST.skills(),
                        Optional.empty(),
                        Optional.of(CarerGender.FEMALE),
                        Risk.HIGH,
                        ImmutableList.of()),
                FROM_MONDAY);
        council.providerIs(OTHER_PRIME, ProviderFacts.CARERS, WOMEN_WHO_HOIST);

        Ranking ranking = ranking(council, PACKAGE);

        assertThat(ranking.need().carers()).isEqualTo(WOMEN_WHO_HOIST);
        assertThat(ranking.ranked()).extracting(Verdict.Ranked::provider).containsExactly(OTHER_PRIME);
        assertThat(ranking.getVerdict(PRIME))
                .isEqualTo(new Verdict.Excluded(PRIME, ImmutableList.of(new Exclusion.CarersMissing(WOMEN_WHO_HOIST))));
    }

    @Test
    void hoursThatArePlacedInAPartOfTheDayLeaveLessForIt() {
        Council council = council();
        TimeWindow morning = TimeWindow.parse("07:00-11:00");
        council.providerIs(
                PRIME,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(
                        SmallScheme.TOWN,
                        new Membership(
                                Role.PRIME,
                                Hours.of(40),
                                ImmutableMap.of(morning, Hours.of(3)),
                                ImmutableSortedSet.of(),
                                ImmutableSortedMap.of())));
        PackageId before = new PackageId("K-2");
        council.open(before, PERSON);
        recorded(council.almoner.records().record(before, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, Council.CLERK));
        recorded(council.almoner.records().record(before, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, Council.CLERK));

        assertThat(against(council, PRIME))
                .containsExactly(new Exclusion.NotEnoughCapacityAt(morning, Hours.of(1), Hours.of(2)));
    }

    @Test
    void whoeverDoesNotPassTheBarOrIsRatedOutOfBusinessIsNotAsked() {
        Council council = new Council(SchemeBuilder.like(SmallScheme.scheme())
                        .providers(rules(new EntryRules(
                                false,
                                ImmutableMap.of(),
                                true,
                                Optional.empty(),
                                ImmutableMap.of(),
                                Optional.empty(),
                                ImmutableMap.of(),
                                false)))
                        .build())
                .withPackage()
                .withProviders();
        inspected(council, PRIME, 20);

        assertThat(against(council, PRIME))
                .containsExactly(
                        new Exclusion.NoBusiness(new EntryRefusal.NeverInspected()),
                        new Exclusion.NoBusiness(new EntryRefusal.NoBusiness(BAD)));
    }

    @Test
    void theCouncilsRatingPutsProvidersInOrder() {
        AllocationPolicy usual = SmallScheme.scheme().allocation();
        Council council = new Council(SchemeBuilder.like(SmallScheme.scheme())
                        .allocation(new AllocationPolicy(usual.rounds(), ImmutableList.of(new Criterion.Rating())))
                        .providers(rules(EntryRules.NONE))
                        .build())
                .withPackage()
                .withProviders();
        inspected(council, OTHER_PRIME, 50);

        assertThat(ranking(council, PACKAGE).ranked())
                .extracting(Verdict.Ranked::provider)
                .startsWith(OTHER_PRIME, PRIME);
    }

    private static void inspected(Council council, ProviderId provider, int score) {
        council.providerIs(
                provider, ProviderFacts.INSPECTION, new Inspection(LocalDate.of(2020, 10, 1), Percentage.of(score)));
    }

    private static ProviderRules rules(EntryRules entry) {
        return new ProviderRules(
                Optional.of(new QualityRules(
                        ImmutableList.of(GOOD, BAD),
                        ImmutableMap.of(Source.INSPECTION, new SourceRule(Percentage.WHOLE, 12, false)),
                        ImmutableMap.of(
                                RegulatorGrade.OUTSTANDING, Percentage.WHOLE,
                                RegulatorGrade.GOOD, Percentage.WHOLE,
                                RegulatorGrade.REQUIRES_IMPROVEMENT, Percentage.NONE,
                                RegulatorGrade.INADEQUATE, Percentage.NONE),
                        ImmutableMap.of())),
                entry,
                ScorecardRules.USUAL,
                Optional.empty(),
                ImmutableSet.of(),
                ImmutableSet.of(),
                ImmutableSet.of(),
                ImmutableMap.of());
    }

    @Test
    void whoeverAcceptsWithoutAPriceAcceptsAtTheOneThatItTendered() {
        ChargingRules charging = SmallScheme.scheme().charging();
        Terms terms = Terms.within(new Envelope(UnitPrice.perHour("18.00"), UnitPrice.perHour("25.00")));
        Council council = new Council(SchemeBuilder.like(SmallScheme.scheme())
                        .charging(new ChargingRules(
                                charging.rates()
                                        .withTerms(ImmutableMap.of(
                                                Offering.HOME_CARE, Timeline.of(SmallScheme.TERM, terms))),
                                charging.payment(),
                                charging.charge(),
                                charging.contributions(),
                                charging.lineRounding()))
                        .build())
                .withPackage()
                .withProviders();
        council.providerIs(
                PRIME,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(
                        SmallScheme.TOWN,
                        new Membership(
                                Role.PRIME,
                                Hours.of(40),
                                ImmutableMap.of(),
                                ImmutableSortedSet.of(Offering.HOME_CARE),
                                ImmutableSortedMap.of(Offering.HOME_CARE, UnitPrice.perHour("19.10")))));
        Outcome.Done published = (Outcome.Done) council.almoner.brokerage().publish(PACKAGE, MONDAY, Council.CLERK);

        Outcome answered = council.almoner
                .brokerage()
                .answer(published.placement().id(), PRIME, new Answer.Accepted(new Bid(Optional.empty(), MONDAY)));

        assertThat(((Outcome.Done) answered).course().find(PRIME).flatMap(Offer::bid))
                .contains(new Bid(Optional.of(UnitPrice.perHour("19.10")), MONDAY));
    }
}
