package org.almoner.benchmarks.charging;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes visits as home care has them, the same for the same seed. */
final class MadeVisits {

    private static final int DAYS = 7;
    private static final int MOST_A_DAY = 4;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int[] STARTS = {7 * 60 + 30, 12 * 60 + 15, 16 * 60 + 45, 20 * 60 + 30};
    private static final short[] LENGTHS = {15, 30, 30, 30, 30, 45, 45, 60, 60, 90};
    private static final short[] SHARES = {2_500, 3_333, 5_000, 5_000, 7_000, 10_000};
    private static final int TARIFFS = 48;

    private final SplittableRandom random;
    private final int wanted;

    private final short[] start;
    private final short[] planned;
    private final short[] planned2;
    private final byte[] kind;
    private final short[] actual;
    private final short[] actual2;
    private final short[] notice;
    private final int[] visitFrom;
    private final byte[] tariff;
    private final short[] share;
    private final boolean[] charged;
    private final boolean[] fullCost;
    private final int[] stretchFrom;
    private final int[] lineFrom;
    private final int[] contribution;
    private int visits;
    private int stretches;
    private int lines;
    private int weeks;

    private MadeVisits(int wanted, long seed) {
        this.random = new SplittableRandom(seed);
        this.wanted = wanted;
        int most = wanted + 3 * DAYS * MOST_A_DAY;
        this.start = new short[most];
        this.planned = new short[most];
        this.planned2 = new short[most];
        this.kind = new byte[most];
        this.actual = new short[most];
        this.actual2 = new short[most];
        this.notice = new short[most];
        int mostLines = most / DAYS + 8;
        this.visitFrom = new int[2 * mostLines];
        this.tariff = new byte[2 * mostLines];
        this.share = new short[2 * mostLines];
        this.charged = new boolean[2 * mostLines];
        this.fullCost = new boolean[2 * mostLines];
        this.stretchFrom = new int[mostLines];
        this.lineFrom = new int[mostLines];
        this.contribution = new int[mostLines];
    }

    /** {@return at least so many visits: whole weeks of persons} */
    static VisitColumns of(int visits, long seed) {
        return new MadeVisits(visits, seed).make();
    }

    private VisitColumns make() {
        int[] pence = new int[TARIFFS];
        Arrays.setAll(pence, i -> random.nextInt(1_700, 2_800));
        while (visits < wanted) {
            week();
        }
        visitFrom[stretches] = visits;
        stretchFrom[lines] = stretches;
        lineFrom[weeks] = lines;
        return new VisitColumns(
                Arrays.copyOf(start, visits),
                Arrays.copyOf(planned, visits),
                Arrays.copyOf(planned2, visits),
                Arrays.copyOf(kind, visits),
                Arrays.copyOf(actual, visits),
                Arrays.copyOf(actual2, visits),
                Arrays.copyOf(notice, visits),
                Arrays.copyOf(visitFrom, stretches + 1),
                Arrays.copyOf(tariff, stretches),
                Arrays.copyOf(share, stretches),
                Arrays.copyOf(charged, stretches),
                Arrays.copyOf(fullCost, stretches),
                Arrays.copyOf(stretchFrom, lines + 1),
                Arrays.copyOf(lineFrom, weeks + 1),
                Arrays.copyOf(contribution, weeks),
                pence);
    }

    /** One person in ten pays the full cost, one in four nothing; one in six has two packages or providers, or three. */
    private void week() {
        int means = random.nextInt(100);
        boolean payingAll = means < 10;
        lineFrom[weeks] = lines;
        contribution[weeks] = means < 35 ? 0 : random.nextInt(2_000, 15_000);
        weeks++;
        int several = random.nextInt(100);
        for (int line = several < 84 ? 1 : several < 97 ? 2 : 3; line > 0; line--) {
            line(payingAll);
        }
    }

    /** The NHS funds a part of one package in ten; one in twelve is not charged; the terms of one in thirty change on a day. */
    private void line(boolean payingAll) {
        stretchFrom[lines++] = stretches;
        int daily = 1 + random.nextInt(MOST_A_DAY);
        short[] lengths = new short[daily];
        for (int i = 0; i < daily; i++) {
            lengths[i] = LENGTHS[random.nextInt(LENGTHS.length)];
        }
        boolean twoCarers = random.nextInt(100) < 15;
        byte price = (byte) random.nextInt(TARIFFS);
        boolean counts = random.nextInt(12) > 0;
        int change = random.nextInt(30) == 0 ? 1 + random.nextInt(DAYS - 1) : DAYS;
        boolean funded = random.nextInt(10) == 0;
        for (int day = 0; day < DAYS; day++) {
            if (day == 0 || day == change) {
                visitFrom[stretches] = visits;
                tariff[stretches] = price;
                share[stretches] = funded || day > 0 ? SHARES[random.nextInt(SHARES.length)] : 0;
                charged[stretches] = counts;
                fullCost[stretches] = payingAll;
                stretches++;
            }
            for (int i = 0; i < daily; i++) {
                visit(day * MINUTES_OF_A_DAY + STARTS[i], lengths[i], twoCarers ? lengths[i] : 0);
            }
        }
    }

    private void visit(int when, short minutes, int secondCarer) {
        start[visits] = (short) when;
        planned[visits] = minutes;
        planned2[visits] = (short) secondCarer;
        int chance = random.nextInt(1_000);
        if (chance < 945) {
            kind[visits] = VisitColumns.ATTENDED;
            actual[visits] = stay(minutes);
            actual2[visits] = secondCarer == 0 || chance < 20 ? 0 : stay(minutes);
        } else if (chance < 960) {
            kind[visits] = VisitColumns.MISSED;
        } else if (chance < 972) {
            kind[visits] = VisitColumns.NO_ACCESS;
        } else if (chance < 994) {
            kind[visits] = VisitColumns.CANCELLED;
            notice[visits] = (short) random.nextInt(72);
        }
        visits++;
    }

    /** About as planned; one in twelve is much shorter. */
    private short stay(int minutes) {
        int around = minutes + random.nextInt(11) + random.nextInt(11) - 11;
        return (short) Math.max(1, random.nextInt(12) == 0 ? around - minutes / 3 : around);
    }
}
