package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.charging.WeeklyCharge;

/** What a person is charged for a week, for programs. */
final class ChargeJson {

    private ChargeJson() {}

    /** {@return the charge, and which of contribution and cost of care it is} */
    static ObjectNode json(WeeklyCharge charge) {
        return Json.object("amount", charge.amount())
                .put("contribution", charge.contribution().toString())
                .put("costOfCare", charge.costOfCare().toString())
                .put("limit", charge.limit().name());
    }
}
