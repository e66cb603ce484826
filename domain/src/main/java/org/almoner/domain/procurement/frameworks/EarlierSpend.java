package org.almoner.domain.procurement.frameworks;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.time.LocalDate;
import org.almoner.domain.money.Money;

/**
 * What was spent under a framework before the ledger begins, as somebody states it. It counts on its last day. Immutable.
 *
 * @param amount from the first day of the framework on; not negative
 * @param until the first day of which nothing is in it
 * @param source where it was read
 */
public record EarlierSpend(Money amount, LocalDate until, String source) {

    /**
     * Refuses a negative amount.
     *
     * @throws org.almoner.domain.parts.WrongPartException if the amount is negative
     */
    public EarlierSpend {
        checkPart(!amount.isNegative(), "amount", "what was spent before is not negative, but got %s", amount);
    }

    LocalDate lastDay() {
        return until.minusDays(1);
    }
}
