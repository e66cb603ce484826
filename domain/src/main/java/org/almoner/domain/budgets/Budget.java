package org.almoner.domain.budgets;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.FinancialYear;

/**
 * A budget of some years, in whole pence: each closes with what it opened with, and growth, less savings; the next opens with that (rule
 * L11). Immutable.
 *
 * @param title for people
 * @param opening what the first year opens with
 * @param printedOpening the same as somebody printed it, where that is to be checked
 * @param years one after another; at least one
 */
public record Budget(
        String title,
        ImmutableList<Opening> opening,
        Optional<PrintedFigure> printedOpening,
        ImmutableList<BudgetYear> years) {

    /**
     * A part of what the first year opens with.
     *
     * @param name for people
     * @param amount to be spent, or below nothing: to be taken in
     * @param source where it was read
     */
    public record Opening(String name, Money amount, String source) {}

    /**
     * A year, reconciled.
     *
     * @param year which
     * @param opening what it opens with
     * @param closing what it closes with
     */
    public record Reconciled(BudgetYear year, Money opening, Money closing) {}

    /**
     * Refuses a budget of no years, or of years that do not follow one another.
     *
     * @throws org.almoner.domain.parts.WrongPartException if it is such a one
     */
    public Budget {
        checkPart(!years.isEmpty(), "years", "a budget is of one year or more; add one");
        List<FinancialYear> names = years.stream().map(BudgetYear::year).toList();
        checkPart(
                FinancialYear.followOneAnother(names),
                "years",
                "each year opens with what the one before it closed with, but they are %s; put them in order, and add those between",
                names);
    }

    /** {@return what is to be spent at first, before income} */
    public Money gross() {
        return Money.sum(
                opening.stream().map(Opening::amount).map(Money::orZero).toList());
    }

    /** {@return what is to be spent at first, less income} */
    public Money net() {
        return Money.sum(opening.stream().map(Opening::amount).toList());
    }

    /** {@return the years with what they open and close with} */
    public ImmutableList<Reconciled> reconciled() {
        ImmutableList.Builder<Reconciled> reconciled = ImmutableList.builder();
        Money opens = net();
        for (BudgetYear year : years) {
            Money closes = year.closing(opens);
            reconciled.add(new Reconciled(year, opens, closes));
            opens = closes;
        }
        return reconciled.build();
    }

    /** {@return every printed figure beside what it comes to, in the order of the budget} */
    public ImmutableList<PrintedCheck> checks() {
        Stream<PrintedCheck> opens = printedOpening.stream()
                .map(printed -> new PrintedCheck("opening of " + years.get(0).year(), printed, net()));
        return Stream.concat(opens, reconciled().stream().flatMap(Budget::checks))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<PrintedCheck> checks(Reconciled reconciled) {
        BudgetYear year = reconciled.year();
        Stream<PrintedCheck> lines = year.movements().stream().flatMap(Budget::checks);
        Stream<PrintedCheck> closing = year.printedClosing().stream()
                .map(printed -> new PrintedCheck("closing of " + year.year(), printed, reconciled.closing()));
        return Stream.concat(lines, closing);
    }

    private static Stream<PrintedCheck> checks(Movement line) {
        Stream<PrintedCheck> gross = line.printedGross().stream()
                .flatMap(printed -> line.cohort().stream()
                        .map(cohort -> new PrintedCheck(line.name() + ", council and NHS", printed, cohort.gross())));
        return Stream.concat(
                gross, line.printed().stream().map(printed -> new PrintedCheck(line.name(), printed, line.amount())));
    }
}
