package org.almoner.domain.charging.batch;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;

/**
 * Exact amounts that no rule of counting can change, as whole numbers over one denominator: the days of services, and the
 * parts of a penny of contributions. Columns are empty where a batch has none.
 */
final class FixedAmounts {

    final long denominator;
    final long[] gross;
    final long[] health;
    final long[] cost;
    final long[] fractions;

    /** A stretch that is not of visits. */
    record Entry(int stretch, ExactMoney gross, ExactMoney health, ExactMoney cost) {}

    /** The part of a penny of the contribution of a week. */
    record Part(int week, ExactMoney amount) {}

    private FixedAmounts(long denominator, int stretches, int weeks) {
        this.denominator = denominator;
        this.gross = new long[stretches];
        this.health = new long[stretches];
        this.cost = new long[stretches];
        this.fractions = new long[weeks];
    }

    static FixedAmounts of(List<Entry> entries, List<Part> parts, int stretches, int weeks) {
        long denominator = Stream.concat(
                        entries.stream().flatMap(entry -> Stream.of(entry.gross, entry.health, entry.cost)),
                        parts.stream().map(Part::amount))
                .map(ExactMoney::denominator)
                .distinct()
                .mapToLong(BigInteger::longValueExact)
                .reduce(1, FixedAmounts::commonMultiple);
        FixedAmounts fixed =
                new FixedAmounts(denominator, entries.isEmpty() ? 0 : stretches, parts.isEmpty() ? 0 : weeks);
        for (Entry entry : entries) {
            fixed.gross[entry.stretch] = numerator(entry.gross, denominator);
            fixed.health[entry.stretch] = numerator(entry.health, denominator);
            fixed.cost[entry.stretch] = numerator(entry.cost, denominator);
        }
        parts.forEach(part -> fixed.fractions[part.week] = numerator(part.amount, denominator));
        return fixed;
    }

    /** {@return how often the amount has one part of the denominator} */
    static long numerator(ExactMoney amount, long denominator) {
        return amount.numerator()
                .multiply(BigInteger.valueOf(denominator).divide(amount.denominator()))
                .longValueExact();
    }

    static long commonMultiple(long one, long other) {
        return Math.multiplyExact(one, other / LongMath.gcd(one, other));
    }
}
