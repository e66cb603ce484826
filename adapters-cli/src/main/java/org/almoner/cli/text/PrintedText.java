package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.almoner.domain.budgets.PrintedCheck;
import org.almoner.domain.money.Money;
import org.almoner.wording.Figures;

/** Which printed figures add up, in words and as JSON. */
record PrintedText(List<PrintedCheck> checks) {

    /** {@return a row for each figure, or nothing where none is given} */
    String text() {
        if (checks.isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of("Printed figure of", ">Printed", ">Comes to", ">Would be printed", "Adds up");
        checks.forEach(check -> table.row(
                check.what(),
                Figures.pounds(check.printed().amount()),
                Figures.pounds(check.workedOut()),
                Figures.pounds(check.printed().of(check.workedOut())),
                check.holds() ? "yes" : "NO: " + apart(check.difference())));
        long wrong = checks.stream().filter(check -> !check.holds()).count();
        return "\n" + table + "\n"
                + (wrong == 0
                        ? "Every printed figure adds up.\n"
                        : "Of " + Figures.counted(checks.size(), "printed figure") + " " + Figures.count(wrong)
                                + (wrong == 1 ? " does" : " do") + " not add up.\n");
    }

    private static String apart(Money difference) {
        return difference.isNegative()
                ? Figures.pounds(difference.negated()) + " too little"
                : Figures.pounds(difference) + " too much";
    }

    /** {@return the same for programs} */
    ArrayNode json() {
        return Json.array(
                checks,
                check -> Json.object("what", check.what())
                        .put("printed", check.printed().amount().toString())
                        .put("unit", check.printed().unit().toString())
                        .put("comesTo", check.workedOut().toString())
                        .put("holds", check.holds())
                        .put("difference", check.difference().toString()));
    }
}
