package org.almoner.domain.charging.batch;

import java.util.Optional;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Tariff;

/**
 * On which terms the visits of some days of a line are paid and charged. They seldom change within a week, so a batch holds
 * them once for each run of visits that share them. Immutable.
 *
 * @param tariff that makes minutes into money
 * @param weekCap the most that the visits of the line cost in the week, if there is a limit
 * @param healthShare the part that the NHS funds
 * @param charged whether the visits add to the person's cost of care
 * @param fullCost whether the person's contribution of these days is all that they cost
 * @param collector who collects what the person is charged
 */
public record VisitTerms(
        Tariff tariff,
        Optional<Money> weekCap,
        Percentage healthShare,
        boolean charged,
        boolean fullCost,
        Collector collector) {

    static final int CHARGED = 1;
    static final int FULL_COST = 2;
    static final int BY_PROVIDER = 4;

    /** How a batch remembers a price: equal ones once. */
    record Price(Tariff tariff, Optional<Money> weekCap) {}

    Price price() {
        return new Price(tariff, weekCap);
    }

    short flags() {
        return flags(charged, fullCost, collector);
    }

    static short flags(boolean charged, boolean fullCost, Collector collector) {
        return (short) ((charged ? CHARGED : 0)
                | (fullCost ? FULL_COST : 0)
                | (collector == Collector.PROVIDER ? BY_PROVIDER : 0));
    }
}
