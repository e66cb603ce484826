package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;
import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;

/**
 * A question of a tender, or a requirement of its social value, which evaluators mark. Immutable.
 *
 * @param part of the score
 * @param code by which it is named
 * @param asks what is asked, in the words that bidders read
 * @param weight beside the others of its part; above nothing
 * @param byPeople whether people who draw on support wrote it, and mark it (rule C5)
 * @param leastMark below which a bidder is excluded, if there is one; of quality alone
 * @param outcome of the contract to which it is tied, for specified social value (rule K5)
 * @param perValue how many of something it asks for, by the value of the contract, where it does
 */
public record Question(
        Part part,
        String code,
        String asks,
        int weight,
        boolean byPeople,
        Optional<Integer> leastMark,
        Optional<String> outcome,
        Optional<PerValue> perValue) {

    /** To which part of the score a question belongs. */
    public enum Part {
        /** How well care is given. */
        QUALITY,
        /** Social value that the council specified (rule K5). */
        SPECIFIED,
        /** Social value that bidders offer of their own (rule K5). */
        OPEN;

        /** {@return whether it is of social value} */
        public boolean isSocial() {
            return this != QUALITY;
        }
    }

    /**
     * Refuses a question that cannot be marked.
     *
     * @throws IllegalArgumentException if the code or what is asked is blank, the weight not above nothing, the least mark negative or of social value,
     *     or an outcome or a number asked for is given where social value is not specified
     */
    public Question {
        checkArgument(!code.isBlank(), "a question has a code; write one, such as Q1");
        checkPart(!asks.isBlank(), "asks", "question %s asks something; write what", code);
        checkPart(weight >= 1, "weight", "the weight of question %s is 1 or more, but is %s", code, weight);
        leastMark.ifPresent(mark -> checkPart(
                mark >= 0 && part == Part.QUALITY,
                "least-mark",
                "a least mark is of a question about quality and not negative, but %s of %s is not; leave it out",
                mark,
                code));
        checkPart(
                part == Part.SPECIFIED || outcome.isEmpty(),
                "outcome",
                "only specified social value is tied to an outcome, but %s is none; leave it out",
                code);
        checkPart(
                part == Part.SPECIFIED || perValue.isEmpty(),
                "per-value",
                "only specified social value asks for a number, but %s is none; leave it out",
                code);
    }

    /** {@return a question about quality} */
    public static Question ofQuality(String code, String asks, int weight) {
        return new Question(
                Part.QUALITY, code, asks, weight, false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
