package org.almoner.domain.transition;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * The plain rule by which a desk would plan. Whoever was told a provider before is given that one first, and the one that the
 * person names instead where there is room for it. The others follow package after package: people whose provider leaves
 * first (rule L9), among them those who named a provider, then by the day on which the present one goes; each household in one
 * go. Each goes to the provider that its person named, else to one that serves the household already, that all of it may go to and
 * that has room for it, that serves its street, and is of the best role and quality. Nothing that was given away is taken back, so that it is quick and easily explained,
 * but seldom best; and planned again without news it is the same plan.
 */
public final class PriorityRule {

    private final TransitionProblem problem;
    private final Prospects prospects;
    private final ImmutableListMultimap<PackageId, Bond> bonds;
    private final Map<PackageId, ProviderId> receivers = new LinkedHashMap<>();
    private final Map<Receiver.At, Long> room = new HashMap<>();
    private final Map<String, Integer> movesLeft = new HashMap<>();

    private PriorityRule(TransitionProblem problem, Prospects prospects) {
        this.problem = problem;
        this.prospects = prospects;
        ImmutableListMultimap.Builder<PackageId, Bond> byPackage = ImmutableListMultimap.builder();
        Bond.of(problem, prospects).forEach(bond -> bond.packages().forEach(pack -> byPackage.put(pack.pack(), bond)));
        this.bonds = byPackage.build();
        problem.receivers()
                .forEach((at, receiver) -> room.put(at, receiver.free().units()));
        problem.phases().forEach(phase -> movesLeft.put(phase.name(), phase.mostMoves()));
    }

    /** {@return the plan of the rule} */
    public static TransitionPlan plan(TransitionProblem problem) {
        Prospects prospects = Prospects.of(problem);
        return MoveDates.plan(problem, prospects, complete(problem, prospects, ImmutableMap.of()));
    }

    /**
     * {@return the moves given, and those that the rule adds to them}
     *
     * @param given moves that can be done together
     */
    public static ImmutableMap<PackageId, ProviderId> complete(
            TransitionProblem problem, Prospects prospects, Map<PackageId, ProviderId> given) {
        return new PriorityRule(problem, prospects).complete(given);
    }

    private ImmutableMap<PackageId, ProviderId> complete(Map<PackageId, ProviderId> given) {
        given.forEach((pack, to) -> move(problem.getPackage(pack), to));
        List<PlacedPackage> inOrder = problem.packages().values().stream()
                .filter(pack -> !prospects.get(pack.pack()).candidates().isEmpty())
                .filter(pack -> !given.containsKey(pack.pack()))
                .sorted(order())
                .toList();
        inOrder.forEach(this::moveAsTold);
        moveAsWished(inOrder.stream()
                .filter(pack -> receivers.containsKey(pack.pack()))
                .toList());
        Set<PackageId> seen = new HashSet<>(receivers.keySet());
        for (PlacedPackage next : inOrder) {
            for (PlacedPackage pack : householdOf(next)) {
                if (seen.add(pack.pack())) {
                    choose(pack).ifPresent(receiver -> move(pack, receiver.at().provider()));
                }
            }
        }
        return ImmutableMap.copyOf(receivers);
    }

    private Comparator<PlacedPackage> order() {
        return Comparator.comparing((PlacedPackage pack) -> !mustMove(pack.pack()))
                .thenComparing(pack -> !(pack.wish() instanceof Wish.Named))
                .thenComparing(this::end)
                .thenComparing(pack -> pack.care().room().units(), Comparator.reverseOrder())
                .thenComparing(PlacedPackage::pack);
    }

    private void moveAsTold(PlacedPackage pack) {
        open(pack)
                .filter(receiver -> wasTold(pack, receiver))
                .findFirst()
                .ifPresent(receiver -> move(pack, receiver.at().provider()));
    }

    /**
     * Moves those that were told another to the provider that their person named, where there is room for it: also the room that
     * another leaves by its own wish.
     */
    private void moveAsWished(Iterable<PlacedPackage> told) {
        boolean again = true;
        while (again) {
            again = false;
            for (PlacedPackage pack : told) {
                Optional<Receiver> wished = betterWished(pack);
                if (wished.isPresent()) {
                    giveUp(pack);
                    move(pack, wished.get().at().provider());
                    again = true;
                }
            }
        }
    }

    private Optional<Receiver> betterWished(PlacedPackage pack) {
        return prospects.get(pack.pack()).candidates().stream()
                .filter(receiver -> isWished(pack, receiver) && !isGiven(pack, receiver) && hasRoom(pack, receiver))
                .findFirst();
    }

    /** The candidates that the package can still move to; they come by tier, quality, price and reference. */
    private Stream<Receiver> open(PlacedPackage pack) {
        return movesLeft.getOrDefault(problem.phaseOf(pack).name(), 0) == 0
                ? Stream.of()
                : prospects.get(pack.pack()).candidates().stream().filter(receiver -> hasRoom(pack, receiver));
    }

    private boolean hasRoom(PlacedPackage pack, Receiver receiver) {
        return roomOf(receiver) >= pack.care().room().units();
    }

    private boolean mustMove(PackageId pack) {
        return prospects.get(pack) instanceof Prospect.MustMove;
    }

    private LocalDate end(PlacedPackage pack) {
        return prospects.get(pack.pack()) instanceof Prospect.MustMove must
                ? must.departure().end()
                : LocalDate.MAX;
    }

    /** The package, then those of its household that have to move, too. */
    private List<PlacedPackage> householdOf(PlacedPackage pack) {
        Set<PlacedPackage> household = new LinkedHashSet<>(Set.of(pack));
        if (mustMove(pack.pack())) {
            bonds.get(pack.pack()).stream()
                    .filter(bond -> bond.kind() == Bond.Kind.HOUSEHOLD)
                    .flatMap(bond -> bond.packages().stream())
                    .filter(other -> mustMove(other.pack()))
                    .forEach(household::add);
        }
        return List.copyOf(household);
    }

    private Optional<Receiver> choose(PlacedPackage pack) {
        List<PlacedPackage> household = householdOf(pack).stream()
                .filter(other -> !receivers.containsKey(other.pack()))
                .toList();
        // Of equals the first is kept.
        return open(pack)
                .min(Comparator.comparing((Receiver receiver) -> !isWished(pack, receiver))
                        .thenComparing(receiver -> !wasTold(pack, receiver))
                        .thenComparing(receiver -> !serves(pack, Bond.Kind.HOUSEHOLD, receiver))
                        .thenComparing(receiver -> !takesAll(household, receiver))
                        .thenComparing(receiver -> !serves(pack, Bond.Kind.STREET, receiver)));
    }

    /** {@return whether all of them may go to the provider, and it has room for those of the receiver's kind of room} */
    private boolean takesAll(List<PlacedPackage> household, Receiver receiver) {
        long units = household.stream()
                .map(other -> other.care().room())
                .filter(needed -> needed.kind() == receiver.free().kind())
                .mapToLong(Room::units)
                .sum();
        return roomOf(receiver) >= units
                && household.stream()
                        .allMatch(other -> prospects.get(other.pack()).candidates().stream()
                                .anyMatch(open -> open.at()
                                        .provider()
                                        .equals(receiver.at().provider())));
    }

    private long roomOf(Receiver receiver) {
        return room.getOrDefault(receiver.at(), 0L);
    }

    private static boolean isWished(PlacedPackage pack, Receiver receiver) {
        return pack.wish() instanceof Wish.Named named
                && named.provider().equals(receiver.at().provider());
    }

    private boolean wasTold(PlacedPackage pack, Receiver receiver) {
        return problem.previous()
                .receiverOf(pack.pack())
                .filter(receiver.at().provider()::equals)
                .isPresent();
    }

    private boolean serves(PlacedPackage pack, Bond.Kind kind, Receiver receiver) {
        return bonds.get(pack.pack()).stream()
                .filter(bond -> bond.kind() == kind)
                .flatMap(bond -> bond.packages().stream())
                .filter(other -> !other.equals(pack))
                .anyMatch(other -> receiver.at().provider().equals(providerSoFar(other)));
    }

    private @Nullable ProviderId providerSoFar(PlacedPackage pack) {
        @Nullable ProviderId to = receivers.get(pack.pack());
        return to == null && !mustMove(pack.pack()) ? pack.provider() : to;
    }

    private boolean isGiven(PlacedPackage pack, Receiver receiver) {
        return receiver.at().provider().equals(receivers.get(pack.pack()));
    }

    private void move(PlacedPackage pack, ProviderId to) {
        receivers.put(pack.pack(), to);
        count(pack, to, 1);
    }

    private void giveUp(PlacedPackage pack) {
        Optional.ofNullable(receivers.remove(pack.pack())).ifPresent(from -> count(pack, from, -1));
    }

    private void count(PlacedPackage pack, ProviderId to, int moves) {
        Receiver receiver = problem.findReceiver(pack, to).orElseThrow();
        room.merge(receiver.at(), -moves * pack.care().room().units(), Long::sum);
        movesLeft.merge(problem.phaseOf(pack).name(), -moves, Integer::sum);
    }
}
