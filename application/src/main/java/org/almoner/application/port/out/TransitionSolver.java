package org.almoner.application.port.out;

import java.time.Duration;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;

/**
 * Seeks the best plan of a transition (rules L9, B6).
 *
 * <p>Implementations are thread-safe. The plan can be done and is never worse than that of
 * {@link org.almoner.domain.transition.PriorityRule}. Within the time that it needs to find nothing better, the same problem
 * has the same plan; where the time ends before, it may have another.
 */
@FunctionalInterface
public interface TransitionSolver {

    /**
     * {@return the best plan found}
     *
     * @param problem what is to be planned
     * @param limit how long to seek; positive. A little more may pass until the answer is there
     * @throws IllegalArgumentException if the limit is not positive
     * @throws SolverUnavailableException if the solver cannot be used on this machine
     */
    Solution solve(TransitionProblem problem, Duration limit);

    /**
     * A plan, and how good one can be.
     *
     * @param plan the best one found
     * @param bound what no plan of the problem is better than; equal to the plan's score where it is proven to be best
     * @param took how long it was sought
     */
    record Solution(TransitionPlan plan, Score bound, Duration took) {}
}
