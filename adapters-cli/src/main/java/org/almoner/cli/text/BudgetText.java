package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.almoner.domain.budgets.Budget;
import org.almoner.domain.budgets.Cohort;
import org.almoner.domain.budgets.Movement;
import org.almoner.domain.money.Money;
import org.almoner.wording.Figures;

/**
 * A budget, reconciled, in words and as JSON.
 *
 * @param budget which
 */
public record BudgetText(Budget budget) {

    /** {@return what it opens with, how it goes on, line by line, and which printed figures add up} */
    public String text() {
        return budget.title() + "\n\n" + opening() + "\n" + years() + "\n" + lines()
                + new PrintedText(budget.checks()).text();
    }

    private String opening() {
        TextTable table = TextTable.of("Opens with", ">Amount", "Source");
        budget.opening().forEach(part -> table.row(part.name(), Figures.pounds(part.amount()), part.source()));
        return table.total("net", Figures.pounds(budget.net()), "gross " + Figures.pounds(budget.gross()))
                .toString();
    }

    private TextTable years() {
        TextTable table = TextTable.of("Year", ">Opening", ">Growth", ">Savings", ">Closing");
        budget.reconciled()
                .forEach(each -> table.row(
                        each.year().year().toString(),
                        Figures.pounds(each.opening()),
                        Figures.pounds(each.year().sum(Movement.Kind.GROWTH)),
                        Figures.pounds(each.year().sum(Movement.Kind.SAVING).negated()),
                        Figures.pounds(each.closing())));
        return table;
    }

    private String lines() {
        TextTable table = TextTable.of("Year", "Line", ">Amount", "Source");
        budget.years()
                .forEach(year -> year.movements()
                        .forEach(line -> table.row(
                                year.year().toString(), line.name(), Figures.pounds(line.signed()), line.source())));
        String cohorts = budget.years().stream()
                .flatMap(year -> year.movements().stream())
                .flatMap(line -> line.cohort().stream().map(cohort -> line.name() + ": " + words(cohort)))
                .collect(Collectors.joining());
        return table + (cohorts.isEmpty() ? "" : "\n" + cohorts);
    }

    private static String words(Cohort cohort) {
        return Figures.count(cohort.people()) + (cohort.people() == 1 ? " person × " : " people × ") + Cohort.WEEKS
                + " weeks × "
                + Figures.pounds(cohort.weekly()) + " = " + Figures.pounds(cohort.gross()) + ", of which the NHS bears "
                + cohort.healthShare() + " and the council " + Figures.pounds(cohort.net()) + ".\n";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("title", budget.title())
                .put("gross", budget.gross().toString())
                .put("net", budget.net().toString());
        json.set(
                "opening",
                Json.array(
                        budget.opening(),
                        part -> Json.object("name", part.name())
                                .put("amount", part.amount().toString())
                                .put("source", part.source())));
        json.set("years", Json.array(budget.reconciled(), BudgetText::json));
        json.set("printed", new PrintedText(budget.checks()).json());
        return json;
    }

    private static ObjectNode json(Budget.Reconciled each) {
        ObjectNode json = Json.object("year", each.year().year())
                .put("opening", each.opening().toString())
                .put("growth", each.year().sum(Movement.Kind.GROWTH).toString())
                .put("savings", each.year().sum(Movement.Kind.SAVING).toString())
                .put("closing", each.closing().toString());
        json.set("lines", Json.array(each.year().movements(), BudgetText::json));
        return json;
    }

    private static ObjectNode json(Movement line) {
        ObjectNode json = Json.object("kind", line.kind().name())
                .put("name", line.name())
                .put("amount", line.amount().toString())
                .put("source", line.source());
        line.cohort().map(Cohort::gross).map(Money::toString).ifPresent(gross -> json.put("gross", gross));
        return json;
    }
}
