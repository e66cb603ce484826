package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Combining;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Enhancement;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.HourCosts;
import org.almoner.domain.prices.PriceBuildUp;
import org.almoner.domain.prices.PriceBuildUp.Element;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.Tariff;

/** What holds of every price. */
class PriceProperties {

    private static Rate hourly(int pence) {
        return Rate.of(new UnitPrice(Money.ofPence(pence), PriceUnit.HOUR));
    }

    private static Tariff tariff(int pence, Combining combining, int factor, int night) {
        return new Tariff(
                hourly(pence),
                ImmutableList.of(
                        Enhancement.onDays(
                                "Sunday",
                                ImmutableSet.of(DayType.SUNDAY),
                                new Extra.Times(new Factor(factor)),
                                "made for tests"),
                        Enhancement.onDays(
                                "Night",
                                ImmutableSet.of(DayType.SUNDAY),
                                new Extra.PerHour(Money.ofPence(night)),
                                "made for tests")),
                combining,
                Optional.empty());
    }

    @Property
    void withoutStepsAndEnhancementsMinutesAreInterchangeableBetweenCarers(
            @ForAll @IntRange(max = 10_000) int pence,
            @ForAll @IntRange(max = 1440) int first,
            @ForAll @IntRange(max = 1440) int second) {
        Tariff tariff = Tariff.of(hourly(pence));

        assertThat(tariff.cost(first, second))
                .isEqualTo(tariff.cost(first + second, 0))
                .isEqualTo(tariff.rate().price().forMinutes(first + second));
    }

    @Property
    void onlyOneStepIsPaidAndTheRestByTheHour(
            @ForAll @IntRange(max = 10_000) int pence,
            @ForAll @IntRange(max = 10_000) int half,
            @ForAll @IntRange(max = 10_000) int threeQuarters,
            @ForAll @IntRange(min = 45, max = 1440) int minutes) {
        Rate rate = hourly(pence).withSteps(Map.of(30, Money.ofPence(half), 45, Money.ofPence(threeQuarters)));

        assertThat(rate.cost(minutes).minus(rate.price().forMinutes(minutes - 45)))
                .isEqualTo(ExactMoney.ofPence(threeQuarters));
    }

    /** Where nothing is a reduction, the three ways of combining never pay less in this order. */
    @Property
    void theHighestIsNeverAboveTheSumNorThatAboveTheCompound(
            @ForAll @IntRange(max = 10_000) int pence,
            @ForAll @IntRange(min = 10_000, max = 40_000) int factor,
            @ForAll @IntRange(max = 1_000) int night,
            @ForAll @IntRange(max = 1440) int minutes) {
        ExactMoney plain = Tariff.of(hourly(pence)).cost(minutes, 0);
        ExactMoney highest = tariff(pence, Combining.HIGHEST, factor, night).cost(minutes, 0);
        ExactMoney added = tariff(pence, Combining.ADDED, factor, night).cost(minutes, 0);
        ExactMoney compounded =
                tariff(pence, Combining.COMPOUNDED, factor, night).cost(minutes, 0);

        assertThat(highest).isGreaterThanOrEqualTo(plain).isLessThanOrEqualTo(added);
        assertThat(added).isLessThanOrEqualTo(compounded);
    }

    @Property
    void noEnhancementMakesACostNegative(
            @ForAll @IntRange(max = 10_000) int pence,
            @ForAll @IntRange(max = 40_000) int factor,
            @ForAll Combining combining,
            @ForAll @IntRange(max = 1440) int minutes) {
        assertThat(tariff(pence, combining, factor, 0).cost(minutes, minutes)).isGreaterThanOrEqualTo(ExactMoney.ZERO);
    }

    @Property
    void fromWageToPriceAndBackIsTheSameWageExactly(
            @ForAll @IntRange(max = 10_000) int wage,
            @ForAll @IntRange(max = 120) int travel,
            @ForAll @IntRange(max = 5_000) int miles,
            @ForAll @IntRange(max = 5_000) int insurance,
            @ForAll @IntRange(max = 3_000) int overhead,
            @ForAll @IntRange(max = 5_000) int surplus) {
        HourCosts costs = new HourCosts(
                travel,
                miles,
                45,
                ImmutableSortedMap.of(Element.NATIONAL_INSURANCE, new Percentage(insurance)),
                Money.ofPence(overhead),
                new Percentage(surplus));
        PriceBuildUp hour = PriceBuildUp.of(Money.ofPence(wage), costs);

        assertThat(ExactMoney.sum(
                        hour.lines().stream().map(PriceBuildUp.Line::amount).toList()))
                .isEqualTo(hour.price());
        assertThat(costs.paySupportedBy(hour.price())).isEqualTo(ExactMoney.ofPence(wage));
    }
}
