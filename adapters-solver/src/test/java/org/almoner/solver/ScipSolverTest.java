package org.almoner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.application.port.out.TransitionSolver;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.testkit.contracts.TransitionSolverContract;
import org.almoner.testkit.examples.ExhaustiveSolver;
import org.almoner.testkit.generators.TransitionArbitraries;

/** The solver keeps its promises, and of small problems it finds what trying everything finds. */
class ScipSolverTest implements TransitionSolverContract {

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    @Override
    public TransitionSolver solver() {
        return TransitionSolvers.scip();
    }

    @Provide
    Arbitrary<TransitionProblem> small() {
        return TransitionArbitraries.small();
    }

    @Property(tries = 200)
    void aSmallProblemIsSolvedToTheBestPlanAndProvenToBe(@ForAll("small") TransitionProblem problem) {
        TransitionSolver.Solution solution = solver().solve(problem, ENOUGH);
        Score best = new ExhaustiveSolver().solve(problem, ENOUGH).bound();

        assertThat(PlanCheck.scoreOf(problem, solution.plan())).isEqualTo(best);
        assertThat(solution.bound()).isEqualTo(best);
    }

    @Property(tries = 50)
    void plannedAgainAfterItsOwnPlanNothingChanges(@ForAll("small") TransitionProblem problem) {
        TransitionPlan plan = solver().solve(problem, ENOUGH).plan();

        assertThat(solver().solve(problem.after(plan), ENOUGH).plan()).isEqualTo(plan);
    }
}
