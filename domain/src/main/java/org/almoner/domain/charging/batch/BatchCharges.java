package org.almoner.domain.charging.batch;

import org.almoner.domain.money.ExactMoney;

/**
 * What a batch came to, column by column, in pence: of each line and of each person-week. Lines and weeks have the numbers of
 * the batch. Immutable once it is handed out, and thread-safe.
 */
public final class BatchCharges {

    final long[] gross;
    final long[] health;
    final long[] topUps;
    final long[] costs;
    final long[] person;
    final long[] collected;
    final long[] contributions;
    private final int[] weekLines;
    private ExactMoney roundingDrift = ExactMoney.ZERO;
    private ExactMoney chargeDrift = ExactMoney.ZERO;

    BatchCharges(VisitBatch batch) {
        this.weekLines = batch.weekLines;
        this.gross = new long[batch.lines()];
        this.health = new long[batch.lines()];
        this.costs = new long[batch.lines()];
        this.person = new long[batch.lines()];
        this.topUps = new long[batch.topUps.length];
        this.collected = new long[batch.hasProviderCollecting() ? batch.lines() : 0];
        this.contributions = new long[batch.weeks()];
    }

    void drifted(ExactMoney ofLines, ExactMoney ofCharges) {
        roundingDrift = ofLines;
        chargeDrift = ofCharges;
    }

    /** {@return what the provider earns by the line} */
    public long gross(int line) {
        return gross[line];
    }

    /** {@return what the NHS bears of the line} */
    public long health(int line) {
        return health[line];
    }

    /** {@return what third parties bear of the line} */
    public long topUps(int line) {
        return topUps.length == 0 ? 0 : topUps[line];
    }

    /** {@return what the line adds to the person's cost of care} */
    public long cost(int line) {
        return costs[line];
    }

    /** {@return what the person is charged of the line} */
    public long person(int line) {
        return person[line];
    }

    /** {@return the part of what the person is charged of the line that the provider collects} */
    public long collectedByProvider(int line) {
        return collected.length == 0 ? 0 : collected[line];
    }

    /** {@return what is left to the council of the line} */
    public long council(int line) {
        return gross[line] - health[line] - topUps(line) - person[line];
    }

    /** {@return the most that the person can be asked for the week} */
    public long contribution(int week) {
        return contributions[week];
    }

    /** {@return the cost of the week's care as it counts for the person} */
    public long costOfCare(int week) {
        return sum(costs, week);
    }

    /** {@return what the person is charged for the week: the lower of contribution and cost of care} */
    public long charge(int week) {
        return sum(person, week);
    }

    /** {@return the bytes that the columns take} */
    public long bytes() {
        return (long) Long.BYTES
                * (gross.length
                        + health.length
                        + topUps.length
                        + costs.length
                        + person.length
                        + collected.length
                        + contributions.length);
    }

    private long sum(long[] column, int week) {
        long sum = 0;
        for (int line = weekLines[week]; line < weekLines[week + 1]; line++) {
            sum += column[line];
        }
        return sum;
    }

    /** {@return what the batch came to in all} */
    public Totals totals() {
        long allGross = 0;
        long allHealth = 0;
        long allTopUps = 0;
        long allPerson = 0;
        for (int line = 0; line < gross.length; line++) {
            allGross = Math.addExact(allGross, gross[line]);
            allHealth += health[line];
            allTopUps += topUps(line);
            allPerson += person[line];
        }
        return new Totals(allGross, allHealth, allTopUps, allPerson, roundingDrift, chargeDrift);
    }

    /**
     * Sums over all lines, in pence. Immutable.
     *
     * @param gross what providers earn
     * @param health what the NHS bears
     * @param topUps what third parties bear
     * @param person what persons are charged
     * @param roundingDrift what rounding lines added to the exact gross, below zero where it took away
     * @param chargeDrift what rounding charges added to the exact ones; not above zero
     */
    public record Totals(
            long gross, long health, long topUps, long person, ExactMoney roundingDrift, ExactMoney chargeDrift) {

        /** {@return what is left to the council} */
        public long council() {
            return gross - health - topUps - person;
        }
    }
}
