package org.almoner.domain.budgets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.FinancialYear;

/**
 * What leads from a year's budget to the next. Immutable.
 *
 * @param year which
 * @param movements in their order
 * @param printedClosing where the year ends as somebody printed it, where that is to be checked
 */
public record BudgetYear(
        FinancialYear year, ImmutableList<Movement> movements, Optional<PrintedFigure> printedClosing) {

    /** {@return the sum of the lines of the kind, without sign} */
    public Money sum(Movement.Kind kind) {
        return Money.sum(movements.stream()
                .filter(movement -> movement.kind() == kind)
                .map(Movement::amount)
                .toList());
    }

    /** {@return where the year ends that opens with so much} */
    Money closing(Money opening) {
        return opening.plus(Money.sum(movements.stream().map(Movement::signed).toList()));
    }
}
