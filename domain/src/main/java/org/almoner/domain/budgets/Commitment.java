package org.almoner.domain.budgets;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/**
 * What a plan spends on one thing. Immutable.
 *
 * @param name for people
 * @param partYear in the plan's first year, of which it may run a part; not negative
 * @param fullYear in every later year; not negative
 * @param months for which it runs in the first year, where that is known, 1 to {@value #MONTHS_OF_A_YEAR}
 */
public record Commitment(String name, Money partYear, Money fullYear, Optional<Integer> months) {

    /** The months of a year. */
    public static final int MONTHS_OF_A_YEAR = 12;

    /**
     * Refuses negative money, and months that a year does not have.
     *
     * @throws org.almoner.domain.parts.WrongPartException if an amount is negative, or the months are none or too many
     */
    public Commitment {
        checkPart(!partYear.isNegative(), "part-year", "what is spent is not negative, but got %s", partYear);
        checkPart(!fullYear.isNegative(), "full-year", "what is spent is not negative, but got %s", fullYear);
        months.ifPresent(number -> checkPart(
                number >= 1 && number <= MONTHS_OF_A_YEAR,
                "months",
                "a part of a year has 1 to %s months, but got %s",
                MONTHS_OF_A_YEAR,
                number));
    }

    /** {@return so many twelfths of a full year's cost, half a penny up} */
    public static Money partOf(Money fullYear, int months) {
        return fullYear.exact().times(months).dividedBy(MONTHS_OF_A_YEAR).round(Rounding.HALF_UP);
    }
}
