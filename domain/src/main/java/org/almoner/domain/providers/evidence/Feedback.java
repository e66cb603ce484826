package org.almoner.domain.providers.evidence;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.Words;

/**
 * What people who draw on a provider's care, and their families, answered (rules B3, C9). Immutable.
 *
 * @param collected the last day on which answers were taken
 * @param answers to each statement; at least one statement, none twice
 */
public record Feedback(LocalDate collected, ImmutableList<Answers> answers) {

    /**
     * Refuses feedback on nothing, and two counts of the same.
     *
     * @throws IllegalArgumentException if there is no statement, or one twice
     */
    public Feedback {
        checkArgument(!answers.isEmpty(), "feedback needs the answers to one statement at least");
        checkArgument(
                answers.stream().map(Answers::statement).distinct().count() == answers.size(),
                "each statement is counted once, but got %s",
                Words.list(answers.stream().map(Answers::statement).toList()));
    }

    /** {@return the part of all answers that agree, to the nearest hundredth of a per cent, half of it up} */
    public Percentage score() {
        long given = answers.stream().mapToLong(Answers::given).sum();
        long agreeing = answers.stream().mapToLong(Answers::agreeing).sum();
        return new Percentage((int) ((2 * agreeing * Percentage.WHOLE_BASIS_POINTS + given) / (2 * given)));
    }

    /**
     * The answers to one statement, such as "I am treated with respect".
     *
     * @param statement by its code
     * @param given how many people answered; at least one
     * @param agreeing how many of them agree
     */
    public record Answers(String statement, int given, int agreeing) {

        /**
         * Refuses counts that cannot be.
         *
         * @throws IllegalArgumentException if the statement is blank, nobody answered, or more agree than answered
         */
        public Answers {
            checkArgument(!statement.isBlank(), "answers need the statement that they are to");
            checkArgument(
                    given >= 1 && agreeing >= 0 && agreeing <= given,
                    "of %s answers to %s, %s agree; that cannot be",
                    given,
                    statement,
                    agreeing);
        }
    }
}
