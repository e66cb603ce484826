package org.almoner.domain.charging.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Tariff;

/**
 * What the rules say, asked once for each different case of a batch: how many minutes count for payment and for charge, and what
 * these cost by each tariff. Money is in whole numbers of one unit, a part of a penny, and of the ten-thousandth part of that
 * where the NHS's share is taken. Immutable.
 */
final class RuleTables {

    static final long NOT_BY_THE_MINUTE = -1;
    static final long NO_CAP = Long.MAX_VALUE;

    /** Units of a penny. */
    final long unit;

    /** What one unit of the batch's fixed amounts is here. */
    final long fixedFactor;

    final CountedCases cases;

    /** Of each price: what a minute costs; where that is not all, what each two carers' minutes cost; and the week's cap. */
    final long[] ofMinute;

    final long[][] paid;
    final long[][] charged;
    final long[] weekCaps;

    private RuleTables(VisitBatch batch, CountedCases cases, ImmutableList<Tariff> tariffs) {
        this.cases = cases;
        ExactMoney[][] exactPaid = exact(tariffs, cases.paidCarers);
        ExactMoney[][] exactCharged = exact(
                tariffs.stream().map(Tariff::charged).collect(ImmutableList.toImmutableList()), cases.chargedCarers);
        this.unit = Stream.of(
                        Arrays.stream(exactPaid).flatMap(Arrays::stream),
                        Arrays.stream(exactCharged).flatMap(Arrays::stream),
                        tariffs.stream().flatMap(tariff -> tariff.ofMinute().stream()))
                .flatMap(amounts -> amounts)
                .map(ExactMoney::denominator)
                .distinct()
                .mapToLong(BigInteger::longValueExact)
                .reduce(batch.fixed.denominator, FixedAmounts::commonMultiple);
        this.fixedFactor = unit / batch.fixed.denominator;
        this.ofMinute = tariffs.stream()
                .mapToLong(tariff -> tariff.ofMinute().map(this::units).orElse(NOT_BY_THE_MINUTE))
                .toArray();
        this.paid = units(exactPaid);
        this.charged = units(exactCharged);
        this.weekCaps = batch.prices().stream()
                .mapToLong(price ->
                        price.weekCap().map(Money::exact).map(this::units).orElse(NO_CAP))
                .toArray();
    }

    /** {@return of each tariff what two carers' minutes cost, nothing at all where the minute tells} */
    private static ExactMoney[][] exact(ImmutableList<Tariff> tariffs, long[] carers) {
        return tariffs.stream()
                .map(tariff -> tariff.ofMinute().isPresent() ? new ExactMoney[0] : exact(tariff, carers))
                .toArray(ExactMoney[][]::new);
    }

    private static ExactMoney[] exact(Tariff tariff, long[] carers) {
        return Arrays.stream(carers)
                .parallel()
                .mapToObj(both -> tariff.cost(Halves.lower((int) both), Halves.upper((int) both)))
                .toArray(ExactMoney[]::new);
    }

    private long[][] units(ExactMoney[][] exact) {
        return Arrays.stream(exact)
                .map(amounts -> Arrays.stream(amounts).mapToLong(this::units).toArray())
                .toArray(long[][]::new);
    }

    private long units(ExactMoney amount) {
        return FixedAmounts.numerator(amount, unit);
    }

    /**
     * Asks the rules.
     *
     * @throws ArithmeticException if a week could come to more than a {@code long} of the finest parts of a penny
     */
    static RuleTables of(VisitBatch batch, BatchRules rules) {
        RuleTables tables = new RuleTables(
                batch,
                CountedCases.of(batch, rules.payment(), rules.charge()),
                ImmutableList.copyOf(Iterables.transform(
                        batch.prices(), price -> rules.tariffs().apply(price.tariff()))));
        tables.refuseOverflow(batch);
        return tables;
    }

    /** With as many of the dearest visit as any week has, and the most that is fixed of any, sums stay within a long. */
    private void refuseOverflow(VisitBatch batch) {
        BigInteger visits = dearestVisit().multiply(BigInteger.valueOf(batch.mostVisitsOfWeek()));
        BigInteger fixed = batch.mostFixedOfWeek().multiply(BigInteger.valueOf(fixedFactor));
        BigInteger week = visits.add(fixed).multiply(BigInteger.valueOf(Percentage.WHOLE_BASIS_POINTS));
        if (week.bitLength() >= Long.SIZE - 1) {
            throw new ArithmeticException("a week of " + visits.add(fixed) + " parts of a penny, " + unit
                    + " of which are a penny, is too much for a batch; work such weeks out one by one");
        }
    }

    private BigInteger dearestVisit() {
        int longest = Arrays.stream(cases.minutes)
                .map(both -> Math.max(Halves.lower(both), Halves.upper(both)))
                .max()
                .orElse(0);
        BigInteger byTheMinute = BigInteger.valueOf(most(ofMinute)).multiply(BigInteger.valueOf(longest));
        long tabled = IntStream.range(0, paid.length)
                .mapToLong(price -> Math.max(most(paid[price]), most(charged[price])))
                .max()
                .orElse(0);
        return byTheMinute.max(BigInteger.valueOf(tabled));
    }

    private static long most(long[] amounts) {
        return Arrays.stream(amounts).max().orElse(0);
    }
}
