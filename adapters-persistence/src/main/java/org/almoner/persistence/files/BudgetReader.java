package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.budgets.Budget;
import org.almoner.domain.budgets.BudgetYear;
import org.almoner.domain.budgets.Cohort;
import org.almoner.domain.budgets.Movement;
import org.almoner.domain.budgets.PrintedFigure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.FinancialYear;

/** Reads a budget. Every line is read, whatever is wrong with the others. */
final class BudgetReader {

    /** A budget adds up a hundred thousand of them without leaving the range of money. */
    private static final Money MOST = Money.ofPounds(100_000_000_000L);

    private BudgetReader() {}

    /**
     * {@return an amount of a budget, at most a hundred billion pounds either way}
     *
     * @throws IllegalArgumentException if it is none
     */
    static Money amount(String text) {
        Money amount = Money.parse(text);
        checkBound(amount);
        return amount;
    }

    private static void checkBound(Money amount) {
        checkArgument(
                amount.compareTo(MOST) <= 0 && amount.compareTo(MOST.negated()) >= 0,
                "%s is too large: an amount of a budget lies between %s and %s; correct it",
                amount,
                MOST.negated(),
                MOST);
    }

    static Optional<Budget> budget(YamlItem top) {
        Optional<String> title = top.get("title").text();
        Optional<ImmutableList<Budget.Opening>> opening =
                YamlItem.all(top.get("opening").someItems(), BudgetReader::opening);
        PrintedReader printed = PrintedReader.of(top);
        Optional<PrintedFigure> printedOpening = printed.figure("opening");
        printed.close();
        Optional<ImmutableList<BudgetYear>> years =
                YamlItem.all(top.get("years").someItems(), BudgetReader::year);
        return top.make(
                () -> new Budget(title.orElseThrow(), opening.orElseThrow(), printedOpening, years.orElseThrow()));
    }

    private static Optional<Budget.Opening> opening(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<Money> amount = item.get("amount").read(BudgetReader::amount);
        Optional<String> source = item.get("source").text();
        return item.make(() -> new Budget.Opening(name.orElseThrow(), amount.orElseThrow(), source.orElseThrow()));
    }

    private static Optional<BudgetYear> year(YamlItem item) {
        Optional<FinancialYear> which = item.get("year").read(FinancialYear::parse);
        List<Optional<Movement>> movements = Stream.concat(
                        movements(item, "growth", Movement.Kind.GROWTH),
                        movements(item, "savings", Movement.Kind.SAVING))
                .toList();
        PrintedReader printed = PrintedReader.of(item);
        Optional<PrintedFigure> closing = printed.figure("closing");
        printed.close();
        return item.make(() -> new BudgetYear(
                which.orElseThrow(),
                movements.stream().map(Optional::orElseThrow).collect(ImmutableList.toImmutableList()),
                closing));
    }

    private static Stream<Optional<Movement>> movements(YamlItem year, String key, Movement.Kind kind) {
        return year.find(key).stream()
                .flatMap(list -> list.someItems().stream())
                .map(item -> movement(item, kind));
    }

    private static Optional<Movement> movement(YamlItem item, Movement.Kind kind) {
        Optional<String> name = item.get("name").text();
        Optional<String> source = item.get("source").text();
        Optional<YamlItem> given = item.find("amount");
        Optional<Cohort> cohort = given.isPresent() ? Optional.empty() : cohort(item);
        Optional<Money> amount = given.isPresent() ? given.get().read(BudgetReader::amount) : cohort.map(Cohort::net);
        PrintedReader printed = PrintedReader.of(item);
        Optional<PrintedFigure> printedAmount = printed.figure("amount");
        Optional<PrintedFigure> gross = given.isPresent() ? Optional.empty() : printed.figure("gross");
        printed.close();
        return item.make(() -> new Movement(
                kind, name.orElseThrow(), amount.orElseThrow(), cohort, printedAmount, gross, source.orElseThrow()));
    }

    private static Optional<Cohort> cohort(YamlItem item) {
        Optional<Integer> people = item.get("people").wholeNumber(1);
        Optional<Money> weekly = item.get("weekly").read(ContractsReader::notNegative);
        Optional<YamlItem> share = item.find("health-share");
        Optional<Percentage> health = share.flatMap(part -> part.read(Percentage::parse));
        return people.flatMap(number ->
                weekly.flatMap(week -> item.refusing(() -> cohort(number, week, health.orElse(Percentage.NONE)))));
    }

    private static Cohort cohort(int people, Money weekly, Percentage healthShare) {
        Cohort cohort = new Cohort(people, weekly, healthShare);
        checkBound(cohort.gross());
        return cohort;
    }
}
