package org.almoner.testkit.usecases;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import org.almoner.application.port.out.TransitionSolver;
import org.almoner.domain.transition.PriorityRule;
import org.almoner.domain.transition.Score;
import org.almoner.testkit.contracts.TransitionSolverContract;

/** The plain rule keeps what every solver promises. */
class PriorityRuleSolverTest implements TransitionSolverContract {

    @Override
    public TransitionSolver solver() {
        return (problem, limit) -> {
            checkArgument(!limit.isZero(), "the time to seek must be above none");
            return new TransitionSolver.Solution(PriorityRule.plan(problem), Score.ZERO, Duration.ZERO);
        };
    }
}
