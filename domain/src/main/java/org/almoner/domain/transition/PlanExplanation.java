package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;

/** Says of each package of a plan what becomes of it and why. */
public final class PlanExplanation {

    private final TransitionProblem problem;
    private final TransitionPlan plan;
    private final Prospects prospects;
    private final ImmutableList<Bond> bonds;
    private final Map<Receiver.At, Room> given = new HashMap<>();
    private final Map<String, Integer> moves = new HashMap<>();

    private PlanExplanation(TransitionProblem problem, TransitionPlan plan) {
        this.problem = problem;
        this.plan = plan;
        this.prospects = Prospects.of(problem);
        this.bonds = Bond.of(problem, prospects);
        for (PlacedPackage pack : problem.packages().values()) {
            plan.receiverOf(pack.pack()).ifPresent(to -> {
                problem.findReceiver(pack, to)
                        .ifPresent(receiver ->
                                given.merge(receiver.at(), pack.care().room(), Room::plus));
                moves.merge(problem.phaseOf(pack).name(), 1, Integer::sum);
            });
        }
    }

    /**
     * {@return a line for each package of the problem, in the order of their references}
     *
     * @param plan one that can be done
     */
    public static ImmutableList<Line> of(TransitionProblem problem, TransitionPlan plan) {
        PlanExplanation explanation = new PlanExplanation(problem, plan);
        return problem.packages().values().stream().map(explanation::line).collect(ImmutableList.toImmutableList());
    }

    private Line line(PlacedPackage pack) {
        Outcome outcome = plan.find(pack.pack())
                .orElseThrow(() -> new IllegalArgumentException("the plan says nothing of " + pack.pack()));
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        if (prospects.get(pack.pack()) instanceof Prospect.MustMove must) {
            reasons.add(new Reason.ProviderLeaves(must.departure().end()));
        }
        wish(pack, outcome).ifPresent(reasons::add);
        if (outcome instanceof Outcome.Moves move) {
            if (!problem.phaseOf(pack).days().contains(move.on())) {
                reasons.add(new Reason.AheadOfPhase());
            }
            Receiver receiver = problem.findReceiver(pack, move.to()).orElseThrow();
            reasons.add(new Reason.Standing(receiver.role(), receiver.quality()));
        } else if (outcome instanceof Outcome.Unplaced) {
            reasons.add(new Reason.NobodyTakes(prospects.around(pack).stream()
                    .collect(ImmutableMap.toImmutableMap(
                            receiver -> receiver.at().provider(), receiver -> obstacles(pack, receiver)))));
        }
        bonds.stream().filter(bond -> bond.packages().contains(pack)).forEach(bond -> reasons.addAll(bond(pack, bond)));
        problem.previous()
                .find(pack.pack())
                .map(before -> Worth.isChanged(problem, pack, outcome)
                        ? new Reason.ToldOtherwise(before)
                        : new Reason.AsToldBefore())
                .ifPresent(reasons::add);
        return new Line(pack, problem.phaseOf(pack), outcome, reasons.build());
    }

    private Optional<Reason> wish(PlacedPackage pack, Outcome outcome) {
        if (pack.wish() instanceof Wish.None) {
            return Optional.empty();
        }
        if (Worth.isMet(pack, outcome)) {
            return Optional.of(new Reason.Wished());
        }
        if (pack.wish() instanceof Wish.Named named) {
            return Optional.of(new Reason.NamedNotHad(named.provider(), obstacles(pack, named.provider())));
        }
        return Optional.of(new Reason.WayNotOpen(((Wish.Keep) pack.wish()).way()));
    }

    private ImmutableList<Obstacle> obstacles(PlacedPackage pack, ProviderId provider) {
        return problem.findReceiver(pack, provider)
                .map(receiver -> obstacles(pack, receiver))
                .orElseGet(() -> ImmutableList.of(
                        problem.departures().containsKey(provider) ? new Obstacle.Leaves() : new Obstacle.NotThere()));
    }

    /** What stands in the way of one more move, after all others of the plan. */
    private ImmutableList<Obstacle> obstacles(PlacedPackage pack, Receiver receiver) {
        ImmutableList.Builder<Obstacle> obstacles = ImmutableList.builder();
        Obstacle.between(pack, receiver, problem.tiers()).stream()
                .filter(obstacle -> !(obstacle instanceof Obstacle.TooLittleRoom))
                .forEach(obstacles::add);
        Room left = Optional.ofNullable(given.get(receiver.at()))
                .map(receiver.free()::minusToZero)
                .orElse(receiver.free());
        if (!left.holds(pack.care().room())) {
            obstacles.add(new Obstacle.TooLittleRoom(left, pack.care().room()));
        }
        Phase phase = problem.phaseOf(pack);
        if (plan.receiverOf(pack.pack()).isEmpty() && moves.getOrDefault(phase.name(), 0) >= phase.mostMoves()) {
            obstacles.add(new Obstacle.PhaseFull(phase.name(), phase.mostMoves()));
        }
        return obstacles.build();
    }

    private ImmutableList<Reason> bond(PlacedPackage pack, Bond bond) {
        Optional<ProviderId> provider = plan.providerAfter(pack);
        if (provider.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<PackageId> with = ImmutableList.builder();
        ImmutableList.Builder<PackageId> from = ImmutableList.builder();
        for (PlacedPackage other : bond.packages()) {
            Optional<ProviderId> others = plan.providerAfter(other);
            if (!other.equals(pack) && others.isPresent()) {
                (others.equals(provider) ? with : from).add(other.pack());
            }
        }
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        if (!with.build().isEmpty()) {
            reasons.add(new Reason.Together(bond.kind(), with.build()));
        }
        if (!from.build().isEmpty()) {
            reasons.add(new Reason.Apart(bond.kind(), from.build()));
        }
        return reasons.build();
    }

    /**
     * What becomes of one package.
     *
     * @param pack which
     * @param phase in which it moves, if it does
     * @param outcome what becomes of it
     * @param reasons why
     */
    public record Line(PlacedPackage pack, Phase phase, Outcome outcome, ImmutableList<Reason> reasons) {}
}
