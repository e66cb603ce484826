package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;

/** Generators of providers that stand to a need in some way. Stateless. */
public final class CandidateArbitraries {

    /** The zones in which these providers have places; needs that they are to meet are in the first. */
    static final ImmutableList<ZoneCode> ZONES = ImmutableList.of(new ZoneCode("coalville"), new ZoneCode("melton"));

    private static final int ENOUGH_PLACES = 20;

    private CandidateArbitraries() {}

    /** {@return a provider with places in some zones, and care already placed with it} */
    public static Arbitrary<Candidate> candidate() {
        return candidateIn(ZONES);
    }

    /** {@return a provider with places in some of the zones, 0 to 5,000 hours and some places already taken of it, near or far, known or not, rated or not} */
    public static Arbitrary<Candidate> candidateIn(Collection<ZoneCode> zones) {
        return Combinators.combine(
                        ProviderArbitraries.providerIn(zones).flatMap(CandidateArbitraries::committed),
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
        return Combinators.combine(hours(), places())
                .flatAs((weekly, places) -> Arbitraries.longs()
                        .between(0, weekly.minutes())
                        .list()
                        .ofSize(parts.size())
                        .map(minutes -> new Committed(
                                provider,
                                new Commitment(
                                        weekly,
                                        Streams.zip(parts.stream(), minutes.stream(), Map::entry)
                                                .collect(ImmutableMap.toImmutableMap(
                                                        Map.Entry::getKey, part -> Hours.ofMinutes(part.getValue()))),
                                        places))));
    }

    /** {@return none as a rule, and on some weekdays one or two now and then} */
    private static Arbitrary<ImmutableMap<DayOfWeek, Integer>> places() {
        return Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class), Arbitraries.integers().between(1, 2))
                .ofMaxSize(3)
                .map(ImmutableMap::copyOf);
    }

    private record Committed(Provider provider, Commitment commitment) {}

    /** {@return up to 20 hours as a rule, so that many a provider has room, and up to 5,000 now and then} */
    private static Arbitrary<Hours> hours() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(0, 20 * 60).map(Hours::ofMinutes)),
                Tuple.of(1, TimeArbitraries.weeklyHours()));
    }

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

    /** {@return candidates in one of the roles in the first zone, with whom nothing but the person's refusal is in the way of a small need} */
    static Arbitrary<Candidate> able(List<Role> roles) {
        return Combinators.combine(candidate(), Arbitraries.of(roles))
                .as((candidate, role) -> new Candidate(
                        new Provider(
                                candidate.provider().id(),
                                candidate.provider().name(),
                                Standing.ACTIVE,
                                ImmutableSortedMap.of(ZONES.get(0), place(role)),
                                ProviderArbitraries.ALL_CARERS,
                                candidate.provider().indicators()),
                        ImmutableList.of(),
                        candidate.rating(),
                        Commitment.NONE,
                        candidate.familiarity(),
                        candidate.metresToNearest()));
    }

    private static Membership place(Role role) {
        return new Membership(
                role,
                Hours.of(100),
                ImmutableMap.of(),
                ImmutableSortedSet.of(),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.copyOf(Maps.toMap(ProviderArbitraries.BOUGHT, offering -> ENOUGH_PLACES)));
    }
}
