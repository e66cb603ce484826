package org.almoner.domain.charging.batch;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import org.almoner.domain.money.Percentage;

/**
 * Visits of many persons' weeks, column by column: some seven bytes a visit. Weeks, lines and visits are numbered from 0 in the
 * order in which they were added; a line is one package by one provider in one week, and knows its visits as runs on the
 * same {@link VisitTerms}. It holds facts only: any rules of counting can be applied to it ({@link BatchRules}).
 *
 * <p>Immutable and thread-safe.
 */
public final class VisitBatch {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Of each visit: the number of its occurrence, and the minute of the week at which it was to start. */
    final int[] occurrences;

    private final short[] starts;

    /** The occurrences by their numbers. */
    private final long[] codes;

    /** Of each stretch of visits on the same terms: the first visit (and, after the last stretch, the end), and the terms. */
    final int[] stretchVisits;

    final int[] stretchPrices;
    final short[] stretchShares;
    final short[] stretchFlags;
    private final ImmutableList<VisitTerms.Price> prices;
    final FixedAmounts fixed;

    /** Of each line: the first stretch (and the end), and what third parties pay; empty when none does. */
    final int[] lineStretches;

    final long[] topUps;

    /** Of each week: the first line (and the end), and the whole pence of the contribution. */
    final int[] weekLines;

    final long[] contributions;

    VisitBatch(
            int[] occurrences,
            short[] starts,
            long[] codes,
            int[] stretchVisits,
            int[] stretchPrices,
            short[] stretchShares,
            short[] stretchFlags,
            ImmutableList<VisitTerms.Price> prices,
            FixedAmounts fixed,
            int[] lineStretches,
            long[] topUps,
            int[] weekLines,
            long[] contributions) {
        this.occurrences = occurrences;
        this.starts = starts;
        this.codes = codes;
        this.stretchVisits = stretchVisits;
        this.stretchPrices = stretchPrices;
        this.stretchShares = stretchShares;
        this.stretchFlags = stretchFlags;
        this.prices = prices;
        this.fixed = fixed;
        this.lineStretches = lineStretches;
        this.topUps = topUps;
        this.weekLines = weekLines;
        this.contributions = contributions;
    }

    /** {@return a builder of a batch} */
    public static VisitBatchBuilder builder() {
        return new VisitBatchBuilder();
    }

    /** {@return the number of visits} */
    public int visits() {
        return occurrences.length;
    }

    /** {@return the number of lines} */
    public int lines() {
        return lineStretches.length - 1;
    }

    /** {@return the number of person-weeks} */
    public int weeks() {
        return weekLines.length - 1;
    }

    /** {@return the prices of visits, each once} */
    ImmutableList<VisitTerms.Price> prices() {
        return prices;
    }

    /** {@return how many occurrences differ} */
    public int distinctOccurrences() {
        return codes.length;
    }

    /** {@return the day of the week of the visit, from 0} */
    int day(int visit) {
        return starts[visit] / MINUTES_OF_A_DAY;
    }

    Occurrence occurrence(int number) {
        return Occurrence.of(codes[number]);
    }

    /** {@return the bytes that the columns take} */
    public long bytes() {
        return 4L
                        * (occurrences.length
                                + stretchVisits.length
                                + stretchPrices.length
                                + lineStretches.length
                                + weekLines.length)
                + 2L * (starts.length + stretchShares.length + stretchFlags.length)
                + 8L
                        * (codes.length
                                + topUps.length
                                + contributions.length
                                + fixed.gross.length
                                + fixed.health.length
                                + fixed.cost.length
                                + fixed.fractions.length);
    }

    /** {@return whether a provider collects anything of what persons are charged} */
    boolean hasProviderCollecting() {
        for (short flags : stretchFlags) {
            if ((flags & VisitTerms.BY_PROVIDER) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the most visits that any one week has} */
    int mostVisitsOfWeek() {
        int most = 0;
        for (int week = 0; week < weeks(); week++) {
            most = Math.max(most, stretchVisits[stretchOf(week + 1)] - stretchVisits[stretchOf(week)]);
        }
        return most;
    }

    /** {@return more than the fixed amounts of any one week come to, in parts of a penny of the fixed amounts' denominator} */
    BigInteger mostFixedOfWeek() {
        BigInteger pence = BigInteger.valueOf(Arrays.stream(contributions).max().orElse(0) + 1);
        BigInteger amount = BigInteger.valueOf(Arrays.stream(fixed.gross).max().orElse(0));
        int stretches = 0;
        for (int week = 0; week < weeks(); week++) {
            stretches = Math.max(stretches, stretchOf(week + 1) - stretchOf(week));
        }
        return pence.multiply(BigInteger.valueOf(fixed.denominator))
                .add(amount.multiply(BigInteger.valueOf(stretches)));
    }

    private int stretchOf(int week) {
        return lineStretches[weekLines[week]];
    }

    /**
     * {@return the row of the visit}
     *
     * @throws IndexOutOfBoundsException if there is no such visit
     */
    public Visit visit(int number) {
        checkElementIndex(number, visits(), "visit");
        int stretch = last(stretchVisits, number);
        int line = last(lineStretches, stretch);
        LocalTime start = LocalTime.ofSecondOfDay(starts[number] % MINUTES_OF_A_DAY * 60L);
        return new Visit(
                last(weekLines, line),
                line,
                DayOfWeek.of(1 + day(number)),
                start,
                occurrence(occurrences[number]),
                prices.get(stretchPrices[stretch]).tariff(),
                new Percentage(stretchShares[stretch]),
                (stretchFlags[stretch] & VisitTerms.CHARGED) != 0);
    }

    /** {@return the last group that begins at the member or before; groups without members are passed over} */
    private static int last(int[] firsts, int member) {
        int found = Arrays.binarySearch(firsts, member);
        if (found < 0) {
            return -found - 2;
        }
        while (firsts[found + 1] == member) {
            found++;
        }
        return found;
    }
}
