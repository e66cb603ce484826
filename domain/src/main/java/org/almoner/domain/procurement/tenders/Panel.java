package org.almoner.domain.procurement.tenders;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableSortedMap;
import org.almoner.domain.money.Percentage;

/**
 * Who marks a tender. Immutable.
 *
 * @param evaluators by reference, never a person's name, and whether they draw on support
 * @param leastMarks how many evaluators at least mark each answer
 * @param leastQuestions how many questions at least people who draw on support write and mark (rule C5)
 * @param leastShare how much of the score these questions have at least
 */
public record Panel(
        ImmutableSortedMap<String, Boolean> evaluators, int leastMarks, int leastQuestions, Percentage leastShare) {

    /**
     * Refuses a panel that could not mark.
     *
     * @throws org.almoner.domain.parts.WrongPartException if there are fewer evaluators than are to mark each answer, nobody is to, or
     *     questions are to be people's and nobody of the panel draws on support
     */
    public Panel {
        checkPart(
                leastMarks >= 1, "least-marks", "each answer is marked by 1 evaluator or more, but got %s", leastMarks);
        checkPart(
                evaluators.size() >= leastMarks,
                "evaluators",
                "each answer is marked by %s evaluators at least, but the panel has %s; add some",
                leastMarks,
                evaluators.size());
        checkPart(leastQuestions >= 0, "least-questions", "a number of questions is not negative: %s", leastQuestions);
        checkPart(
                leastQuestions == 0 || evaluators.containsValue(true),
                "evaluators",
                "people who draw on support mark %s questions at least, but nobody of the panel does; add one",
                leastQuestions);
    }

    /** {@return whether the evaluator draws on support} */
    boolean drawsOnSupport(String evaluator) {
        return evaluators.getOrDefault(evaluator, false);
    }
}
