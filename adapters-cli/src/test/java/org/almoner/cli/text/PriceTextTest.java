package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Combining;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Enhancement;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.Tariff;
import org.almoner.wording.PriceWords;
import org.junit.jupiter.api.Test;

class PriceTextTest {

    private static final Rate PLAIN = Rate.of(UnitPrice.perHour("24.00"));

    private static Quote.Priced quote(Rate rate, Enhancement... enhancements) {
        return new Quote.Priced(
                new Tariff(rate, ImmutableList.copyOf(enhancements), Combining.HIGHEST, Optional.empty()),
                PriceDecision.Basis.CARD,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void stepsOfDurationAreShownShortestFirst() {
        ImmutableSortedMap<Integer, Money> steps =
                ImmutableSortedMap.of(30, Money.parse("16.00"), 45, Money.parse("20.00"));

        assertThat(PriceText.steps(quote(new Rate(PLAIN.price(), steps, true, "")))
                        .lines())
                .containsExactly(
                        "           £16.00 for 30 minutes, what is beyond by the clock",
                        "           £20.00 for 45 minutes, what is beyond by the clock",
                        "           a shorter visit costs as much as the first of these");
        assertThat(PriceText.json(quote(PLAIN.withSteps(steps))).get("steps").toString())
                .isEqualTo("[{\"price\":\"16.00\",\"minutes\":30},{\"price\":\"20.00\",\"minutes\":45}]");
    }

    @Test
    void aPriceByTheClockAloneHasNoSteps() {
        assertThat(PriceText.steps(quote(PLAIN))).isEmpty();
    }

    @Test
    void enhancementsAreShownWithThePrice() {
        Enhancement holiday = Enhancement.onDays(
                "Bank holiday",
                ImmutableSet.of(DayType.BANK_HOLIDAY),
                new Extra.Times(Factor.parse("1.5")),
                "contract");

        assertThat(PriceWords.of(quote(PLAIN, holiday))).isEqualTo("£24.00 an hour and Bank holiday (1.5 times)");
        assertThat(PriceText.json(quote(PLAIN, holiday)).get("enhancements").toString())
                .isEqualTo("[{\"name\":\"Bank holiday\",\"extra\":\"1.5 times\",\"charged\":true,"
                        + "\"source\":\"contract\"}]");
    }
}
