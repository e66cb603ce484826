package org.almoner.domain.budgets;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;
import org.almoner.domain.money.Money;

/**
 * A line that leads from one year's budget to the next. Immutable.
 *
 * @param kind whether the budget rises or falls
 * @param name for people
 * @param amount by which; not negative
 * @param cohort of people for whose care it is, where the amount follows from that
 * @param printed the amount as somebody printed it, where that is to be checked
 * @param printedGross what the cohort costs council and NHS together, likewise
 * @param source who decided it, or where it was read
 */
public record Movement(
        Kind kind,
        String name,
        Money amount,
        Optional<Cohort> cohort,
        Optional<PrintedFigure> printed,
        Optional<PrintedFigure> printedGross,
        String source) {

    /** Which way a line leads. */
    public enum Kind {
        /** More is needed. */
        GROWTH,
        /** Less is needed. */
        SAVING
    }

    /**
     * Refuses a negative amount.
     *
     * @throws org.almoner.domain.parts.WrongPartException if the amount is negative
     */
    public Movement {
        checkPart(
                !amount.isNegative(),
                "amount",
                "growth and savings are written without a sign, but got %s; put it under the other, or leave the sign out",
                amount);
    }

    /** {@return the amount, below nothing where the budget falls} */
    public Money signed() {
        return kind == Kind.GROWTH ? amount : amount.negated();
    }
}
