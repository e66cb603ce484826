package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/** Says of any plan whether it can be done and what it is worth, from the problem alone, whoever made it. */
public sealed interface PlanCheck {

    /**
     * The plan can be done.
     *
     * @param score what it is worth
     */
    record Sound(Score score) implements PlanCheck {}

    /**
     * The plan cannot be done.
     *
     * @param breaches every reason; at least one
     */
    record Broken(ImmutableList<Breach> breaches) implements PlanCheck {

        /**
         * Refuses a refusal without a reason.
         *
         * @throws IllegalArgumentException if there is no breach
         */
        public Broken {
            checkArgument(!breaches.isEmpty(), "a broken plan has at least one breach");
        }
    }

    /** {@return what the plan is worth, or everything that is wrong with it} */
    static PlanCheck of(TransitionProblem problem, TransitionPlan plan) {
        return new PlanChecker(problem, plan).check();
    }

    /**
     * {@return what a plan is worth that can be done}
     *
     * @throws IllegalArgumentException if it cannot; the message names every breach
     */
    static Score scoreOf(TransitionProblem problem, TransitionPlan plan) {
        PlanCheck check = of(problem, plan);
        if (check instanceof Broken broken) {
            throw new IllegalArgumentException("the plan cannot be done: " + broken.breaches());
        }
        return ((Sound) check).score();
    }
}
