package org.almoner.solver;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.Bond;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Prospect;
import org.almoner.domain.transition.Prospects;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Worth;

/**
 * A part as an integer programme: a variable, none or one, for each package and receiver; room and phases as constraints; the
 * figures of the score as sums to be minimised.
 */
final class PartModel {

    private final MPSolver solver;
    private final TransitionProblem problem;
    private final Prospects prospects;
    private final Table<PackageId, ProviderId, MPVariable> moves = HashBasedTable.create();
    private final List<Shared> shared = new ArrayList<>();
    private final Map<Level, Linear> figures = new EnumMap<>(Level.class);

    PartModel(MPSolver solver, TransitionProblem problem, Prospects prospects, Part part) {
        this.solver = solver;
        this.problem = problem;
        this.prospects = prospects;
        for (Level level : Level.values()) {
            figures.put(level, new Linear());
        }
        part.packages().forEach(this::addMoves);
        limitRoom(part);
        limitPhases(part);
        part.bonds().forEach(this::addSplits);
    }

    /** {@return the figure of the score, as far as this part makes it} */
    Linear figure(Level level) {
        return Objects.requireNonNull(figures.get(level));
    }

    private void addMoves(PlacedPackage pack) {
        Prospect prospect = prospects.get(pack.pack());
        Score unmoved = Worth.of(problem, pack, prospect.unmoved());
        Linear all = new Linear();
        for (Receiver receiver : prospect.candidates()) {
            MPVariable move = solver.makeBoolVar("");
            moves.put(pack.pack(), receiver.at().provider(), move);
            all.add(move, 1);
            Score moved = Worth.ofMove(problem, pack, receiver);
            figures.forEach((level, figure) -> figure.add(move, level.of(moved) - (double) level.of(unmoved)));
        }
        figures.forEach((level, figure) -> figure.add((double) level.of(unmoved)));
        all.atMost(solver, 1);
    }

    private void limitRoom(Part part) {
        Map<Receiver, Linear> given = new LinkedHashMap<>();
        for (PlacedPackage pack : part.packages()) {
            for (Receiver receiver : prospects.get(pack.pack()).candidates()) {
                given.computeIfAbsent(receiver, any -> new Linear())
                        .add(move(pack, receiver), (double) pack.care().room().units());
            }
        }
        given.forEach((receiver, units) ->
                units.atMost(solver, (double) receiver.free().units()));
    }

    private void limitPhases(Part part) {
        for (Phase phase : part.phases()) {
            Linear count = new Linear();
            part.packages().stream()
                    .filter(pack -> phase.equals(problem.phaseOf(pack)))
                    .forEach(pack -> count.add(moved(pack), 1));
            count.atMost(solver, phase.mostMoves());
        }
    }

    private MPVariable move(PlacedPackage pack, Receiver receiver) {
        return Objects.requireNonNull(moves.get(pack.pack(), receiver.at().provider()));
    }

    /** Whether the package moves at all. */
    private Linear moved(PlacedPackage pack) {
        Linear moved = new Linear();
        moves.row(pack.pack()).values().forEach(move -> moved.add(move, 1));
        return moved;
    }

    /** The providers that serve the bond, less one where there is any. */
    private void addSplits(Bond bond) {
        Set<ProviderId> always = new HashSet<>();
        Map<ProviderId, List<Linear>> servings = new TreeMap<>();
        Linear served = new Linear();
        boolean surelyServed = false;
        for (PlacedPackage pack : bond.packages()) {
            Prospect prospect = prospects.get(pack.pack());
            moves.row(pack.pack()).forEach((to, move) -> {
                Linear moving = new Linear();
                moving.add(move, 1);
                servings.computeIfAbsent(to, any -> new ArrayList<>()).add(moving);
            });
            served.add(moved(pack), 1);
            if (prospect instanceof Prospect.Settled) {
                always.add(pack.provider());
            } else if (prospect instanceof Prospect.MayMove) {
                Linear staying = new Linear();
                staying.add(1);
                staying.add(moved(pack), -1);
                servings.computeIfAbsent(pack.provider(), any -> new ArrayList<>())
                        .add(staying);
                surelyServed = true;
            }
        }
        Linear splits = figure(Level.SPLITS);
        splits.add(always.size());
        servings.forEach((provider, by) -> {
            if (!always.contains(provider)) {
                splits.add(any(by), 1);
            }
        });
        if (surelyServed || !always.isEmpty()) {
            splits.add(-1);
        } else {
            MPVariable some = solver.makeNumVar(0, 1, "");
            shared.add(new Shared(some, List.of(served)));
            Linear notServed = new Linear();
            notServed.add(some, 1);
            notServed.add(served, -1);
            notServed.atMost(solver, 0);
            splits.add(some, -1);
        }
    }

    /** {@return a variable that is one where any of these is; minimising makes it none elsewhere} */
    private MPVariable any(List<Linear> servings) {
        MPVariable any = solver.makeNumVar(0, 1, "");
        for (Linear serving : servings) {
            Linear more = new Linear();
            more.add(serving, 1);
            more.add(any, -1);
            more.atMost(solver, 0);
        }
        shared.add(new Shared(any, servings));
        return any;
    }

    /** Tells the solver where to begin. */
    void beginWith(Map<PackageId, ProviderId> receivers) {
        Map<MPVariable, Double> values = values(receivers);
        solver.setHint(
                values.keySet().toArray(MPVariable[]::new),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** {@return the figure for packages that go to these receivers} */
    long figure(Level level, Map<PackageId, ProviderId> receivers) {
        return Math.round(figure(level).value(values(receivers)));
    }

    private Map<MPVariable, Double> values(Map<PackageId, ProviderId> receivers) {
        Map<MPVariable, Double> values = new LinkedHashMap<>();
        moves.rowMap()
                .forEach((pack, row) ->
                        row.forEach((to, move) -> values.put(move, to.equals(receivers.get(pack)) ? 1.0 : 0.0)));
        for (Shared each : shared) {
            values.put(each.variable, each.anyOf.stream().anyMatch(one -> one.value(values) > 0) ? 1.0 : 0.0);
        }
        return values;
    }

    /** {@return what the solver found} */
    Map<PackageId, ProviderId> found() {
        Map<PackageId, ProviderId> receivers = new TreeMap<>();
        moves.rowMap()
                .forEach((pack, row) -> row.forEach((to, move) -> {
                    if (move.solutionValue() > 0.5) {
                        receivers.put(pack, to);
                    }
                }));
        return receivers;
    }

    /** A variable that is one where any of some sums is above none. */
    private record Shared(MPVariable variable, List<Linear> anyOf) {}
}
