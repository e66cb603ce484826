package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;

/**
 * A change of all prices of a card from a day on, as councils make it each year for inflation and pay law (rules B2, C4).
 * Makes a new card; the old one stays as it was. Immutable.
 *
 * @param from the first day of the new prices
 * @param general what prices are multiplied by, where nothing else is said
 * @param bands what the rates of some bands are multiplied by instead
 * @param elements what some elements are multiplied by instead; those of {@link Element#RATES} where no band is named
 * @param rounding how each new price becomes whole pence; never {@link Rounding#EXACT}
 */
public record Uplift(
        LocalDate from,
        Factor general,
        ImmutableMap<BandCode, Factor> bands,
        ImmutableMap<Element, Factor> elements,
        Rounding rounding) {

    /** What an uplift can treat differently. Enhancements that are so many times the rate follow it by themselves. */
    public enum Element {
        /** Prices of visits, with their steps of duration. */
        RATES,
        /** Prices of services that are not given in visits. */
        FEES,
        /** Enhancements of so much an hour. */
        ENHANCEMENTS,
        /** The bounds of tendered prices. */
        ENVELOPES,
        /** Caps of visits and weeks. */
        CAPS,
        /** Prices agreed for single packages. */
        AGREED_PRICES
    }

    /**
     * Refuses prices that are not rounded.
     *
     * @throws IllegalArgumentException if the rounding is exact
     */
    public Uplift {
        checkArgument(
                rounding != Rounding.EXACT,
                "a price after an uplift seldom is whole pence; name a rounding other than %s",
                rounding);
    }

    /** {@return the uplift of everything alike} */
    public static Uplift of(LocalDate from, Factor general, Rounding rounding) {
        return new Uplift(from, general, ImmutableMap.of(), ImmutableMap.of(), rounding);
    }

    private Factor factor(Element element) {
        return elements.getOrDefault(element, general);
    }

    private Factor factor(BandCode band) {
        return bands.getOrDefault(band, factor(Element.RATES));
    }

    private Money times(Money amount, Factor factor) {
        return amount.exact().times(factor).round(rounding);
    }

    private UnitPrice times(UnitPrice price, Factor factor) {
        return new UnitPrice(times(price.amount(), factor), price.unit());
    }

    /** {@return what a price becomes that was agreed for a single package} */
    public UnitPrice agreed(UnitPrice price) {
        return times(price, factor(Element.AGREED_PRICES));
    }

    /**
     * {@return the card with the new prices from the day on; before it, the card is the same}
     *
     * @throws IllegalArgumentException if the uplift names a band that the card does not have
     */
    public RateCard applyTo(RateCard card) {
        bands.keySet()
                .forEach(band -> checkArgument(
                        card.bands().contains(band),
                        "the uplift names band '%s', but the card has %s",
                        band,
                        card.bands()));
        return card.withEnhancements(after(card.enhancements(), this::enhancements))
                .withRates(rates(card))
                .withFees(Maps.transformValues(
                        card.fees(), fees -> after(fees, fee -> times(fee, factor(Element.FEES)))))
                .withTerms(Maps.transformValues(card.terms(), terms -> after(terms, this::terms)));
    }

    private ImmutableMap<RateKey, Timeline<Rate>> rates(RateCard card) {
        ImmutableMap.Builder<RateKey, Timeline<Rate>> changed = ImmutableMap.builder();
        card.rates().forEach((key, rates) -> changed.put(key, after(rates, rate -> rate(rate, factor(key.band())))));
        return changed.buildOrThrow();
    }

    private <T> Timeline<T> after(Timeline<T> before, UnaryOperator<T> change) {
        Timeline<T> changed = before;
        for (Timeline.Entry<T> entry : before.within(DateRange.from(from)).entries()) {
            changed = changed.with(entry.holds(), change.apply(entry.value()));
        }
        return changed;
    }

    private Rate rate(Rate rate, Factor factor) {
        Map<Integer, Money> steps = Maps.transformValues(rate.steps(), fixed -> times(fixed, factor));
        return new Rate(
                times(rate.price(), factor), ImmutableSortedMap.copyOf(steps), rate.firstStepIsLeast(), rate.source());
    }

    private Enhancements enhancements(Enhancements before) {
        return new Enhancements(
                before.list().stream().map(this::enhancement).collect(ImmutableList.toImmutableList()),
                before.combining());
    }

    private Enhancement enhancement(Enhancement before) {
        return before.extra() instanceof Extra.PerHour hourly
                ? before.with(new Extra.PerHour(times(hourly.amount(), factor(Element.ENHANCEMENTS))))
                : before;
    }

    private Terms terms(Terms before) {
        Factor bounds = factor(Element.ENVELOPES);
        Factor caps = factor(Element.CAPS);
        return new Terms(
                before.kind(),
                before.envelope().map(old -> new Envelope(times(old.lowest(), bounds), times(old.highest(), bounds))),
                before.visitCap().map(cap -> times(cap, caps)),
                before.weekCap().map(cap -> times(cap, caps)));
    }
}
