package org.almoner.application;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.TransitionDrafts;
import org.almoner.application.port.out.Store;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;

/** Drafts transitions by the scheme and what is known now. */
final class DraftTransition implements TransitionDrafts {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;

    DraftTransition(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public Outcome draft(Leaving leaving) {
        return store.inOneView(() -> {
            ImmutableSortedSet<ProviderId> strangers = ImmutableSortedSet.copyOf(
                    Sets.difference(leaving.providers(), store.providers().references()));
            if (!strangers.isEmpty()) {
                return new Outcome.UnknownProviders(strangers);
            }
            if (!scheme.term().contains(leaving.day())) {
                return new Outcome.OutsideTerm(scheme.term());
            }
            ImmutableSet<ZoneCode> zones =
                    scheme.zones().stream().map(Zone::code).collect(ImmutableSet.toImmutableSet());
            ImmutableSortedSet<ZoneCode> elsewhere =
                    ImmutableSortedSet.copyOf(Sets.difference(leaving.phases().keySet(), zones));
            return elsewhere.isEmpty()
                    ? draft(leaving, new Market(scheme, store, clerk.next()))
                    : new Outcome.UnknownZones(elsewhere);
        });
    }

    private Outcome.Drafted draft(Leaving leaving, Market market) {
        PlacedPackages found = new PlacedPackages(market, leaving);
        ImmutableList<Placed> movers = found.leaving();
        ImmutableList<Placed> beside = found.beside(movers);
        ReceivingProviders receiving = new ReceivingProviders(
                market,
                scheme.providers(),
                leaving,
                market.candidates().rankerFrom(leaving.firstMoves()),
                competing(movers));
        ImmutableList<PlacedPackage> packages = Stream.concat(
                        movers.stream()
                                .map(placed -> placed.rulingOut(ImmutableSortedSet.copyOf(receiving
                                        .ruledOut()
                                        .row(placed.pack().pack())
                                        .keySet()))),
                        beside.stream().map(Placed::pack))
                .collect(ImmutableList.toImmutableList());
        ImmutableSortedMap<ServiceCode, ServiceCode> services = Stream.concat(movers.stream(), beside.stream())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        placed -> placed.pack().care().service(),
                        placed -> placed.offering().service(),
                        (one, same) -> one));
        return new Outcome.Drafted(
                TransitionProblem.of(
                        scheme.allocation().roles(),
                        ImmutableSortedMap.copyOfSorted(Maps.transformValues(services, scheme.providers()::exit)),
                        phases(leaving, packages),
                        departures(leaving, market, movers),
                        packages,
                        receiving.receivers()),
                withoutExits(services),
                found.leftOut(),
                receiving.notReceiving(),
                receiving.ruledOut());
    }

    /** {@return the packages of one service and kind of care that are asked for in one place, by the place} */
    private ImmutableCollection<Collection<Placed>> competing(List<Placed> movers) {
        return Multimaps.index(
                        movers,
                        placed -> List.of(
                                placed.offering(),
                                placed.isVisited(),
                                scheme.allocation().isAnywhere(placed.need())
                                        ? Optional.empty()
                                        : Optional.of(placed.need().zone())))
                .asMap()
                .values();
    }

    private ImmutableSortedSet<ServiceCode> withoutExits(Map<ServiceCode, ServiceCode> services) {
        return ImmutableSortedSet.copyOf(Maps.filterValues(
                        services, service -> !scheme.providers().exits().containsKey(service))
                .keySet());
    }

    /** {@return the departures of those that have packages} */
    private ImmutableList<Departure> departures(Leaving leaving, Market market, List<Placed> movers) {
        LocalDate today = clerk.today();
        return Multimaps.index(movers, placed -> placed.pack().provider()).asMap().entrySet().stream()
                .map(held -> mayImprove(held.getValue())
                        ? Departure.improving(
                                held.getKey(), leaving.day(), market.improvementPlan(held.getKey(), today), today)
                        : new Departure(held.getKey(), leaving.day(), Optional.empty()))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean mayImprove(Collection<Placed> held) {
        return held.stream()
                .anyMatch(placed ->
                        scheme.providers().exit(placed.offering().service()).mayImprove());
    }

    private static ImmutableList<Phase> phases(Leaving leaving, List<PlacedPackage> packages) {
        Multimap<LocalDate, ZoneCode> zones = TreeMultimap.create();
        leaving.phases().forEach((zone, day) -> zones.put(day, zone));
        packages.forEach(pack ->
                zones.put(leaving.firstMoves(pack.home().zone()), pack.home().zone()));
        ImmutableList<LocalDate> days = ImmutableList.copyOf(zones.keySet());
        ImmutableList.Builder<Phase> phases = ImmutableList.builder();
        for (int i = 0; i < days.size(); i++) {
            ImmutableSortedSet<ZoneCode> moving = ImmutableSortedSet.copyOf(zones.get(days.get(i)));
            phases.add(new Phase(
                    "Phase " + (i + 1),
                    DateRange.of(
                            days.get(i),
                            i + 1 < days.size()
                                    ? days.get(i + 1)
                                    : leaving.day().plusDays(1)),
                    moving,
                    (int) packages.stream()
                            .filter(pack -> moving.contains(pack.home().zone()))
                            .filter(pack -> leaving.providers().contains(pack.provider()))
                            .count()));
        }
        return phases.build();
    }
}
