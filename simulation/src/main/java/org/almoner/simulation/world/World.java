package org.almoner.simulation.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;

/**
 * All that a demonstration plays with, drawn from a seed. The same scheme and seed make the same world on any machine.
 * Immutable.
 *
 * @param scheme whose zones, bands and planned hours it has
 * @param seed from which everything was drawn
 * @param week the first whole week of the scheme's term; it is the one that is played
 * @param size how large it is
 * @param providers invented providers
 * @param inPlace the packages in place from the Monday of the week, each with its provider; in each zone their hours match
 *     that part of the zone's planned hours that the size says, to within half an hour (rule L1), and their places, nights and sessions
 *     that part of the planned ones
 * @param waiting more packages that start during the week or in the next one, and have no provider yet
 */
public record World(
        Scheme scheme,
        long seed,
        CareWeek week,
        Size size,
        ImmutableList<Provider> providers,
        ImmutableList<Case> inPlace,
        ImmutableList<Case> waiting) {

    /** {@return the world of the scheme and the seed, of the whole size} */
    public static World generate(Scheme scheme, long seed) {
        return generate(scheme, Size.WHOLE, seed);
    }

    /** {@return the world of the scheme, the size and the seed} */
    public static World generate(Scheme scheme, Size size, long seed) {
        LocalDate first = scheme.term().from();
        CareWeek week = CareWeek.containing(first);
        if (week.monday().isBefore(first)) {
            week = week.next();
        }
        LocalDate monday = week.monday();
        ImmutableList<Case> cases = new Caseload(scheme, week, size, seed).cases();
        Market market =
                new Market(scheme, scheme.zoneMap().on(monday).orElseThrow().zones(), size, seed);
        ImmutableList<Case> inPlace = market.provide(
                cases.stream().filter(each -> each.wanted().contains(monday)).toList());
        ImmutableList<Case> waiting =
                cases.stream().filter(each -> !each.wanted().contains(monday)).collect(ImmutableList.toImmutableList());
        return new World(scheme, seed, week, size, market.providers(), inPlace, waiting);
    }

    /** {@return what is on file of each provider, in the order of the providers} */
    public ImmutableList<ProviderFile> files() {
        return providers.stream()
                .map(provider -> ProviderFile.of(this, provider))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return packages that come after those of this world, one after another} */
    public Arrivals arrivals() {
        return new Arrivals(this);
    }

    /** {@return the price that the provider tendered, or empty where prices are not tendered (rule C4)} */
    public Optional<UnitPrice> tendered(ProviderId provider, Case each) {
        return new Tenders(scheme, seed)
                .price(provider, each.offering(), each.wanted().from());
    }

    /** {@return weekly planned hours of the packages in place, by lot, service and band} */
    public Snapshot snapshot() {
        Map<PricePoint, Hours> hours = new TreeMap<>();
        inPlace.stream()
                .filter(each -> each.plan().isPresent())
                .forEach(each ->
                        hours.merge(new PricePoint(each.offering(), each.band()), each.weeklyHours(), Hours::plus));
        return new Snapshot(week.monday(), ImmutableSortedMap.copyOf(hours));
    }

    /** {@return how many places, nights and sessions a week are planned of each service that is not given in visits} */
    public ImmutableSortedMap<Offering, Integer> plannedPlaces() {
        return ServiceDrawing.planned(scheme);
    }

    /** {@return weekly planned hours of the packages in place, by zone} */
    public SortedMap<ZoneCode, Hours> hoursByZone() {
        return hoursBy(Case::zone);
    }

    /** {@return weekly planned hours of the packages in place, by price band} */
    public SortedMap<BandCode, Hours> hoursByBand() {
        return hoursBy(Case::band);
    }

    private <K extends Comparable<K>> SortedMap<K, Hours> hoursBy(Function<Case, K> key) {
        Map<K, Hours> hours = new TreeMap<>();
        inPlace.forEach(each -> hours.merge(key.apply(each), each.weeklyHours(), Hours::plus));
        return new TreeMap<>(hours);
    }
}
