package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount out so that the parts add up to it to the penny (property P10).
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
        checkArgument(!weights.isEmpty(), "an amount is shared among at least one weight");
        weights.forEach(weight -> checkArgument(weight >= 0, "a weight must not be negative, but is %s", weight));
        BigInteger whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        checkArgument(whole.signum() > 0, "at least one weight must be above zero");

        BigInteger amount = BigInteger.valueOf(total.pence());
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

        ImmutableList.Builder<Money> parts = ImmutableList.builder();
        for (BigInteger[] share : shares) {
            BigInteger part = amount.signum() < 0 ? share[0].negate() : share[0];
            parts.add(Money.ofPence(part.longValueExact()));
        }
        return parts.build();
    }
}
