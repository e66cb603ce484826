package org.almoner.application;

import com.google.common.graph.Graph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.zones.Location;

/**
 * How well providers know the person of a need, and how near they are.
 *
 * @param familiarities of those that know the person or the household
 * @param metres from the home to the nearest other home where the provider gives visits; of needs that ask for visits alone
 */
record Acquaintance(Map<ProviderId, Familiarity> familiarities, Map<ProviderId, Integer> metres) {

    static Acquaintance of(Market market, Need need) {
        CarePackage pack = market.find(need.pack()).orElseThrow();
        return new Acquaintance(
                familiarities(market, pack, need.start()),
                need.care().hasVisits() ? metres(market, pack, need.start()) : Map.of());
    }

    Familiarity familiarity(ProviderId provider) {
        return familiarities.getOrDefault(provider, Familiarity.NONE);
    }

    OptionalInt metresToNearest(ProviderId provider) {
        Integer known = metres.get(provider);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    private static Map<ProviderId, Familiarity> familiarities(Market market, CarePackage wanted, LocalDate start) {
        Graph<PersonId> households = market.households(start);
        Set<PersonId> livesWith =
                households.nodes().contains(wanted.person()) ? households.adjacentNodes(wanted.person()) : Set.of();
        Map<ProviderId, Familiarity> familiar = new HashMap<>();
        for (CarePackage pack : market.packages()) {
            if (pack.person().equals(wanted.person())) {
                pack.provider().entries().stream()
                        .filter(entry -> entry.holds().from().isBefore(start))
                        .forEach(entry -> familiar.merge(entry.value(), Familiarity.BEFORE, Acquaintance::closer));
                givenBy(market, pack, start)
                        .ifPresent(provider -> familiar.merge(provider, Familiarity.NOW, Acquaintance::closer));
            } else if (livesWith.contains(pack.person())) {
                givenBy(market, pack, start)
                        .ifPresent(provider -> familiar.merge(provider, Familiarity.HOUSEHOLD, Acquaintance::closer));
            }
        }
        return familiar;
    }

    /** {@return who gives the package on the day, if anything is wanted from a provider then} */
    private static Optional<ProviderId> givenBy(Market market, CarePackage pack, LocalDate day) {
        return market.wantedFromProviders(pack).isWantedOn(day)
                ? WantedCare.givers(pack).find(day)
                : Optional.empty();
    }

    private static Familiarity closer(Familiarity one, Familiarity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** {@return for each provider how far its nearest other home with visits on the day is} */
    private static Map<ProviderId, Integer> metres(Market market, CarePackage wanted, LocalDate start) {
        Map<ProviderId, Integer> nearest = new HashMap<>();
        Optional<Location> home = locationOn(market, wanted.person(), start);
        if (home.isPresent()) {
            for (CarePackage pack : market.packages()) {
                Optional<ProviderId> provider = pack.id().equals(wanted.id())
                        ? Optional.empty()
                        : market.wantedFromProviders(pack)
                                .visits()
                                .find(start)
                                .flatMap(plan -> WantedCare.givers(pack).find(start));
                provider.ifPresent(giving -> locationOn(market, pack.person(), start)
                        .ifPresent(place -> nearest.merge(giving, metres(home.get(), place), Math::min)));
            }
        }
        return nearest;
    }

    private static Optional<Location> locationOn(Market market, PersonId person, LocalDate day) {
        return market.scheme()
                .zoneMap()
                .on(day)
                .flatMap(map -> market.personOn(person, day)
                        .flatMap(known -> map.directory().find(known.home())));
    }

    private static int metres(Location one, Location other) {
        return (int) Math.round(Math.hypot(one.easting() - other.easting(), one.northing() - other.northing()));
    }
}
