package org.almoner.testkit.examples;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.TransitionSolver;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.MoveDates;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.Prospects;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;

/** Tries every plan of a small problem, so that its answer is the best there is: what other solvers are held against. */
public final class ExhaustiveSolver implements TransitionSolver {

    private static final long MOST_PLANS = 100_000;

    /** Holds nothing. */
    public ExhaustiveSolver() {}

    /**
     * {@return the best plan, and its score as the bound}
     *
     * @throws IllegalArgumentException if there are more than 100,000 plans to try
     */
    @Override
    public Solution solve(TransitionProblem problem, Duration limit) {
        Prospects prospects = Prospects.of(problem);
        List<PlacedPackage> movable = problem.packages().values().stream()
                .filter(pack -> !prospects.get(pack.pack()).candidates().isEmpty())
                .toList();
        checkArgument(
                movable.stream()
                                .mapToDouble(pack -> 1.0
                                        + prospects
                                                .get(pack.pack())
                                                .candidates()
                                                .size())
                                .reduce(1, (one, other) -> one * other)
                        <= MOST_PLANS,
                "too many plans to try them all");
        TransitionPlan best = plans(problem, prospects, movable, Map.of())
                .filter(plan -> PlanCheck.of(problem, plan) instanceof PlanCheck.Sound)
                .min(Comparator.comparing(plan -> PlanCheck.scoreOf(problem, plan)))
                .orElseThrow();
        Score score = PlanCheck.scoreOf(problem, best);
        return new Solution(best, score, Duration.ZERO);
    }

    private static Stream<TransitionPlan> plans(
            TransitionProblem problem,
            Prospects prospects,
            List<PlacedPackage> left,
            Map<PackageId, ProviderId> receivers) {
        if (left.isEmpty()) {
            return Stream.of(MoveDates.plan(problem, prospects, receivers));
        }
        PlacedPackage next = left.get(0);
        Stream<Optional<ProviderId>> choices = Stream.concat(
                Stream.of(Optional.empty()),
                prospects.get(next.pack()).candidates().stream()
                        .map(receiver -> Optional.of(receiver.at().provider())));
        return choices.flatMap(choice -> {
            Map<PackageId, ProviderId> more = new HashMap<>(receivers);
            choice.ifPresent(to -> more.put(next.pack(), to));
            return plans(problem, prospects, left.subList(1, left.size()), more);
        });
    }
}
