package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.charging.WeeklyCharge.Limit;
import org.almoner.wording.Figures;

/** What a person is charged for a week, and which of contribution and cost of care it is, in words and as JSON. */
public final class ChargeText {

    private ChargeText() {}

    /** {@return the weekly charge and why it is that, in one sentence} */
    public static String sentence(WeekStatement week) {
        WeeklyCharge charge = week.charge();
        return "The person's charge for the week is the lower of contribution " + Figures.pounds(charge.contribution())
                + " and cost of care " + Figures.pounds(charge.costOfCare()) + ": the " + limit(charge) + ", "
                + Figures.pounds(charge.amount()) + ".";
    }

    /** {@return the words for what limits the charge} */
    static String limit(WeeklyCharge charge) {
        return charge.limit() == Limit.CONTRIBUTION ? "assessed contribution" : "cost of care";
    }

    /** {@return the same for programs} */
    static ObjectNode json(WeeklyCharge charge) {
        return Json.object("amount", charge.amount())
                .put("contribution", charge.contribution().toString())
                .put("costOfCare", charge.costOfCare().toString())
                .put("limit", charge.limit().name());
    }
}
