package org.almoner.domain.prices;

import org.almoner.domain.money.Money;

/**
 * A figure that somebody sets for the whole country, and how well it is known. Immutable.
 *
 * @param amount of an hour or a mile
 * @param source where it was published
 * @param confidence how well it is known
 */
public record NationalFigure(Money amount, String source, Confidence confidence) {

    /** How well a figure is known. */
    public enum Confidence {
        /** From whoever set it. */
        PRIMARY,
        /** From a report of it. */
        SECONDARY,
        /** Worked out from figures that are known. */
        INFERRED,
        /** Not confirmed. */
        UNCONFIRMED
    }

    /** {@return whether it was published as it stands} */
    public boolean isConfirmed() {
        return confidence == Confidence.PRIMARY || confidence == Confidence.SECONDARY;
    }
}
