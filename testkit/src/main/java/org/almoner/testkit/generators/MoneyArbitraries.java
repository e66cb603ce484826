package org.almoner.testkit.generators;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;

/** Generators of money, prices, percentages and the rules that round and share. Stateless. */
public final class MoneyArbitraries {

    private static final long BILLION_POUNDS = 100_000_000_000L;

    private MoneyArbitraries() {}

    /** {@return any amount that there is; nothing, a penny either way and both ends come often} */
    public static Arbitrary<Money> money() {
        return Arbitraries.longs()
                .edgeCases(edges -> edges.add(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE))
                .map(Money::ofPence);
    }

    /** {@return amounts from -£1,000,000,000 to £1,000,000,000, of which tens of millions can be added up} */
    public static Arbitrary<Money> summableMoney() {
        return Arbitraries.longs().between(-BILLION_POUNDS, BILLION_POUNDS).map(Money::ofPence);
    }

    /** {@return a week's money of one person: mostly £0 to £2,000, now and then up to £1,000,000; often £0 and 1p} */
    public static Arbitrary<Money> weeklyAmount() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(0L, 1L)),
                        Tuple.of(8, Arbitraries.longs().between(0, 200_000)),
                        Tuple.of(1, Arbitraries.longs().between(0, 100_000_000)))
                .map(Money::ofPence);
    }

    /** {@return exact fractions of pence, of any sign; above the line any {@code long}, below it 1 to 1,000,000} */
    public static Arbitrary<ExactMoney> exactMoney() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, 1_000_000))
                .as((above, below) -> new ExactMoney(BigInteger.valueOf(above), BigInteger.valueOf(below)));
    }

    /** {@return 0% to 100% to a hundredth of a per cent; none, the whole, a half and thirds come often} */
    public static Arbitrary<Percentage> percentage() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(0, 10_000, 5_000, 3_333, 7_000).map(Percentage::new)),
                Tuple.of(3, Arbitraries.integers().between(0, 10_000).map(Percentage::new)));
    }

    /** {@return prices of any unit, from nothing to the most there is} */
    public static Arbitrary<UnitPrice> unitPrice() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE).map(Money::ofPence),
                        Arbitraries.of(PriceUnit.class))
                .as(UnitPrice::new);
    }

    /** {@return prices of an hour, or of half an hour, from £0 to £100; free and a penny come often} */
    public static Arbitrary<UnitPrice> timedPrice() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.of(0L, 1L, 1_875L)),
                                Tuple.of(9, Arbitraries.longs().between(0, 10_000))),
                        Arbitraries.frequency(Tuple.of(4, PriceUnit.HOUR), Tuple.of(1, PriceUnit.HALF_HOUR)))
                .as((pence, unit) -> new UnitPrice(Money.ofPence(pence), unit));
    }

    /** {@return every named rounding but {@link Rounding#EXACT}, which refuses what it would have to round} */
    public static Arbitrary<Rounding> rounding() {
        return Arbitraries.of(Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.DOWN, Rounding.UP);
    }

    /** {@return 1 to 12 weights for sharing an amount: none negative, not all zero; zeros, ones and the most come often} */
    public static Arbitrary<List<Long>> weights() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(0L, 1L, Long.MAX_VALUE)),
                        Tuple.of(4, Arbitraries.longs().between(0, 10_000_000)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }
}
