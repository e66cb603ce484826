package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.zones.ZoneCode;
import org.jspecify.annotations.Nullable;

/**
 * What is open to each package of a transition (rules L9, B6): people who keep their provider by a way that is open to them do;
 * whose provider stays, or has time to improve, stays, too, unless the person wishes for another; all others have to move.
 * Nobody else is moved for the sake of others. Immutable.
 */
public final class Prospects {

    private final TransitionProblem problem;
    private final Comparator<Receiver> preference;
    private final ImmutableListMultimap<Where, Receiver> receivers;
    private final ImmutableSortedMap<PackageId, Prospect> prospects;

    private Prospects(TransitionProblem problem) {
        this.problem = problem;
        this.preference = preference(problem);
        this.receivers = Multimaps.index(
                ImmutableList.sortedCopyOf(preference, problem.receivers().values()),
                receiver -> new Where(
                        receiver.at().service(),
                        receiver.at().kind(),
                        receiver.at().zone()));
        this.prospects = ImmutableSortedMap.copyOf(Maps.transformValues(problem.packages(), this::prospect));
    }

    /** {@return what is open to each package of the problem} */
    public static Prospects of(TransitionProblem problem) {
        return new Prospects(problem);
    }

    private static Comparator<Receiver> preference(TransitionProblem problem) {
        return Comparator.comparingLong((Receiver receiver) -> standing(problem, receiver))
                .thenComparing(receiver -> receiver.price().unit())
                .thenComparing(receiver -> receiver.price().amount())
                .thenComparing(receiver -> receiver.at().provider());
    }

    /** {@return what a move to the receiver adds to the figure of role and quality} */
    public static long standing(TransitionProblem problem, Receiver receiver) {
        return (long) Score.TIER * problem.tiers().indexOf(receiver.role())
                + Receiver.MOST_QUALITY
                - receiver.quality();
    }

    private Prospect prospect(PlacedPackage pack) {
        ExitTerms terms = problem.termsOf(pack);
        if (pack.wish() instanceof Wish.Keep keep && terms.waysToStay().contains(keep.way())) {
            return new Prospect.Settled(new Outcome.Stays(
                    new Outcome.Ground.OwnBudget(keep.way(), pack.care().weeklyBudget())));
        }
        Optional<Departure> departure = Optional.ofNullable(problem.departures().get(pack.provider()));
        Optional<LocalDate> improves = departure.flatMap(Departure::improvesBy).filter(day -> terms.mayImprove());
        if (departure.isPresent() && improves.isEmpty()) {
            return new Prospect.MustMove(departure.get(), candidates(pack));
        }
        Outcome.Stays stays = new Outcome.Stays(improves.<Outcome.Ground>map(Outcome.Ground.Improving::new)
                .orElseGet(Outcome.Ground.ProviderStays::new));
        return wished(pack)
                .<Prospect>map(receiver -> new Prospect.MayMove(receiver, stays))
                .orElseGet(() -> new Prospect.Settled(stays));
    }

    private ImmutableList<Receiver> candidates(PlacedPackage pack) {
        return around(pack).stream()
                .filter(receiver ->
                        Obstacle.between(pack, receiver, problem.tiers()).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Receiver> wished(PlacedPackage pack) {
        return pack.wish() instanceof Wish.Named named && !named.provider().equals(pack.provider())
                ? candidates(pack).stream()
                        .filter(receiver -> receiver.at().provider().equals(named.provider()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * {@return every receiver of such care in the package's zone or anywhere, the preferred first, whether it could move there or
     * not}
     */
    public ImmutableList<Receiver> around(PlacedPackage pack) {
        return ImmutableList.copyOf(Iterables.mergeSorted(
                List.of(in(pack, Optional.of(pack.home().zone())), in(pack, Optional.empty())), preference));
    }

    private ImmutableList<Receiver> in(PlacedPackage pack, Optional<ZoneCode> zone) {
        return receivers.get(new Where(pack.care().service(), pack.care().room().kind(), zone));
    }

    /** {@return what is open to each package} */
    public ImmutableSortedMap<PackageId, Prospect> all() {
        return prospects;
    }

    /**
     * {@return what is open to the package}
     *
     * @throws IllegalArgumentException if the problem knows no such package
     */
    public Prospect get(PackageId pack) {
        @Nullable Prospect prospect = prospects.get(pack);
        if (prospect == null) {
            throw new IllegalArgumentException("package " + pack + " is not part of the transition");
        }
        return prospect;
    }

    /**
     * {@return the days on which the package may move: those of its phase on which its provider is still there, or, when that has
     * gone before, the day on which it goes, so that nobody is without care}
     */
    public ImmutableList<LocalDate> daysOf(PackageId pack) {
        ImmutableList<LocalDate> days =
                problem.phaseOf(problem.getPackage(pack)).movingDays();
        if (!(get(pack) instanceof Prospect.MustMove must)) {
            return days;
        }
        ImmutableList<LocalDate> inTime = days.stream()
                .filter(day -> !day.isAfter(must.departure().end()))
                .collect(ImmutableList.toImmutableList());
        return inTime.isEmpty() ? ImmutableList.of(must.departure().end()) : inTime;
    }

    /** For what receivers compete, and where; empty for anywhere. */
    private record Where(ServiceCode service, Room.Kind kind, Optional<ZoneCode> zone) {}
}
