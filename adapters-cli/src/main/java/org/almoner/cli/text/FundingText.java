package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.budgets.Commitment;
import org.almoner.domain.budgets.FundingPlan;
import org.almoner.domain.budgets.FundingPlan.PlanYear;
import org.almoner.domain.budgets.Source;
import org.almoner.domain.money.Money;
import org.almoner.wording.Figures;

/**
 * A funding plan, in words and as JSON.
 *
 * @param plan which
 */
public record FundingText(FundingPlan plan) {

    /** {@return the money, what is spent of it, what is left, and which printed figures add up} */
    public String text() {
        return plan.title() + "\n" + plan.source() + "\n\n" + sources() + "\n" + commitments() + "\n" + years() + "\n"
                + words() + new PrintedText(plan.checks()).text();
    }

    private TextTable sources() {
        List<String> headers = new ArrayList<>(List.of("Money"));
        plan.years().forEach(year -> headers.add(">" + year));
        headers.add(">Total");
        headers.add("Spent");
        TextTable table = TextTable.of(headers.toArray(new String[0]));
        for (Source source : plan.sources()) {
            table.row(row(source.name(), source.amounts(), source.smoothed() ? "evenly" : "as given"));
        }
        List<Money> given = plan.planned().stream().map(PlanYear::given).toList();
        return table.total(row("total", given, ""));
    }

    private static String[] row(String name, List<Money> amounts, String last) {
        Stream<String> figures =
                Stream.concat(amounts.stream(), Stream.of(Money.sum(amounts))).map(Figures::pounds);
        return Stream.of(Stream.of(name), figures, Stream.of(last))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    private TextTable commitments() {
        TextTable table = TextTable.of("Spent on", ">Part year", ">Full year", "Months");
        plan.groups().forEach(group -> {
            group.commitments()
                    .forEach(each -> table.row(
                            each.name(),
                            Figures.pounds(each.partYear()),
                            Figures.pounds(each.fullYear()),
                            each.months()
                                    .map(months -> months + "/" + Commitment.MONTHS_OF_A_YEAR)
                                    .orElse("")));
            table.row("= " + group.name(), Figures.pounds(group.partYear()), Figures.pounds(group.fullYear()), "");
        });
        return table.total("total", Figures.pounds(plan.partYear()), Figures.pounds(plan.fullYear()), "");
    }

    private TextTable years() {
        TextTable table = TextTable.of("Year", ">Given", ">May be spent", ">Committed", ">Left", ">Left so far");
        Money soFar = Money.ZERO;
        for (PlanYear year : plan.planned()) {
            soFar = soFar.plus(year.left());
            table.row(
                    year.year().toString(),
                    Figures.pounds(year.given()),
                    Figures.pounds(year.spendable()),
                    Figures.pounds(year.committed()),
                    Figures.pounds(year.left()),
                    Figures.pounds(soFar));
        }
        return table;
    }

    private String words() {
        String years = plan.planned().stream()
                .map(year -> year.year()
                        + (year.left().isNegative()
                                ? " is OVER-COMMITTED by "
                                        + Figures.pounds(year.left().negated())
                                : " leaves " + Figures.pounds(year.left()))
                        + ".\n")
                .collect(Collectors.joining());
        return years
                + ahead()
                + plan.printed()
                        .aYear()
                        .map(printed -> "By the " + Figures.pounds(printed.amount())
                                + " a year that the plan reckons with, the part year "
                                + left(printed.amount().minus(plan.partYear())) + ", and a full year "
                                + left(printed.amount().minus(plan.fullYear())) + ".\n")
                        .orElse("");
    }

    private String ahead() {
        return plan.planned().stream()
                .filter(year -> !year.ahead().isZero())
                .map(year -> "By the end of " + year.year() + " " + Figures.pounds(year.ahead())
                        + " is to be SPENT THAT IS NOT GIVEN by then.\n")
                .collect(Collectors.joining());
    }

    private static String left(Money left) {
        return left.isNegative() ? "is over by " + Figures.pounds(left.negated()) : "leaves " + Figures.pounds(left);
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("title", plan.title()).put("source", plan.source());
        json.put("total", plan.total().toString())
                .put("partYear", plan.partYear().toString())
                .put("fullYear", plan.fullYear().toString());
        json.set(
                "years",
                Json.array(
                        plan.planned(),
                        year -> Json.object("year", year.year())
                                .put("given", year.given().toString())
                                .put("mayBeSpent", year.spendable().toString())
                                .put("committed", year.committed().toString())
                                .put("left", year.left().toString())
                                .put("ahead", year.ahead().toString())));
        json.set(
                "commitments",
                Json.array(
                        plan.groups().stream()
                                .flatMap(group -> group.commitments().stream())
                                .collect(ImmutableList.toImmutableList()),
                        each -> Json.object("name", each.name())
                                .put("partYear", each.partYear().toString())
                                .put("fullYear", each.fullYear().toString())));
        json.set("printed", new PrintedText(plan.checks()).json());
        return json;
    }
}
