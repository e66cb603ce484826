package org.almoner.benchmarks.charging;

import java.util.Arrays;

/**
 * Made visits, as plain as can be: what every contender is filled from. Visits are in the order of their stretches, stretches
 * of their lines, and lines of their weeks; each {@code ...From} column has one value more than there are rows, the end.
 */
final class VisitColumns {

    static final byte UNREPORTED = 0;
    static final byte ATTENDED = 1;
    static final byte MISSED = 2;
    static final byte NO_ACCESS = 3;
    static final byte CANCELLED = 4;

    /** Of each visit: minutes from the Monday's midnight, planned minutes of both carers, what became of it, and details of that. */
    final short[] start;

    final short[] planned;
    final short[] planned2;
    final byte[] kind;
    final short[] actual;
    final short[] actual2;
    final short[] notice;

    /** Of each stretch of visits on the same terms. */
    final int[] visitFrom;

    final byte[] tariff;
    final short[] share;
    final boolean[] charged;
    final boolean[] fullCost;

    /** Of each line: its first stretch. */
    final int[] stretchFrom;

    /** Of each week: its first line, and the contribution in pence. */
    final int[] lineFrom;

    final int[] contribution;

    /** Of each tariff: pence for an hour. */
    final int[] pencePerHour;

    VisitColumns(
            short[] start,
            short[] planned,
            short[] planned2,
            byte[] kind,
            short[] actual,
            short[] actual2,
            short[] notice,
            int[] visitFrom,
            byte[] tariff,
            short[] share,
            boolean[] charged,
            boolean[] fullCost,
            int[] stretchFrom,
            int[] lineFrom,
            int[] contribution,
            int[] pencePerHour) {
        this.start = start;
        this.planned = planned;
        this.planned2 = planned2;
        this.kind = kind;
        this.actual = actual;
        this.actual2 = actual2;
        this.notice = notice;
        this.visitFrom = visitFrom;
        this.tariff = tariff;
        this.share = share;
        this.charged = charged;
        this.fullCost = fullCost;
        this.stretchFrom = stretchFrom;
        this.lineFrom = lineFrom;
        this.contribution = contribution;
        this.pencePerHour = pencePerHour;
    }

    int visits() {
        return start.length;
    }

    int stretches() {
        return tariff.length;
    }

    int lines() {
        return stretchFrom.length - 1;
    }

    int weeks() {
        return contribution.length;
    }

    /** {@return the minutes of the visit that count for payment} */
    int paid(int visit) {
        return Counting.paid(
                kind[visit], planned[visit], planned2[visit], actual[visit], actual2[visit], notice[visit]);
    }

    /** {@return the minutes of the visit that count for the person's charge} */
    int charged(int visit) {
        return Counting.charged(kind[visit], planned[visit], planned2[visit], actual[visit], actual2[visit]);
    }

    short[] paidMinutes() {
        short[] minutes = new short[visits()];
        for (int visit = 0; visit < minutes.length; visit++) {
            minutes[visit] = (short) paid(visit);
        }
        return minutes;
    }

    short[] chargedMinutes() {
        short[] minutes = new short[visits()];
        for (int visit = 0; visit < minutes.length; visit++) {
            minutes[visit] = (short) charged(visit);
        }
        return minutes;
    }

    int[] priceOfVisit() {
        int[] price = new int[visits()];
        for (int stretch = 0; stretch < stretches(); stretch++) {
            Arrays.fill(price, visitFrom[stretch], visitFrom[stretch + 1], pencePerHour[tariff[stretch]]);
        }
        return price;
    }

    short[] shareOfVisit() {
        short[] shares = new short[visits()];
        for (int stretch = 0; stretch < stretches(); stretch++) {
            Arrays.fill(shares, visitFrom[stretch], visitFrom[stretch + 1], share[stretch]);
        }
        return shares;
    }

    int[] lineOfVisit() {
        int[] lineOf = new int[visits()];
        for (int line = 0; line < lines(); line++) {
            Arrays.fill(lineOf, visitFrom[stretchFrom[line]], visitFrom[stretchFrom[line + 1]], line);
        }
        return lineOf;
    }
}
