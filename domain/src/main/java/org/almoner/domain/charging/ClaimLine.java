package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.Money;

/**
 * What a provider claims for one visit. Immutable.
 *
 * @param number of the line in the provider's file; above 0
 * @param visit for which it is claimed
 * @param minutes of all carers that are claimed; not negative
 * @param amount that is claimed; not negative
 */
public record ClaimLine(int number, VisitId visit, int minutes, Money amount) {

    /**
     * Refuses figures out of their bounds.
     *
     * @throws IllegalArgumentException if the number is not above 0, or minutes or amount are negative
     */
    public ClaimLine {
        checkArgument(number > 0, "lines of a claim are numbered from 1, but got %s", number);
        checkArgument(minutes >= 0, "line %s claims no fewer than 0 minutes, but got %s", number, minutes);
        checkArgument(
                !amount.isNegative(),
                "line %s claims %s; a credit is not claimed, the next run corrects what was paid",
                number,
                amount);
    }
}
