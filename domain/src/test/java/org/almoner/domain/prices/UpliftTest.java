package org.almoner.domain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.Uplift.Element;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;

/** A new card from a day on; the old one is as it was. */
class UpliftTest {

    private static final DateRange TERM = DateRange.parse("2020-10-05/2023-10-05");
    private static final LocalDate APRIL = LocalDate.parse("2021-04-05");
    private static final BandCode URBAN = new BandCode("urban");
    private static final BandCode ISOLATED = new BandCode("isolated");
    private static final FeeKey WEEKLY = new FeeKey(Offering.HOME_CARE, PriceUnit.WEEK);

    private static RateCard card() {
        Rate urban = new Rate(
                        UnitPrice.perHour("18.75"),
                        Rate.of(UnitPrice.perHour("1")).steps(),
                        true,
                        "L2")
                .withSteps(Map.of(30, Money.parse("10.00")));
        return RateCard.EMPTY
                .withRates(Map.of(
                        RateKey.of(URBAN), Timeline.of(TERM, urban),
                        RateKey.of(ISOLATED), Timeline.of(TERM, Rate.of(UnitPrice.perHour("26.35")))))
                .withFees(Map.of(WEEKLY, Timeline.of(TERM, new UnitPrice(Money.parse("700.00"), PriceUnit.WEEK))))
                .withEnhancements(Timeline.of(
                        TERM,
                        new Enhancements(
                                ImmutableList.of(Enhancement.ofSecondCarer(
                                        "Double-handed", new Extra.PerHour(Money.parse("1.00")), "")),
                                Combining.ADDED)))
                .withTerms(Map.of(
                        Offering.HOME_CARE,
                        Timeline.of(
                                TERM,
                                new Terms(
                                        Terms.Kind.AGREED,
                                        Optional.of(
                                                new Envelope(UnitPrice.perHour("19.23"), UnitPrice.perHour("20.31"))),
                                        Optional.of(Money.parse("50.00")),
                                        Optional.of(Money.parse("1000.00"))))));
    }

    private static Money hourly(RateCard card, BandCode band, LocalDate day) {
        return card.plainPrice(Offering.HOME_CARE, band, day).orElseThrow().amount();
    }

    @Test
    void everythingRisesFromTheDayOnAndNothingBefore() {
        RateCard after =
                Uplift.of(APRIL, Factor.ofChange("6.7%"), Rounding.HALF_UP).applyTo(card());

        assertThat(hourly(after, URBAN, APRIL.minusDays(1))).isEqualTo(Money.parse("18.75"));
        assertThat(hourly(after, URBAN, APRIL)).isEqualTo(Money.parse("20.01"));
        assertThat(hourly(after, ISOLATED, APRIL)).isEqualTo(Money.parse("28.12"));
        Rate urban = after.rates().get(RateKey.of(URBAN)).find(APRIL).orElseThrow();
        assertThat(urban.steps()).containsExactly(Map.entry(30, Money.parse("10.67")));
        assertThat(urban.firstStepIsLeast()).isTrue();
        assertThat(urban.source()).isEqualTo("L2");
        assertThat(after.fees().get(WEEKLY).find(APRIL).orElseThrow().amount()).isEqualTo(Money.parse("746.90"));
        assertThat(after.enhancements().find(APRIL).orElseThrow().list().get(0).extra())
                .isEqualTo(new Extra.PerHour(Money.parse("1.07")));
        Terms terms = after.termsOn(Offering.HOME_CARE, APRIL);
        assertThat(terms.envelope()).contains(new Envelope(UnitPrice.perHour("20.52"), UnitPrice.perHour("21.67")));
        assertThat(terms.visitCap()).contains(Money.parse("53.35"));
        assertThat(terms.weekCap()).contains(Money.parse("1067.00"));
        assertThat(after.rates().get(RateKey.of(URBAN)).gapsIn(TERM)).isEmpty();
    }

    @Test
    void bandsAndElementsCanRiseDifferently() {
        Uplift uplift = new Uplift(
                APRIL,
                Factor.ofChange("10%"),
                ImmutableMap.of(ISOLATED, Factor.ofChange("-2%")),
                ImmutableMap.of(Element.RATES, Factor.ofChange("5%"), Element.AGREED_PRICES, Factor.ofChange("3%")),
                Rounding.UP);
        RateCard after = uplift.applyTo(card());

        assertThat(hourly(after, URBAN, APRIL)).isEqualTo(Money.parse("19.69"));
        assertThat(hourly(after, ISOLATED, APRIL)).isEqualTo(Money.parse("25.83"));
        assertThat(after.fees().get(WEEKLY).find(APRIL).orElseThrow().amount()).isEqualTo(Money.parse("770.00"));
        assertThat(uplift.agreed(UnitPrice.perHour("20.00"))).isEqualTo(UnitPrice.perHour("20.60"));
    }

    @Test
    void theOldCardIsAsItWas() {
        RateCard before = card();
        Uplift.of(APRIL, Factor.ofChange("6.7%"), Rounding.HALF_UP).applyTo(before);

        assertThat(before).isEqualTo(card());
    }

    @Test
    void anUpliftOfNothingChangesNothing() {
        assertThat(Uplift.of(APRIL, Factor.ONE, Rounding.DOWN).applyTo(card())).isEqualTo(card());
    }

    @Test
    void anUnknownBandOrExactPenniesAreRefused() {
        Uplift moor = new Uplift(
                APRIL, Factor.ONE, ImmutableMap.of(new BandCode("moor"), Factor.ONE), ImmutableMap.of(), Rounding.UP);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> moor.applyTo(card()))
                .withMessageContaining("moor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uplift.of(APRIL, Factor.ONE, Rounding.EXACT))
                .withMessageContaining("rounding");
    }
}
