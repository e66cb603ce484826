package org.almoner.wording;

import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.charging.WeeklyCharge.Limit;

/** What a person is charged for a week, and which of contribution and cost of care it is. */
public final class ChargeWords {

    private ChargeWords() {}

    /** {@return the weekly charge and why it is that, in one sentence} */
    public static String sentence(WeekStatement week) {
        WeeklyCharge charge = week.charge();
        return "The person's charge for the week is the lower of contribution " + Figures.pounds(charge.contribution())
                + " and cost of care " + Figures.pounds(charge.costOfCare()) + ": the " + limit(charge) + ", "
                + Figures.pounds(charge.amount()) + ".";
    }

    /** {@return the words for what limits the charge} */
    public static String limit(WeeklyCharge charge) {
        return charge.limit() == Limit.CONTRIBUTION ? "assessed contribution" : "cost of care";
    }
}
