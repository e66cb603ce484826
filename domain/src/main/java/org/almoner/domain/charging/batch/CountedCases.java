package org.almoner.domain.charging.batch;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.VisitOutcome;

/**
 * How visits count for payment and for charge. Where the rules count each visit by itself they are asked about each different
 * occurrence; where a day or a week is rounded, or another visit of the line matters, about each line. Immutable.
 */
final class CountedCases {

    private static final int MOST = Short.MAX_VALUE;
    private static final LocalDate MONDAY = LocalDate.of(2001, 1, 1);

    /** Of each visit the number of its case. */
    final int[] ofVisits;

    /** Of each case the minutes of both carers together, for payment and for charge. */
    final int[] minutes;

    /** Of each case the numbers of the two carers' minutes among those that differ, for payment and for charge. */
    final int[] carers;

    /** The two carers' minutes that differ. */
    final long[] paidCarers;

    final long[] chargedCarers;

    /** Makes cases of the two carers' minutes for payment and for charge. */
    private CountedCases(int[] ofVisits, int[] paid, int[] charged) {
        OccurrenceNumbers ofPayment = new OccurrenceNumbers();
        OccurrenceNumbers ofCharge = new OccurrenceNumbers();
        this.ofVisits = ofVisits;
        this.minutes = new int[paid.length];
        this.carers = new int[paid.length];
        for (int i = 0; i < paid.length; i++) {
            minutes[i] = Halves.of(together(paid[i]), together(charged[i]));
            carers[i] = Halves.of(ofPayment.numberOf(paid[i]), ofCharge.numberOf(charged[i]));
        }
        this.paidCarers = ofPayment.codes();
        this.chargedCarers = ofCharge.codes();
    }

    private static int together(int carers) {
        return Halves.lower(carers) + Halves.upper(carers);
    }

    static CountedCases of(VisitBatch batch, CountingRule payment, CountingRule charge) {
        return payment.countsEachVisitByItself() && charge.countsEachVisitByItself()
                ? byOccurrence(batch, payment, charge)
                : byLine(batch, payment, charge);
    }

    private static CountedCases byOccurrence(VisitBatch batch, CountingRule payment, CountingRule charge) {
        int[] paid = new int[batch.distinctOccurrences()];
        int[] charged = new int[paid.length];
        Arrays.parallelSetAll(paid, i -> carers(batch.occurrence(i).count(payment)));
        Arrays.parallelSetAll(charged, i -> carers(batch.occurrence(i).count(charge)));
        return new CountedCases(batch.occurrences, paid, charged);
    }

    private static CountedCases byLine(VisitBatch batch, CountingRule payment, CountingRule charge) {
        OccurrenceNumbers numbers = new OccurrenceNumbers();
        int[] ofVisits = new int[batch.visits()];
        for (int line = 0; line < batch.lines(); line++) {
            int from = batch.stretchVisits[batch.lineStretches[line]];
            int to = batch.stretchVisits[batch.lineStretches[line + 1]];
            List<CountedVisit> paid = count(batch, payment, from, to);
            List<CountedVisit> charged = count(batch, charge, from, to);
            for (int visit = from; visit < to; visit++) {
                long both = carers(paid.get(visit - from));
                ofVisits[visit] = numbers.numberOf((both << Integer.SIZE) | carers(charged.get(visit - from)));
            }
        }
        long[] codes = numbers.codes();
        return new CountedCases(
                ofVisits,
                Arrays.stream(codes)
                        .mapToInt(code -> (int) (code >>> Integer.SIZE))
                        .toArray(),
                Arrays.stream(codes).mapToInt(code -> (int) code).toArray());
    }

    /** Visits for which the person was absent are counted by themselves, the others of the line together. */
    private static List<CountedVisit> count(VisitBatch batch, CountingRule rule, int from, int to) {
        List<VisitOutcome> together = new ArrayList<>();
        for (int visit = from; visit < to; visit++) {
            Occurrence occurrence = batch.occurrence(batch.occurrences[visit]);
            if (occurrence.retained().isEmpty()) {
                together.add(new VisitOutcome(
                        MONDAY.plusDays(batch.day(visit)), occurrence.planned(), occurrence.attendance()));
            }
        }
        List<CountedVisit> counted = new ArrayList<>(rule.count(together));
        for (int visit = from; visit < to; visit++) {
            Occurrence occurrence = batch.occurrence(batch.occurrences[visit]);
            if (occurrence.retained().isPresent()) {
                counted.add(visit - from, occurrence.count(rule));
            }
        }
        return counted;
    }

    /** The first carer's minutes in the lower half, the second's in the upper. */
    private static int carers(CountedVisit counted) {
        checkArgument(
                counted.minutes() <= MOST,
                "a visit of a batch counts for at most %s minutes, but got %s",
                MOST,
                counted);
        return Halves.of(counted.minutesOf(1), counted.minutesOf(2));
    }
}
