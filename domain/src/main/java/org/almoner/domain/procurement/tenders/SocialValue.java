package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import org.almoner.domain.money.Percentage;

/**
 * Social value as a part of the score (rule K5). Immutable.
 *
 * @param share of the score; above nothing
 * @param specified the part of that for what the council specified; the rest is for what bidders offer of their own
 * @param mode when it is scored
 * @param outcomes of the contract; a specified requirement scores only if it is tied to one of them
 */
public record SocialValue(Percentage share, Percentage specified, Mode mode, ImmutableSet<String> outcomes) {

    /** When social value is scored. */
    public enum Mode {
        /** By itself, once quality and price are high enough (mode A). */
        AFTER_GATES,
        /** Among the questions, so that it counts for the least quality, too (mode B). */
        EMBEDDED
    }

    /**
     * Refuses social value that counts for nothing.
     *
     * @throws IllegalArgumentException if the share is nothing
     */
    public SocialValue {
        checkArgument(share.basisPoints() > 0, "social value has a share above 0%, or is left out");
    }

    /** {@return the points of what was specified: at 10% of the score and 60% of that, 6} */
    public Points specifiedPoints() {
        return new Points((long) share.basisPoints() * specified.basisPoints());
    }

    /** {@return the points of what bidders offer of their own} */
    public Points openPoints() {
        return new Points((long) share.basisPoints() * specified.remainder().basisPoints());
    }

    /** {@return whether the question may score: all do, but a specified requirement only if it is tied to an outcome of the contract} */
    boolean scores(Question question) {
        return question.part() != Question.Part.SPECIFIED
                || question.outcome().filter(outcomes::contains).isPresent();
    }
}
