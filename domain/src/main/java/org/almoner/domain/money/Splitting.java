package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount out so that the parts add up to it to the penny (property P10), or a number so that they add up to it.
 *
 * <p>Each part first gets its exact share rounded towards zero; the pennies left over go, one each, to the parts that
 * lost most by that, and among equals to the earlier. So no part is a penny or more away from its exact share, and the
 * same input always gives the same parts.
 */
public final class Splitting {

    private Splitting() {}

    /**
     * {@return one part for each weight, in their order, that together are the total}
     *
     * @param total any amount; a negative one is shared as its opposite is
     * @param weights at least one; none negative, not all zero
     * @throws IllegalArgumentException if the weights are not so
     */
    public static ImmutableList<Money> byWeights(Money total, List<Long> weights) {
        return byWeights(total.pence(), weights).stream().map(Money::ofPence).collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return one part for each exact amount, in their order and in proportion to them, that together are the total}
     *
     * @param total any amount
     * @param amounts at least one; none negative, not all zero
     * @throws IllegalArgumentException if the amounts are not so
     */
    public static ImmutableList<Money> byAmounts(Money total, List<ExactMoney> amounts) {
        BigInteger common = amounts.stream().map(ExactMoney::denominator).reduce(BigInteger.ONE, Splitting::multiple);
        return byWeights(
                total,
                amounts.stream()
                        .map(amount -> amount.numerator()
                                .multiply(common.divide(amount.denominator()))
                                .longValueExact())
                        .toList());
    }

    private static BigInteger multiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /**
     * {@return one whole number for each weight, in their order, that together are the total; none is above its weight where
     * the total is not above all weights together}
     *
     * @param total any number, of minutes for example; a negative one is shared as its opposite is
     * @param weights at least one; none negative, not all zero
     * @throws IllegalArgumentException if the weights are not so
     */
    public static ImmutableList<Long> byWeights(long total, List<Long> weights) {
        checkArgument(!weights.isEmpty(), "an amount is shared among at least one weight");
        weights.forEach(weight -> checkArgument(weight >= 0, "a weight must not be negative, but is %s", weight));
        BigInteger whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        checkArgument(whole.signum() > 0, "at least one weight must be above zero");

        BigInteger amount = BigInteger.valueOf(total);
        BigInteger[][] shares = weights.stream()
                .map(weight -> amount.abs().multiply(BigInteger.valueOf(weight)).divideAndRemainder(whole))
                .toArray(BigInteger[][]::new);
        BigInteger handedOut = BigInteger.ZERO;
        for (BigInteger[] share : shares) {
            handedOut = handedOut.add(share[0]);
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares[i][1]).reversed())
                .limit(amount.abs().subtract(handedOut).longValueExact())
                .forEach(i -> shares[i][0] = shares[i][0].add(BigInteger.ONE));

        ImmutableList.Builder<Long> parts = ImmutableList.builder();
        for (BigInteger[] share : shares) {
            BigInteger part = amount.signum() < 0 ? share[0].negate() : share[0];
            parts.add(part.longValueExact());
        }
        return parts.build();
    }

    /**
     * Shares the total among weights of a column, into the same places of another column, by the same rule and without
     * allocating anything.
     *
     * @param total not negative
     * @param weights none of those from the one place to the other negative, not all zero
     * @param parts where the parts are put; not the weights themselves
     * @param from the first place, included
     * @param to the last place, excluded
     * @throws ArithmeticException if the total times the sum of the weights is beyond a {@code long}
     */
    public static void byWeights(long total, long[] weights, long[] parts, int from, int to) {
        long whole = 0;
        for (int i = from; i < to; i++) {
            whole = Math.addExact(whole, weights[i]);
        }
        checkArgument(whole > 0, "at least one weight must be above zero");
        long left = total;
        Math.multiplyExact(total, whole);
        for (int i = from; i < to; i++) {
            parts[i] = total * weights[i] / whole;
            left -= parts[i];
        }
        handOut(left, total, whole, weights, parts, from, to);
    }

    /** Gives a penny each to the parts of the largest remainders, found one after the other: there are few. */
    private static void handOut(long pennies, long total, long whole, long[] weights, long[] parts, int from, int to) {
        long lastRemainder = Long.MAX_VALUE;
        int last = -1;
        for (long left = pennies; left > 0; left--) {
            long largest = -1;
            int next = -1;
            for (int i = from; i < to; i++) {
                long remainder = total * weights[i] % whole;
                boolean open = remainder < lastRemainder || (remainder == lastRemainder && i > last);
                if (open && remainder > largest) {
                    largest = remainder;
                    next = i;
                }
            }
            parts[next]++;
            lastRemainder = largest;
            last = next;
        }
    }
}
