package org.almoner.benchmarks.charging;

import java.util.Arrays;

/** The bare loop with all three products of a visit: gross, NHS and cost to the person, added up by line. */
final class PlainSums extends LoopContender {

    private static final long WHOLE = 10_000;

    private final int[] line;
    private final short[] paid;
    private final short[] charged;
    private final int[] price;
    private final short[] share;
    private final long[] exactGross;
    private final long[] exactHealth;
    private final long[] exactCost;

    PlainSums(VisitColumns from, int threads) {
        super(from, threads);
        this.line = from.lineOfVisit();
        this.price = from.priceOfVisit();
        this.paid = from.paidMinutes();
        this.charged = from.chargedMinutes();
        this.share = from.shareOfVisit();
        this.exactGross = new long[from.lines()];
        this.exactHealth = new long[from.lines()];
        this.exactCost = new long[from.lines()];
    }

    @Override
    public String name() {
        return "plain loop, three sums";
    }

    @Override
    void add(int from, int to) {
        for (int visit = from; visit < to; visit++) {
            long gross = (long) paid[visit] * price[visit];
            exactGross[line[visit]] += gross;
            exactHealth[line[visit]] += gross * share[visit];
            exactCost[line[visit]] += (long) charged[visit] * price[visit] * (WHOLE - share[visit]);
        }
    }

    @Override
    void clear(int from, int to) {
        Arrays.fill(exactGross, from, to, 0);
        Arrays.fill(exactHealth, from, to, 0);
        Arrays.fill(exactCost, from, to, 0);
    }

    @Override
    long[] exactGross() {
        return exactGross;
    }
}
