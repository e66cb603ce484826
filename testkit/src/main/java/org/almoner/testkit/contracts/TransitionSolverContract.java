package org.almoner.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.almoner.application.port.out.TransitionSolver;
import org.almoner.application.port.out.TransitionSolver.Solution;
import org.almoner.domain.transition.Outcome;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.PriorityRule;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Wish;
import org.almoner.testkit.examples.CountyTransition;
import org.junit.jupiter.api.Test;

/** What {@link TransitionSolver} promises. */
public interface TransitionSolverContract {

    /** {@return the solver under test} */
    TransitionSolver solver();

    /** A plan can be done, is no worse than the plain rule's and no better than the solver's own bound. */
    @Test
    default void plansCanBeDoneAndLieBetweenTheRuleAndTheBound() {
        for (int seed = 1; seed <= 2; seed++) {
            TransitionProblem problem = CountyTransition.of(80, 20, seed);
            Solution solution = solver().solve(problem, Duration.ofSeconds(5));
            Score score = PlanCheck.scoreOf(problem, solution.plan());
            assertThat(score).isLessThanOrEqualTo(PlanCheck.scoreOf(problem, PriorityRule.plan(problem)));
            assertThat(score).isGreaterThanOrEqualTo(solution.bound());
        }
    }

    /** The same problem has the same plan, where there is time enough to end. */
    @Test
    default void theSameProblemHasTheSamePlan() {
        TransitionProblem problem = CountyTransition.of(30, 14, 7);
        assertThat(solver().solve(problem, Duration.ofMinutes(2)).plan())
                .isEqualTo(solver().solve(problem, Duration.ofMinutes(2)).plan());
    }

    /** Who chose to keep the provider, by a way that is open, does, whatever that costs others. */
    @Test
    default void whoChoseToKeepTheProviderDoes() {
        TransitionProblem problem = CountyTransition.of(80, 20, 3);
        TransitionPlan plan = solver().solve(problem, Duration.ofSeconds(5)).plan();
        assertThat(problem.packages().values())
                .filteredOn(pack -> pack.wish() instanceof Wish.Keep)
                .isNotEmpty()
                .allSatisfy(pack -> assertThat(plan.find(pack.pack()).orElseThrow())
                        .isInstanceOfSatisfying(
                                Outcome.Stays.class,
                                stays -> assertThat(stays.ground()).isInstanceOf(Outcome.Ground.OwnBudget.class)));
    }

    /** Planned again without any news, nothing changes, not even a day. */
    @Test
    default void withoutNewsNothingChanges() {
        TransitionProblem problem = CountyTransition.of(30, 14, 7);
        TransitionPlan plan = solver().solve(problem, Duration.ofMinutes(2)).plan();
        assertThat(solver().solve(problem.after(plan), Duration.ofMinutes(2)).plan())
                .isEqualTo(plan);
    }

    /** A large problem has an answer soon after the time is over. */
    @Test
    default void theTimeIsKept() {
        TransitionProblem problem = CountyTransition.of(600, 60, 5);
        long begun = System.nanoTime();
        Solution solution = solver().solve(problem, Duration.ofSeconds(2));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
        assertThat(PlanCheck.of(problem, solution.plan())).isInstanceOf(PlanCheck.Sound.class);
    }

    /** A limit of no time is refused. */
    @Test
    default void noTimeIsRefused() {
        TransitionProblem problem = CountyTransition.of(1, 14, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> solver().solve(problem, Duration.ZERO));
    }
}
