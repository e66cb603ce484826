package org.almoner.benchmarks.charging;

import java.util.Arrays;

/**
 * The bare loop over primitive arrays: minutes that were counted before times the price, added up by line. No rule, no share, no
 * rounding, no charge: what memory and multiplication alone take.
 */
final class PlainLoop extends LoopContender {

    private final int[] line;
    private final short[] paid;
    private final int[] price;
    private final long[] exactGross;

    PlainLoop(VisitColumns from, int threads) {
        super(from, threads);
        this.line = from.lineOfVisit();
        this.paid = from.paidMinutes();
        this.price = from.priceOfVisit();
        this.exactGross = new long[from.lines()];
    }

    @Override
    public String name() {
        return "plain loop";
    }

    @Override
    void add(int from, int to) {
        for (int visit = from; visit < to; visit++) {
            exactGross[line[visit]] += (long) paid[visit] * price[visit];
        }
    }

    @Override
    void clear(int from, int to) {
        Arrays.fill(exactGross, from, to, 0);
    }

    @Override
    long[] exactGross() {
        return exactGross;
    }
}
