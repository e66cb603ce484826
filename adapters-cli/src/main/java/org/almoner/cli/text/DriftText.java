package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.time.DateRange;
import org.almoner.wording.Figures;

/**
 * What rounding to whole pence came to, for each provider and each person, in words and as JSON (property P10).
 *
 * @param drift what it came to
 * @param days over which
 */
public record DriftText(RoundingDrift drift, DateRange days) {

    /** {@return a table of providers, one of people, and both sums, for people} */
    public String text() {
        return "Rounding over " + Figures.days(days) + "\n\n"
                + table("Provider", "Added to the exact pay", drift.providers(), drift.ofPay())
                + table("Person", "Added to the exact charge", drift.people(), drift.ofCharges())
                + sentence(drift);
    }

    private static String table(
            String whose, String what, Map<? extends Comparable<?>, ExactMoney> amounts, ExactMoney sum) {
        if (amounts.isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(whose, ">" + what);
        amounts.forEach((id, amount) -> table.row(id.toString(), Figures.exact(amount)));
        return table.total("All", Figures.exact(sum)) + "\n";
    }

    /** {@return both sums in one sentence} */
    public static String sentence(RoundingDrift drift) {
        return "Rounding to whole pence has " + change(drift.ofPay()) + " the exact pay of the period, and "
                + change(drift.ofCharges()) + " the exact charges.\n";
    }

    private static String change(ExactMoney amount) {
        int sign = amount.compareTo(ExactMoney.ZERO);
        if (sign == 0) {
            return "not changed";
        }
        return sign > 0
                ? "added " + Figures.exact(amount) + " to"
                : "taken " + Figures.exact(ExactMoney.ZERO.minus(amount)) + " from";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("days", days);
        json.setAll(sums(drift));
        json.set("providersExactPence", amounts(drift.providers()));
        json.set("peopleExactPence", amounts(drift.people()));
        return json;
    }

    private static ObjectNode amounts(Map<?, ExactMoney> amounts) {
        ObjectNode json = Json.object();
        amounts.forEach((id, amount) -> json.put(id.toString(), amount.toString()));
        return json;
    }

    /** {@return both sums for programs} */
    static ObjectNode sums(RoundingDrift drift) {
        return Json.object("payRoundingExactPence", drift.ofPay())
                .put("chargeRoundingExactPence", drift.ofCharges().toString());
    }
}
