package org.almoner.domain.budgets;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Refuses two lines of growth of one name, and two of savings.
     *
     * @throws org.almoner.domain.parts.WrongPartException if there are such
     */
    public BudgetYear {
        checkNames(movements, Movement.Kind.GROWTH, "growth");
        checkNames(movements, Movement.Kind.SAVING, "savings");
    }

    private static void checkNames(ImmutableList<Movement> movements, Movement.Kind kind, String part) {
        List<Movement> lines =
                movements.stream().filter(line -> line.kind() == kind).toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            checkPart(
                    names.add(lines.get(i).name()),
                    part + "/" + i + "/name",
                    "'%s' is among the %s of the year already; keep one, or give each a name of its own",
                    lines.get(i).name(),
                    part);
        }
    }

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
