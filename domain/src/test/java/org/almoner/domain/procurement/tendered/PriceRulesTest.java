package org.almoner.domain.procurement.tendered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.procurement.tendered.PriceFinding.OutlierAbove;
import org.almoner.domain.procurement.tendered.PriceFinding.OutlierBelow;
import org.almoner.domain.procurement.tendered.PriceFinding.OutsideEnvelope;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** The envelope of rule C4 and the benchmark of rule S4. */
class PriceRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 1);
    private static final Offering GENERAL = Offering.parse("general/home-care");
    private static final PriceElement PAY = new PriceElement("pay");
    private static final PriceElement TRAVEL = new PriceElement("travel");
    private static final Envelope ENVELOPE = new Envelope(UnitPrice.parse("19.23/hour"), UnitPrice.parse("20.31/hour"));
    private static final Percentage ABOVE = Percentage.of(10);
    private static final Percentage BELOW = Percentage.of(20);
    private static final PriceRules RULES = rules(Terms.within(ENVELOPE));
    private static final Map<Benchmark.Of, Benchmark> BENCHMARKS = Map.of(
            new Benchmark.Of(GENERAL, Optional.of(PAY)), benchmark("15.00/hour"),
            new Benchmark.Of(GENERAL, Optional.of(TRAVEL)), benchmark("2.00/hour"));

    private static PriceRules rules(Terms terms) {
        return new PriceRules(
                RateCard.EMPTY.withTerms(Map.of(GENERAL, Timeline.of(DateRange.from(DAY), terms))),
                new Outliers(new Outliers.Bounds(Optional.of(ABOVE), Optional.of(BELOW)), ImmutableMap.of()));
    }

    private static Benchmark benchmark(String usual) {
        return new Benchmark(UnitPrice.parse(usual), "invented for the test");
    }

    private static TenderedPrice tendered(String pay, String travel) {
        return new TenderedPrice(
                new ProviderId("P-1"),
                GENERAL,
                PriceUnit.HOUR,
                ImmutableMap.of(
                        PAY,
                        Money.parse(pay),
                        TRAVEL,
                        Money.parse(travel),
                        new PriceElement("rest"),
                        Money.parse("2.00")));
    }

    private static CheckedPrice check(TenderedPrice tendered) {
        return RULES.check(tendered, DAY, of -> Optional.ofNullable(BENCHMARKS.get(of)));
    }

    @Test
    void aPriceWithinTheEnvelopeAndTheBoundsDoesNotGoBack() {
        CheckedPrice checked = check(tendered("15.00", "2.20"));

        assertThat(checked.parts().get(0).price()).isEqualTo(UnitPrice.parse("19.20/hour"));
        assertThat(check(tendered("15.03", "2.20")).goingBack()).isEmpty();
        assertThat(check(tendered("16.11", "2.20")).goingBack()).isEmpty();
    }

    @Test
    void aPriceAPennyOutsideTheEnvelopeGoesBack() {
        assertThat(check(tendered("15.02", "2.20")).goingBack())
                .singleElement()
                .satisfies(part -> assertThat(part.element()).isEmpty())
                .satisfies(part -> assertThat(part.findings()).containsExactly(new OutsideEnvelope(ENVELOPE)));
        assertThat(check(tendered("16.12", "2.20")).goingBack()).hasSize(1);
    }

    @Test
    void everyElementThatIsTooFarFromTheBenchmarkGoesBackWithItsReason() {
        CheckedPrice checked = check(tendered("16.51", "1.59"));

        assertThat(checked.goingBack())
                .extracting(part -> part.element().orElseThrow())
                .containsExactly(PAY, TRAVEL);
        assertThat(checked.goingBack())
                .flatExtracting(CheckedPrice.Part::findings)
                .containsExactly(
                        new OutlierAbove(UnitPrice.parse("15.00/hour"), ABOVE),
                        new OutlierBelow(UnitPrice.parse("2.00/hour"), BELOW));
        assertThat(check(tendered("16.50", "1.60")).goingBack()).isEmpty();
    }

    @Test
    void whatHasNoBenchmarkIsNoOutlier() {
        CheckedPrice.Part rest = check(tendered("15.03", "2.20")).parts().get(3);

        assertThat(rest.benchmark()).isEmpty();
        assertThat(rest.findings()).isEmpty();
    }

    @Test
    void theWholePriceIsComparedWithItsOwnBenchmark() {
        CheckedPrice checked = RULES.check(
                tendered("15.03", "2.20"),
                DAY,
                of -> of.element().isEmpty() ? Optional.of(benchmark("17.00/hour")) : Optional.empty());

        assertThat(checked.goingBack())
                .flatExtracting(CheckedPrice.Part::findings)
                .containsExactly(new OutlierAbove(UnitPrice.parse("17.00/hour"), ABOVE));
    }

    @Test
    void aPriceByAnotherUnitGoesBack() {
        TenderedPrice byTheVisit = new TenderedPrice(
                new ProviderId("P-1"), GENERAL, PriceUnit.VISIT, ImmutableMap.of(PAY, Money.parse("19.50")));

        assertThat(check(byTheVisit).goingBack())
                .flatExtracting(CheckedPrice.Part::findings)
                .containsExactly(
                        new OutsideEnvelope(ENVELOPE), new PriceFinding.OtherUnit(UnitPrice.parse("15.00/hour")));
    }

    @Test
    void whereFeesAreFixedNoPriceIsTendered() {
        assertThat(rules(Terms.of(Terms.Kind.FIXED_FEE))
                        .check(tendered("15.03", "2.20"), DAY, of -> Optional.empty())
                        .goingBack())
                .flatExtracting(CheckedPrice.Part::findings)
                .containsExactly(new PriceFinding.PriceIsFixed());
    }

    @Test
    void figuresThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tendered("-0.01", "2.20"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TenderedPrice(new ProviderId("P-1"), GENERAL, PriceUnit.HOUR, ImmutableMap.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> benchmark("0.00/hour"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Benchmark(UnitPrice.parse("1.00/hour"), " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceElement("Holiday pay"));
    }

    @Test
    void aPartOfAPriceIsToldByItsCode() {
        assertThat(new PriceElement("holiday-pay")).hasToString("holiday-pay");
    }
}
