package org.almoner.formats.directory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.RateKey;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.Scheme.PriceBand;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.formats.directory.DirectoryService.CostOption;

/**
 * The prices that a scheme publishes, as prices of services: those of its card by band and type of day, its fees, and the upper limit of what is
 * tendered. Immutable.
 */
final class PublishedPrices {

    private static final Range<DayType> WEEKDAYS = Range.closed(DayType.MONDAY, DayType.SUNDAY);

    private final Scheme scheme;
    private final RateCard card;
    private final LocalDate day;
    private final ImmutableTable<ZoneCode, BandCode, Integer> postcodes;

    PublishedPrices(Scheme scheme, ZoneMap map, LocalDate day) {
        this.scheme = scheme;
        this.card = scheme.charging().rates();
        this.day = day;
        this.postcodes = map.counts();
    }

    /** {@return the prices of the lot and service in the bands that the zones have} */
    ImmutableSet<CostOption> of(Offering offering, ImmutableList<Zone> zones) {
        Entry<Terms> terms = terms(offering);
        Stream<CostOption> rates = scheme.bands().stream()
                .filter(band -> zones.stream().anyMatch(zone -> has(zone, band)))
                .flatMap(band -> rates(offering, band, terms));
        Stream<CostOption> fees = card.fees().entrySet().stream()
                .filter(fee -> fee.getKey().offering().equals(offering))
                .flatMap(fee -> fee.getValue().findEntry(day).stream())
                .map(fee -> cost(Optional.empty(), fee.value(), least(terms.value()), fee.holds(), terms));
        Stream<CostOption> limit = terms.value().envelope().stream()
                .map(envelope -> cost(Optional.empty(), envelope.highest(), ", at most", terms.holds(), terms));
        return Stream.of(rates, fees, limit).flatMap(each -> each).collect(ImmutableSet.toImmutableSet());
    }

    private boolean has(Zone zone, PriceBand band) {
        return Optional.ofNullable(postcodes.get(zone.code(), band.code())).orElse(0) > 0;
    }

    /** {@return the terms of the day, and the days around it on which they hold} */
    private Entry<Terms> terms(Offering offering) {
        Timeline<Terms> all = Optional.ofNullable(card.terms().get(offering)).orElse(Timeline.empty());
        return all.findEntry(day)
                .orElseGet(() -> new Entry<>(
                        all.gapsIn(scheme.term()).stream()
                                .filter(gap -> gap.contains(day))
                                .findFirst()
                                .orElse(scheme.term()),
                        Terms.USUAL));
    }

    private Stream<CostOption> rates(Offering offering, PriceBand band, Entry<Terms> terms) {
        return Stream.of(DayType.values())
                .flatMap(type -> Optional.ofNullable(card.rates().get(new RateKey(offering, band.code(), type)))
                        .flatMap(timeline -> timeline.findEntry(day))
                        .stream()
                        .flatMap(rate -> rates(option(band, type), rate, terms)));
    }

    private Stream<CostOption> rates(String option, Entry<Rate> rate, Entry<Terms> terms) {
        String least = least(terms.value());
        boolean hasSteps = !rate.value().steps().isEmpty();
        return Stream.concat(
                rate.value().steps().entrySet().stream()
                        .map(step -> cost(
                                Optional.of(option),
                                step.getValue(),
                                "for a visit of " + step.getKey() + " minutes" + least,
                                rate.holds(),
                                terms)),
                Stream.of(cost(
                        Optional.of(option),
                        rate.value().price(),
                        (hasSteps ? ", for minutes beyond a length that has a price" : "") + least,
                        rate.holds(),
                        terms)));
    }

    private static String option(PriceBand band, DayType type) {
        return type == DayType.ANY_DAY ? band.name() : band.name() + ", " + name(type);
    }

    private static String name(DayType type) {
        return WEEKDAYS.contains(type) ? Words.capitalised(words(type)) : words(type);
    }

    private static String least(Terms terms) {
        return terms.kind() == Terms.Kind.MINIMUM_FEE ? ", at least" : "";
    }

    private CostOption cost(
            Optional<String> option, UnitPrice price, String bound, DateRange holds, Entry<Terms> terms) {
        return cost(option, price.amount(), "per " + words(price.unit()) + bound, holds, terms);
    }

    private CostOption cost(
            Optional<String> option, Money amount, String description, DateRange holds, Entry<Terms> terms) {
        DateRange days = holds.intersection(terms.holds())
                .flatMap(both -> both.intersection(scheme.term()))
                .orElseThrow(() -> new IllegalStateException("a price of " + day + " holds on it"));
        return new CostOption(
                option,
                Optional.of(amount),
                Optional.of(description),
                Optional.of(days.from()),
                days.end().map(end -> end.minusDays(1)));
    }

    private static String words(Enum<?> constant) {
        return Words.of(constant).replace('-', ' ');
    }
}
