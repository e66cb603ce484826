package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.money.ExactMoney;

/** One check of one plan. */
final class PlanChecker {

    private final TransitionProblem problem;
    private final TransitionPlan plan;
    private final Prospects prospects;
    private final ImmutableList.Builder<Breach> breaches = ImmutableList.builder();
    private final Map<Receiver.At, Room> given = new HashMap<>();
    private final Map<String, Integer> moves = new TreeMap<>();

    PlanChecker(TransitionProblem problem, TransitionPlan plan) {
        this.problem = problem;
        this.plan = plan;
        this.prospects = Prospects.of(problem);
    }

    PlanCheck check() {
        ImmutableList<Breach> found = breaches();
        return found.isEmpty() ? new PlanCheck.Sound(score()) : new PlanCheck.Broken(found);
    }

    private ImmutableList<Breach> breaches() {
        problem.packages().values().forEach(this::check);
        Sets.difference(plan.outcomes().keySet(), problem.packages().keySet())
                .forEach(pack -> breaches.add(new Breach.UnknownPackage(pack)));
        problem.receivers()
                .forEach((at, receiver) -> Optional.ofNullable(given.get(at))
                        .filter(room -> !receiver.free().holds(room))
                        .ifPresent(room -> breaches.add(new Breach.OverCapacity(at, receiver.free(), room))));
        for (Phase phase : problem.phases()) {
            int count = moves.getOrDefault(phase.name(), 0);
            if (count > phase.mostMoves()) {
                breaches.add(new Breach.PhaseOverfull(phase.name(), phase.mostMoves(), count));
            }
        }
        return breaches.build();
    }

    private void check(PlacedPackage pack) {
        Optional<Outcome> planned = plan.find(pack.pack());
        if (planned.isEmpty()) {
            breaches.add(new Breach.NoOutcome(pack.pack()));
        } else if (!isOpen(prospects.get(pack.pack()), planned.get())) {
            breaches.add(new Breach.NotOpen(pack.pack(), planned.get()));
        } else if (planned.get() instanceof Outcome.Moves move) {
            check(pack, move);
        }
    }

    private static boolean isOpen(Prospect prospect, Outcome outcome) {
        if (prospect instanceof Prospect.Settled settled) {
            return outcome.equals(settled.stays());
        }
        if (prospect instanceof Prospect.MayMove may) {
            return outcome.equals(may.otherwise())
                    || (outcome instanceof Outcome.Moves move
                            && move.to().equals(may.wished().at().provider()));
        }
        return !(outcome instanceof Outcome.Stays);
    }

    private void check(PlacedPackage pack, Outcome.Moves move) {
        Optional<Receiver> to = problem.findReceiver(pack, move.to());
        to.ifPresent(receiver -> given.merge(receiver.at(), pack.care().room(), Room::plus));
        ImmutableList<Obstacle> obstacles = to.map(receiver -> Obstacle.between(pack, receiver, problem.tiers()))
                .orElseGet(() -> ImmutableList.of(
                        problem.departures().containsKey(move.to()) ? new Obstacle.Leaves() : new Obstacle.NotThere()));
        if (!obstacles.isEmpty()) {
            breaches.add(new Breach.Blocked(pack.pack(), move.to(), obstacles));
        }
        ImmutableList<LocalDate> days = prospects.daysOf(pack.pack());
        if (!days.contains(move.on())) {
            breaches.add(new Breach.WrongDay(pack.pack(), move.on(), days.get(0), days.get(days.size() - 1)));
        }
        moves.merge(problem.phaseOf(pack).name(), 1, Integer::sum);
    }

    private Score score() {
        Score score = new Score(
                0,
                0,
                0,
                Bond.of(problem, prospects).stream()
                        .mapToInt(bond -> bond.splits(plan))
                        .sum(),
                0,
                0,
                ExactMoney.ZERO);
        for (PlacedPackage pack : problem.packages().values()) {
            score = score.plus(Worth.of(problem, pack, plan.find(pack.pack()).orElseThrow()));
        }
        return score;
    }
}
