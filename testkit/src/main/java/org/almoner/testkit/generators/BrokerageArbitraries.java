package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Mark;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Priority;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;

/** Generators of policies, and of what they lead to with needs and candidates. Stateless. */
public final class BrokerageArbitraries {

    private static final Instant PUBLISHED = Instant.parse("2020-11-02T09:00:00Z");

    private BrokerageArbitraries() {}

    /** {@return three weights that add up to 100%, with 0% and 100% among them} */
    public static Arbitrary<IndicatorWeights> indicatorWeights() {
        return Combinators.combine(MoneyArbitraries.percentage(), MoneyArbitraries.percentage())
                .as((one, other) -> {
                    int low = Math.min(one.basisPoints(), other.basisPoints());
                    int high = Math.max(one.basisPoints(), other.basisPoints());
                    return new IndicatorWeights(
                            new Percentage(low),
                            new Percentage(high - low),
                            new Percentage(Percentage.WHOLE_BASIS_POINTS - high));
                });
    }

    /** {@return policies of 1 to 4 rounds; primes before supplementaries (rule L6) come often} */
    public static Arbitrary<AllocationPolicy> allocationPolicy() {
        return Combinators.combine(
                        tiers().flatMap(BrokerageArbitraries::rounds),
                        criterion().list().ofMaxSize(4),
                        outliers(),
                        Arbitraries.of(ProviderArbitraries.HOMES.service())
                                .set()
                                .ofMaxSize(1))
                .as((rounds, criteria, outliers, anywhere) -> new AllocationPolicy(
                        ImmutableList.copyOf(rounds),
                        ImmutableList.copyOf(criteria),
                        outliers,
                        ImmutableSet.copyOf(anywhere)));
    }

    private static Arbitrary<Outliers> outliers() {
        return Combinators.combine(bounds(), bounds())
                .as((usual, ofHomes) ->
                        new Outliers(usual, ImmutableMap.of(ProviderArbitraries.HOMES.service(), ofHomes)));
    }

    private static Arbitrary<Outliers.Bounds> bounds() {
        return Combinators.combine(
                        Arbitraries.of(Percentage.NONE, Percentage.of(10)).optional(0.5),
                        Arbitraries.of(Percentage.of(1), Percentage.of(20)).optional(0.3))
                .as(Outliers.Bounds::new);
    }

    private static Arbitrary<List<Role>> tiers() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.of(Role.PRIME, Role.SUPPLEMENTARY))),
                Tuple.of(
                        1,
                        Arbitraries.of(Role.class)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(4)));
    }

    private static Arbitrary<List<Round>> rounds(List<Role> tiers) {
        return Combinators.combine(
                        tiers.stream().map(BrokerageArbitraries::round).toList())
                .as(rounds -> rounds);
    }

    private static Arbitrary<Round> round(Role role) {
        return Combinators.combine(
                        Arbitraries.of(Approach.class), Arbitraries.of(Duration.ofHours(4), Duration.ofDays(1)))
                .as((approach, within) -> new Round(ImmutableSet.of(role), approach, within));
    }

    /** {@return every kind of criterion; the indicators often} */
    public static Arbitrary<Criterion> criterion() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, indicatorWeights().map(Criterion.Measured::new)),
                Tuple.of(
                        1,
                        MoneyArbitraries.percentage()
                                .map(quality -> new Criterion.Value(quality, quality.remainder()))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                new Criterion.Rating(),
                                new Criterion.LowestPrice(),
                                new Criterion.EarliestStart(),
                                new Criterion.Continuity(),
                                new Criterion.Nearness())));
    }

    /** {@return a need, 0 to 8 candidates of different providers, and a policy to rank them by, by which half of them can be asked} */
    public static Arbitrary<Competition> competition() {
        return Combinators.combine(NeedArbitraries.needIn(CandidateArbitraries.ZONES.get(0)), allocationPolicy())
                .flatAs((need, policy) -> Arbitraries.oneOf(
                                CandidateArbitraries.candidate(), CandidateArbitraries.able(policy.roles()))
                        .list()
                        .uniqueElements(candidate -> candidate.provider().id())
                        .ofMaxSize(8)
                        .map(candidates -> new Competition(need, ImmutableList.copyOf(candidates), policy)))
                .withoutEdgeCases();
    }

    /** {@return rankings of 0 to 8 candidates} */
    public static Arbitrary<Ranking> ranking() {
        return competition().map(Competition::rank).withoutEdgeCases();
    }

    /** {@return placements that are open for some time, with answers in time, late, unasked for or more than one, and not decided} */
    public static Arbitrary<Placement> openPlacement() {
        return ranking()
                .flatMap(ranking -> responseTo(ranking)
                        .list()
                        .ofMaxSize(12)
                        .map(responses -> new Placement(
                                new NeedId(1),
                                ranking,
                                PUBLISHED,
                                responses.stream()
                                        .sorted(Comparator.comparing(Response::at))
                                        .collect(ImmutableList.toImmutableList()),
                                Optional.empty()))
                        .withoutEdgeCases());
    }

    private static Arbitrary<Response> responseTo(Ranking ranking) {
        return Combinators.combine(
                        Arbitraries.of(
                                ranking.candidates().isEmpty()
                                        ? List.of(new ProviderId("P-NOBODY"))
                                        : ranking.candidates().keySet().asList()),
                        NeedArbitraries.answerTo(ranking.need()),
                        Arbitraries.integers().between(0, 72),
                        Arbitraries.of("broker-1", "broker-2").optional())
                .as((provider, answer, hours, recordedBy) ->
                        new Response(provider, answer, PUBLISHED, PUBLISHED.plus(Duration.ofHours(hours)), recordedBy));
    }

    /** {@return placements that end with an award by the policy, or with nobody left to ask} */
    public static Arbitrary<Placement> placement() {
        return openPlacement()
                .map(open -> open.decided(decision(open, PUBLISHED.plus(Duration.ofDays(30)))))
                .withoutEdgeCases();
    }

    private static Decision decision(Placement open, Instant at) {
        Knowledge known = new Knowledge(at, "broker-1", "by the policy");
        return open.courseAt(at).outlook() instanceof Outlook.Taken taken
                ? new Decision(Ground.POLICY, Optional.of(taken.provider()), known)
                : new Decision(Ground.NOBODY, Optional.empty(), known);
    }

    /** {@return points of any indicators by any weights} */
    public static Arbitrary<Priority> priority() {
        return Combinators.combine(ProviderArbitraries.indicators(), indicatorWeights())
                .as(Priority::new);
    }

    /** {@return exclusions for every reason} */
    public static Arbitrary<Exclusion> exclusion() {
        return Arbitraries.oneOf(
                ZoneArbitraries.zoneCode().map(Exclusion.NotInZone::new),
                Arbitraries.of(Role.class).map(Exclusion.RoleNotOffered::new),
                Arbitraries.of(Standing.SUSPENDED, Standing.UNDER_NOTICE, Standing.LEAVING)
                        .map(Exclusion.NotTakingPackages::new),
                Combinators.combine(
                                TimeArbitraries.weeklyHours(),
                                Arbitraries.longs().between(1, 6_000))
                        .as((free, missing) ->
                                new Exclusion.NotEnoughCapacity(free, Hours.ofMinutes(free.minutes() + missing))),
                Arbitraries.just(new Exclusion.NoBusiness(new EntryRefusal.NeverInspected())),
                Arbitraries.just(new Exclusion.NotOffered(Offering.HOME_CARE)),
                ProviderArbitraries.carers()
                        .filter(carers -> !carers.equals(Carers.ANY))
                        .map(Exclusion.CarersMissing::new),
                Arbitraries.integers().between(0, 23).map(hour -> new Exclusion.NotAtThatTime(LocalTime.of(hour, 0))),
                Arbitraries.longs()
                        .between(1, 6_000)
                        .map(missing -> new Exclusion.NotEnoughCapacityAt(
                                TimeWindow.parse("07:00-11:00"), Hours.of(1), Hours.ofMinutes(60 + missing))),
                Combinators.combine(
                                Arbitraries.of(DayOfWeek.class),
                                Arbitraries.integers().between(0, 3))
                        .as((day, free) -> new Exclusion.NotEnoughPlaces(day, free, free + 1)),
                TimeArbitraries.date().map(Exclusion.NotRegisteredOn::new),
                Arbitraries.just(new Exclusion.RefusedByPerson()));
    }

    /** {@return any points by any criterion} */
    public static Arbitrary<Mark> mark() {
        return Combinators.combine(criterion(), Arbitraries.longs().between(-1_000_000, 100_000_000))
                .as(Mark::new);
    }

    /** {@return verdicts: places 1 to 20, and exclusions for 1 to 3 reasons} */
    public static Arbitrary<Verdict> verdict() {
        Arbitrary<Verdict> ranked = Combinators.combine(
                        ProviderArbitraries.providerId(),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(Role.class),
                        mark().list().ofMaxSize(3).map(ImmutableList::copyOf),
                        Arbitraries.of(true, false))
                .as(Verdict.Ranked::new);
        Arbitrary<Verdict> excluded = Combinators.combine(
                        ProviderArbitraries.providerId(),
                        exclusion().list().ofMinSize(1).ofMaxSize(3))
                .as((provider, reasons) -> new Verdict.Excluded(
                        provider, ImmutableSet.copyOf(reasons).asList()));
        return Arbitraries.oneOf(ranked, excluded).withoutEdgeCases();
    }

    /**
     * What a ranking is made of.
     *
     * @param need what is asked for
     * @param candidates of different providers
     * @param policy by which they are ranked
     */
    public record Competition(Need need, ImmutableList<Candidate> candidates, AllocationPolicy policy) {

        /** {@return the ranking of the candidates} */
        public Ranking rank() {
            return policy.rank(need, candidates);
        }
    }
}
