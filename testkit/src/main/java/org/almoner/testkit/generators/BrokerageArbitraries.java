package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Mark;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Priority;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.ZoneCode;

/** Generators of needs, candidates, policies, and what they lead to. Stateless. */
public final class BrokerageArbitraries {

    private static final ImmutableList<ZoneCode> ZONES =
            ImmutableList.of(new ZoneCode("coalville"), new ZoneCode("melton"));
    private static final UnitPrice USUAL_PRICE = UnitPrice.perHour("19.50");
    private static final Terms TENDERED =
            Terms.within(new Envelope(UnitPrice.perHour("19.23"), UnitPrice.perHour("20.31")));
    private static final VisitLengthRule ANY_LENGTH = new VisitLengthRule(15, 15, 15, Optional.empty());
    private static final Instant PUBLISHED = Instant.parse("2020-11-02T09:00:00Z");

    private BrokerageArbitraries() {}

    /** {@return needs of up to 12 visits a week in any zone} */
    public static Arbitrary<Need> need() {
        return ZoneArbitraries.zoneCode().flatMap(BrokerageArbitraries::needIn);
    }

    /** {@return needs of up to 12 visits a week in the zone, most of them of any carers; tendered, fixed or usual prices} */
    public static Arbitrary<Need> needIn(ZoneCode zone) {
        return Combinators.combine(
                        PackageArbitraries.packageId(),
                        ZoneArbitraries.district(),
                        ZoneArbitraries.bandCode(),
                        asked(),
                        TimeArbitraries.date(),
                        Arbitraries.of(Terms.USUAL, Terms.of(Terms.Kind.FIXED_FEE), TENDERED),
                        Arbitraries.just(USUAL_PRICE).optional(0.8),
                        ProviderArbitraries.providerId().set().ofMaxSize(2))
                .as((pack, district, band, asked, start, terms, price, refused) -> new Need(
                        pack,
                        district,
                        zone,
                        band,
                        asked.offering(),
                        asked.plans(),
                        asked.carers(),
                        DateRange.from(start),
                        terms,
                        price,
                        ImmutableSet.copyOf(refused)));
    }

    private static Arbitrary<Asked> asked() {
        return Combinators.combine(
                        Arbitraries.of(Offering.HOME_CARE, Offering.parse("general/night-sitting"))
                                .optional(0.3),
                        plan().list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(Carers.ANY)), Tuple.of(1, ProviderArbitraries.carers())))
                .as((offering, plans, carers) -> new Asked(offering, ImmutableList.copyOf(plans), carers));
    }

    /** {@return plans of one visit as a rule, so that many a provider has room, and of up to 12 now and then} */
    private static Arbitrary<WeeklyPlan> plan() {
        Arbitrary<WeeklyPlan> plans = PackageArbitraries.weeklyPlan(ANY_LENGTH);
        return Arbitraries.frequencyOf(
                Tuple.of(3, plans.map(plan -> WeeklyPlan.of(plan.visits().subList(0, 1)))), Tuple.of(1, plans));
    }

    private record Asked(Optional<Offering> offering, ImmutableList<WeeklyPlan> plans, Carers carers) {}

    /** {@return up to 20 hours as a rule, so that many a provider has room, and up to 5,000 now and then} */
    private static Arbitrary<Hours> hours() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(0, 20 * 60).map(Hours::ofMinutes)),
                Tuple.of(1, TimeArbitraries.weeklyHours()));
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

    /** {@return policies of 1 to 4 rounds; primes before supplementaries (rule L6) come often} */
    public static Arbitrary<AllocationPolicy> allocationPolicy() {
        return Combinators.combine(
                        tiers().flatMap(BrokerageArbitraries::rounds),
                        criterion().list().ofMaxSize(4),
                        Arbitraries.of(Percentage.NONE, Percentage.of(10)).optional(0.5))
                .as((rounds, criteria, beyond) ->
                        new AllocationPolicy(ImmutableList.copyOf(rounds), ImmutableList.copyOf(criteria), beyond));
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

    /** {@return a provider with places in some zones, and hours already placed with it} */
    public static Arbitrary<Candidate> candidate() {
        return candidateIn(ZONES);
    }

    /** {@return a provider with places in some of the zones, 0 to 5,000 hours already placed with it, near or far, known or not, rated or not} */
    public static Arbitrary<Candidate> candidateIn(Collection<ZoneCode> zones) {
        return Combinators.combine(
                        ProviderArbitraries.providerIn(zones).flatMap(BrokerageArbitraries::committed),
                        refusals(),
                        rating().optional(0.7),
                        Arbitraries.of(Familiarity.class),
                        Arbitraries.integers().between(0, 20_000).optional(0.7))
                .as((committed, refusals, rating, familiarity, metres) -> new Candidate(
                        committed.provider(),
                        refusals,
                        rating,
                        committed.commitment(),
                        familiarity,
                        metres.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    private static Arbitrary<Committed> committed(Provider provider) {
        ImmutableSet<TimeWindow> parts = provider.memberships().values().stream()
                .flatMap(place -> place.dayParts().keySet().stream())
                .collect(ImmutableSet.toImmutableSet());
        return hours().flatMap(weekly -> Arbitraries.longs()
                .between(0, weekly.minutes())
                .list()
                .ofSize(parts.size())
                .map(minutes -> new Committed(
                        provider,
                        new Commitment(
                                weekly,
                                Streams.zip(parts.stream(), minutes.stream(), Map::entry)
                                        .collect(ImmutableMap.toImmutableMap(
                                                Map.Entry::getKey, part -> Hours.ofMinutes(part.getValue())))))));
    }

    private record Committed(Provider provider, Commitment commitment) {}

    private static Arbitrary<ImmutableList<EntryRefusal>> refusals() {
        return Arbitraries.frequency(
                Tuple.of(9, ImmutableList.of()), Tuple.of(1, ImmutableList.of(new EntryRefusal.NeverInspected())));
    }

    private static Arbitrary<RatingLevel> rating() {
        return Arbitraries.of(
                new RatingLevel("gold", "Gold", Percentage.of(80), true),
                new RatingLevel("silver", "Silver", Percentage.of(60), true),
                new RatingLevel("bronze", "Bronze", Percentage.NONE, true));
    }

    /** {@return a need, 0 to 8 candidates of different providers, and a policy to rank them by, by which half of them can be asked} */
    public static Arbitrary<Competition> competition() {
        return Combinators.combine(needIn(ZONES.get(0)), allocationPolicy())
                .flatAs((need, policy) -> Arbitraries.oneOf(candidate(), able(policy.roles()))
                        .list()
                        .uniqueElements(candidate -> candidate.provider().id())
                        .ofMaxSize(8)
                        .map(candidates -> new Competition(need, ImmutableList.copyOf(candidates), policy)))
                .withoutEdgeCases();
    }

    /** {@return candidates in one of the roles in the first zone, with whom nothing but the person's refusal is in the way of a small need} */
    private static Arbitrary<Candidate> able(List<Role> roles) {
        return Combinators.combine(candidate(), Arbitraries.of(roles))
                .as((candidate, role) -> new Candidate(
                        new Provider(
                                candidate.provider().id(),
                                candidate.provider().name(),
                                Standing.ACTIVE,
                                ImmutableSortedMap.of(ZONES.get(0), new Membership(role, Hours.of(100))),
                                ProviderArbitraries.ALL_CARERS,
                                candidate.provider().indicators()),
                        ImmutableList.of(),
                        candidate.rating(),
                        Commitment.NONE,
                        candidate.familiarity(),
                        candidate.metresToNearest()));
    }

    /** {@return rankings of 0 to 8 candidates} */
    public static Arbitrary<Ranking> ranking() {
        return competition().map(Competition::rank).withoutEdgeCases();
    }

    /** {@return acceptances with a price or none, most of them acceptable, and refusals for every reason} */
    public static Arbitrary<Answer> answerTo(Need need) {
        Arbitrary<Answer> accepted = Combinators.combine(
                        Arbitraries.of("19.00", "19.50", "20.30", "25.00")
                                .map(UnitPrice::perHour)
                                .optional(need.terms().isTendered() ? 0.9 : 0.2),
                        Arbitraries.of(-1, 0, 0, 0, 0, 3, 7))
                .as((price, later) ->
                        new Answer.Accepted(new Bid(price, need.start().plusDays(later))));
        return Arbitraries.oneOf(accepted, Arbitraries.of(Answer.Decline.class).map(Answer.Declined::new));
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
                        answerTo(ranking.need()),
                        Arbitraries.integers().between(0, 72))
                .as((provider, answer, hours) ->
                        new Response(provider, answer, PUBLISHED, PUBLISHED.plus(Duration.ofHours(hours))));
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
