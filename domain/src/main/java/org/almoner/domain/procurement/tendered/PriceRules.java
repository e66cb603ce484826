package org.almoner.domain.procurement.tendered;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Terms;

/**
 * How tendered prices are checked: by the terms of a scheme, and by how far from a benchmark they may be. The bounds of a service hold
 * for its whole price and for each element of it. Immutable.
 *
 * @param rates whose terms have the envelopes (rule C4)
 * @param outliers the bounds (rule S4)
 */
public record PriceRules(RateCard rates, Outliers outliers) {

    /**
     * {@return what is found of a price}
     *
     * @param tendered the price
     * @param day whose terms hold
     * @param benchmarks what each part usually costs, where that is known
     */
    public CheckedPrice check(
            TenderedPrice tendered, LocalDate day, Function<Benchmark.Of, Optional<Benchmark>> benchmarks) {
        CheckedPrice.Part whole =
                part(tendered, Optional.empty(), tendered.price(), benchmarks, ofTerms(tendered, day));
        return new CheckedPrice(
                tendered,
                Stream.concat(
                                Stream.of(whole),
                                tendered.elements().entrySet().stream()
                                        .map(element -> part(
                                                tendered,
                                                Optional.of(element.getKey()),
                                                new UnitPrice(element.getValue(), tendered.unit()),
                                                benchmarks,
                                                Stream.empty())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Stream<PriceFinding> ofTerms(TenderedPrice tendered, LocalDate day) {
        Terms terms = rates.termsOn(tendered.offering(), day);
        if (terms.kind() == Terms.Kind.FIXED_FEE) {
            return Stream.of(new PriceFinding.PriceIsFixed());
        }
        return terms.check(tendered.price()) instanceof PriceDecision.Refused
                ? terms.envelope().stream().map(PriceFinding.OutsideEnvelope::new)
                : Stream.empty();
    }

    private CheckedPrice.Part part(
            TenderedPrice tendered,
            Optional<PriceElement> element,
            UnitPrice price,
            Function<Benchmark.Of, Optional<Benchmark>> benchmarks,
            Stream<PriceFinding> ofTerms) {
        Optional<Benchmark> benchmark = benchmarks.apply(new Benchmark.Of(tendered.offering(), element));
        Outliers.Bounds bounds = outliers.of(Optional.of(tendered.offering().service()));
        return new CheckedPrice.Part(
                element,
                price,
                benchmark,
                Stream.concat(
                                ofTerms,
                                benchmark
                                        .map(Benchmark::usual)
                                        .flatMap(usual -> outlier(bounds, price, usual))
                                        .stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Optional<PriceFinding> outlier(Outliers.Bounds bounds, UnitPrice price, UnitPrice usual) {
        if (price.unit() != usual.unit()) {
            return Optional.of(new PriceFinding.OtherUnit(usual));
        }
        return bounds.passedAbove(price, usual)
                .<PriceFinding>map(most -> new PriceFinding.OutlierAbove(usual, most))
                .or(() -> bounds.passedBelow(price, usual).map(most -> new PriceFinding.OutlierBelow(usual, most)));
    }
}
