package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.Splitting;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.MoneyArbitraries;

/** Property P10: an amount is shared without losing or making a penny (rule K2), over its whole range. */
@Domain(AlmonerDomain.class)
class SplittingProperties {

    @Provide
    Arbitrary<List<Long>> weights() {
        return MoneyArbitraries.weights();
    }

    @Property
    void thePartsAddUpToTheWhole(@ForAll Money total, @ForAll("weights") List<Long> weights) {
        BigInteger sum = Splitting.byWeights(total, weights).stream()
                .map(part -> BigInteger.valueOf(part.pence()))
                .reduce(BigInteger.ZERO, BigInteger::add);

        assertThat(sum).isEqualTo(BigInteger.valueOf(total.pence()));
    }

    @Property
    void eachPartIsLessThanAPennyFromItsExactShare(@ForAll Money total, @ForAll("weights") List<Long> weights) {
        BigInteger whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Money> parts = Splitting.byWeights(total, weights);

        for (int i = 0; i < parts.size(); i++) {
            ExactMoney share = new ExactMoney(
                    BigInteger.valueOf(total.pence()).multiply(BigInteger.valueOf(weights.get(i))), whole);
            ExactMoney away = parts.get(i).exact().minus(share);
            assertThat(away).isGreaterThan(ExactMoney.ofPence(-1)).isLessThan(ExactMoney.ofPence(1));
        }
    }

    @Property
    void aWeightOfZeroGetsNothing(@ForAll Money total, @ForAll("weights") List<Long> weights) {
        List<Money> parts = Splitting.byWeights(total, weights);

        for (int i = 0; i < parts.size(); i++) {
            if (weights.get(i) == 0) {
                assertThat(parts.get(i)).isEqualTo(Money.ZERO);
            }
        }
    }

    @Property
    void moreWeightNeverGetsLess(@ForAll Money total, @ForAll("weights") List<Long> weights) {
        List<Money> parts = Splitting.byWeights(total, weights);

        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                if (weights.get(i) > weights.get(j)) {
                    assertThat(Math.abs((double) parts.get(i).pence())).isGreaterThanOrEqualTo(Math.abs((double)
                            parts.get(j).pence()));
                }
            }
        }
    }

    @Property
    void roundingGivesTheNeighbourThatItsNameSays(@ForAll ExactMoney amount) {
        ExactMoney penny = ExactMoney.ofPence(1);
        ExactMoney half = penny.dividedBy(2);
        ExactMoney down = amount.round(Rounding.DOWN).exact();
        ExactMoney nearest = amount.round(Rounding.HALF_UP).exact();
        ExactMoney even = amount.round(Rounding.HALF_EVEN).exact();

        assertThat(distance(amount, down)).isLessThan(penny);
        assertThat(distance(ExactMoney.ZERO, down)).isLessThanOrEqualTo(distance(ExactMoney.ZERO, amount));
        assertThat(distance(amount, nearest)).isLessThanOrEqualTo(half);
        assertThat(distance(amount, even)).isLessThanOrEqualTo(half);
    }

    private static ExactMoney distance(ExactMoney one, ExactMoney other) {
        ExactMoney difference = one.minus(other);
        return difference.numerator().signum() < 0 ? ExactMoney.ZERO.minus(difference) : difference;
    }

    @Property
    void exactSumsLoseNothing(@ForAll ExactMoney one, @ForAll ExactMoney other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.dividedBy(7).times(7)).isEqualTo(one);
    }
}
