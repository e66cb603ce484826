package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Priority;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Response.Decline;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;

/** Generators of needs, candidates, policies, and what they lead to. Stateless. */
public final class BrokerageArbitraries {

    private static final ImmutableList<ZoneCode> ZONES =
            ImmutableList.of(new ZoneCode("coalville"), new ZoneCode("melton"));

    private BrokerageArbitraries() {}

    /** {@return needs of 0 to 5,000 hours a week, small ones often, in any zone} */
    public static Arbitrary<Need> need() {
        return ZoneArbitraries.zoneCode().flatMap(BrokerageArbitraries::needIn);
    }

    /** {@return needs of 0 to 5,000 hours a week, small ones often, in the zone} */
    public static Arbitrary<Need> needIn(ZoneCode zone) {
        return Combinators.combine(
                        PackageArbitraries.packageId(),
                        ZoneArbitraries.district(),
                        ZoneArbitraries.bandCode(),
                        TimeArbitraries.weeklyHours(),
                        TimeArbitraries.date())
                .as((pack, district, band, hours, start) -> new Need(pack, district, zone, band, hours, start));
    }

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

    /** {@return policies of 1 to 4 tiers; primes before supplementaries (rule L6) come often} */
    public static Arbitrary<AllocationPolicy> allocationPolicy() {
        Arbitrary<List<Role>> tiers = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.of(Role.PRIME, Role.SUPPLEMENTARY))),
                Tuple.of(
                        1,
                        Arbitraries.of(Role.class)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(4)));
        return Combinators.combine(tiers, indicatorWeights())
                .as((roles, weights) -> new AllocationPolicy(ImmutableList.copyOf(roles), weights));
    }

    /** {@return a provider with places in some zones, and hours already placed with it} */
    public static Arbitrary<Candidate> candidate() {
        return candidateIn(ZONES);
    }

    /** {@return a provider with places in some of the zones, and 0 to 5,000 hours already placed with it} */
    public static Arbitrary<Candidate> candidateIn(Collection<ZoneCode> zones) {
        return Combinators.combine(ProviderArbitraries.providerIn(zones), TimeArbitraries.weeklyHours())
                .as(Candidate::new);
    }

    /** {@return a need, 0 to 8 candidates of different providers, and a policy to rank them by} */
    public static Arbitrary<Competition> competition() {
        return Combinators.combine(
                        needIn(ZONES.get(0)),
                        candidate()
                                .list()
                                .uniqueElements(
                                        candidate -> candidate.provider().id())
                                .ofMaxSize(8),
                        allocationPolicy())
                .as((need, candidates, policy) -> new Competition(need, ImmutableList.copyOf(candidates), policy))
                .withoutEdgeCases();
    }

    /** {@return rankings of 0 to 8 candidates} */
    public static Arbitrary<Ranking> ranking() {
        return competition().map(Competition::rank).withoutEdgeCases();
    }

    /** {@return acceptances, and refusals for every reason} */
    public static Arbitrary<Response> response() {
        return ProviderArbitraries.providerId().flatMap(BrokerageArbitraries::responseOf);
    }

    /** {@return the provider's acceptance in half of the cases, else its refusal} */
    public static Arbitrary<Response> responseOf(ProviderId provider) {
        return Combinators.combine(answer(), took()).as((decline, took) -> new Response(provider, decline, took));
    }

    private static Arbitrary<Optional<Duration>> took() {
        return Arbitraries.longs()
                .between(0, 3 * 24 * 60 * 60)
                .map(Duration::ofSeconds)
                .optional();
    }

    private static Arbitrary<Optional<Decline>> answer() {
        return Arbitraries.of(Decline.class).optional(0.5);
    }

    /** {@return placements that end with an award, or with nobody left to ask} */
    public static Arbitrary<Placement> placement() {
        return ranking()
                .flatMap(ranking -> answer().list()
                        .ofSize(ranking.ranked().size())
                        .map(List::iterator)
                        .map(answers -> Placement.offer(
                                ranking, provider -> new Response(provider, answers.next(), Optional.empty()))))
                .withoutEdgeCases();
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
                                new Exclusion.NotEnoughCapacity(free, Hours.ofMinutes(free.minutes() + missing))));
    }

    /** {@return verdicts: places 1 to 20, and exclusions for 1 to 3 reasons} */
    public static Arbitrary<Verdict> verdict() {
        Arbitrary<Verdict> ranked = Combinators.combine(
                        ProviderArbitraries.providerId(),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(Role.class),
                        priority(),
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
