package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.PriceDecision.Decided;
import org.almoner.domain.prices.PriceDecision.Refused;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;

/**
 * What care costs, by date: rates of visits by lot, service, band and type of day (rule L2), fees of other services, the
 * enhancements, and the terms on which prices are agreed. Immutable.
 *
 * @param rates of visits
 * @param fees of services that are not given in visits; each of the unit of its key
 * @param enhancements of the whole card
 * @param terms of each lot and service; the usual ones where there are none
 * @param calendar which types a day has
 */
public record RateCard(
        ImmutableSortedMap<RateKey, Timeline<Rate>> rates,
        ImmutableSortedMap<FeeKey, Timeline<UnitPrice>> fees,
        Timeline<Enhancements> enhancements,
        ImmutableSortedMap<Offering, Timeline<Terms>> terms,
        DayCalendar calendar) {

    private static final int WEEKS_OF_A_YEAR = 53;

    /** A card without any price. */
    public static final RateCard EMPTY = new RateCard(
            ImmutableSortedMap.of(),
            ImmutableSortedMap.of(),
            Timeline.empty(),
            ImmutableSortedMap.of(),
            DayCalendar.NONE);

    /**
     * Refuses fees of another unit than they are asked for.
     *
     * @throws IllegalArgumentException if a fee is of another unit than its key, or by the clock or the visit
     */
    public RateCard {
        fees.forEach((key, timeline) -> timeline.entries()
                .forEach(entry -> checkArgument(
                        entry.value().unit() == key.unit() && !key.unit().isOfVisits(),
                        "a fee of %s by the %s cannot be %s; prices of visits belong to the rates",
                        key.offering(),
                        Words.of(key.unit()),
                        entry.value())));
    }

    /** {@return the card of prices that depend on the band alone, in a scheme that names neither lots nor services} */
    public static RateCard of(Map<BandCode, Timeline<UnitPrice>> prices) {
        Map<RateKey, Timeline<Rate>> rates = new TreeMap<>();
        prices.forEach((band, timeline) -> rates.put(RateKey.of(band), ratesOf(timeline)));
        return EMPTY.withRates(rates);
    }

    private static Timeline<Rate> ratesOf(Timeline<UnitPrice> prices) {
        return prices.map((days, price) -> Rate.of(price));
    }

    /** {@return this card, but with these rates and no others} */
    public RateCard withRates(Map<RateKey, Timeline<Rate>> changed) {
        return new RateCard(ImmutableSortedMap.copyOf(changed), fees, enhancements, terms, calendar);
    }

    /** {@return this card, but with these fees and no others} */
    public RateCard withFees(Map<FeeKey, Timeline<UnitPrice>> changed) {
        return new RateCard(rates, ImmutableSortedMap.copyOf(changed), enhancements, terms, calendar);
    }

    /** {@return this card, but with these enhancements and no others} */
    public RateCard withEnhancements(Timeline<Enhancements> changed) {
        return new RateCard(rates, fees, changed, terms, calendar);
    }

    /** {@return this card, but with these terms and no others} */
    public RateCard withTerms(Map<Offering, Timeline<Terms>> changed) {
        return new RateCard(rates, fees, enhancements, ImmutableSortedMap.copyOf(changed), calendar);
    }

    /** {@return this card, but with this calendar} */
    public RateCard withCalendar(DayCalendar changed) {
        return new RateCard(rates, fees, enhancements, terms, changed);
    }

    /** {@return the bands that have rates} */
    public ImmutableSortedSet<BandCode> bands() {
        return rates.keySet().stream()
                .map(RateKey::band)
                .collect(ImmutableSortedSet.toImmutableSortedSet(BandCode::compareTo));
    }

    /** {@return every lot and service that has rates, fees or terms} */
    public ImmutableSortedSet<Offering> offerings() {
        return Stream.of(
                        rates.keySet().stream().map(RateKey::offering),
                        fees.keySet().stream().map(FeeKey::offering),
                        terms.keySet().stream())
                .flatMap(each -> each)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Offering::compareTo));
    }

    /**
     * {@return the one lot and service that a package can be of, or empty when that is not just one}
     *
     * @param lot of the package, where it has one
     * @param service of the package, where it has one
     */
    public Optional<Offering> offering(Optional<LotCode> lot, Optional<ServiceCode> service) {
        ImmutableList<Offering> possible = offerings().stream()
                .filter(each -> lot.map(each.lot()::equals).orElse(true))
                .filter(each -> service.map(each.service()::equals).orElse(true))
                .collect(ImmutableList.toImmutableList());
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    /** {@return the terms of the lot and service on the day} */
    public Terms termsOn(Offering offering, LocalDate day) {
        return termsOf(offering).find(day).orElse(Terms.USUAL);
    }

    private Timeline<Terms> termsOf(Offering offering) {
        return Optional.ofNullable(terms.get(offering)).orElseGet(Timeline::empty);
    }

    /** {@return the tariff of the card itself for a visit that starts then, or empty when the card has none} */
    public Optional<Tariff> find(Offering offering, BandCode band, LocalDate day, LocalTime start) {
        return quote(offering, band, day, start, Optional.empty()) instanceof Quote.Priced priced
                ? Optional.of(priced.tariff())
                : Optional.empty();
    }

    /**
     * {@return what a visit that starts then is priced by, or why it has no price}
     *
     * <p>Of the day's types, the most particular one decides that has a rate or an enhancement. Enhancements of other types of
     * day do not apply; those of any day do. An agreed price takes the place of the rate, not of the enhancements.
     *
     * @param offering lot and service of the package
     * @param band where it is given
     * @param day on which it starts
     * @param start when it starts
     * @param agreed what was agreed for the package, if anything; held to the envelope of the day since which it holds
     */
    public Quote quote(Offering offering, BandCode band, LocalDate day, LocalTime start, Optional<AgreedPrice> agreed) {
        Optional<Refused> refused = agreed.flatMap(price -> refusal(offering, day, price));
        if (refused.isPresent()) {
            return new Quote.Unpriced(refused.get());
        }
        ImmutableList<DayType> types = calendar.typesOf(day, start);
        Optional<RateLine> line = types.stream()
                .flatMap(type -> line(new RateKey(offering, band, type), day).stream())
                .findFirst();
        Terms terms = termsOn(offering, day);
        PriceDecision decision = terms.decide(line.map(found -> found.rate().price()), agreed.map(AgreedPrice::price));
        if (!(decision instanceof Decided decided)) {
            return new Quote.Unpriced((Refused) decision);
        }
        Optional<Refused> otherUnit = Terms.ofOtherUnitThanVisits(decided.price());
        if (otherUnit.isPresent()) {
            return new Quote.Unpriced(otherUnit.get());
        }
        Enhancements dated = enhancements.find(day).orElse(Enhancements.NONE);
        return new Quote.Priced(
                new Tariff(
                        line.filter(found -> decided.isOfCard())
                                .map(RateLine::rate)
                                .orElseGet(() -> Rate.of(decided.price())),
                        applying(
                                dated.list(),
                                types,
                                line.map(found -> found.key().day()),
                                start),
                        dated.combining(),
                        terms.visitCap()),
                decided.basis(),
                line,
                terms.weekCap());
    }

    private Optional<Refused> refusal(Offering offering, LocalDate day, AgreedPrice agreed) {
        Terms then = termsOf(offering).find(agreed.since()).orElseGet(() -> termsOn(offering, day));
        return then.check(agreed.price()) instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }

    private Optional<RateLine> line(RateKey key, LocalDate day) {
        return Optional.ofNullable(rates.get(key))
                .flatMap(timeline -> timeline.findEntry(day))
                .map(entry -> new RateLine(key, entry.holds(), entry.value()));
    }

    private static ImmutableList<Enhancement> applying(
            ImmutableList<Enhancement> all, ImmutableList<DayType> types, Optional<DayType> ofLine, LocalTime start) {
        ImmutableList<Enhancement> now =
                all.stream().filter(each -> each.startsInWindow(start)).collect(ImmutableList.toImmutableList());
        Optional<DayType> deciding = types.stream()
                .filter(type -> ofLine.equals(Optional.of(type))
                        || now.stream().anyMatch(each -> each.days().contains(type)))
                .findFirst();
        return now.stream()
                .filter(each -> each.days().isEmpty()
                        || deciding.filter(each.days()::contains).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the fee of one unit of a service that is not given in visits}
     *
     * @param offering lot and service of the package
     * @param day on which it is given
     * @param agreed what was agreed for the package
     */
    public PriceDecision fee(Offering offering, LocalDate day, AgreedPrice agreed) {
        Optional<UnitPrice> card = findFee(new FeeKey(offering, agreed.price().unit()), day);
        Terms now = termsOn(offering, day);
        return refusal(offering, day, agreed)
                .<PriceDecision>map(refused -> refused)
                .orElseGet(() -> now.decide(card, Optional.of(agreed.price())));
    }

    /**
     * {@return the fee of one unit of a service that is not given in visits, where nothing was agreed}
     *
     * @param key what the fee is for
     * @param day on which it is given
     */
    public PriceDecision fee(FeeKey key, LocalDate day) {
        return termsOn(key.offering(), day).decide(findFee(key, day), Optional.empty());
    }

    /** {@return the fee of the card itself, or empty when it has none} */
    public Optional<UnitPrice> findFee(FeeKey key, LocalDate day) {
        return Optional.ofNullable(fees.get(key)).flatMap(timeline -> timeline.find(day));
    }

    /** {@return the fee of the lot and service by whichever unit, the smallest of several, or empty when the card has none} */
    public Optional<UnitPrice> findFee(Offering offering, LocalDate day) {
        return fees.entrySet().stream()
                .filter(fee -> fee.getKey().offering().equals(offering))
                .flatMap(fee -> fee.getValue().find(day).stream())
                .findFirst();
    }

    /**
     * {@return the price in the band on an ordinary weekday, or empty when the card has none}
     *
     * @param offering lot and service
     * @param band where the care is given
     * @param day on which the price holds, whatever type of day it is
     */
    public Optional<UnitPrice> plainPrice(Offering offering, BandCode band, LocalDate day) {
        return Stream.of(DayType.WEEKDAY, DayType.ANY_DAY)
                .flatMap(type -> line(new RateKey(offering, band, type), day).stream())
                .map(found -> found.rate().price())
                .findFirst();
    }

    /** {@return the lots and services whose visits are priced by the clock on the day, by the card or by tender, in their order} */
    public ImmutableList<Offering> pricedByTheClock(LocalDate day) {
        return offerings().stream()
                .filter(offering -> Stream.concat(
                                bands().stream().flatMap(band -> plainPrice(offering, band, day).stream()),
                                termsOn(offering, day).envelope().map(Envelope::highest).stream())
                        .anyMatch(price -> price.unit().isTimed()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the first whole week from the day on in which no day is a bank holiday or special; the first whole week of all if
     * no week of a year is so}
     */
    public CareWeek ordinaryWeekFrom(LocalDate day) {
        CareWeek first = CareWeek.containing(day.plusDays(CareWeek.DAYS - 1));
        return Stream.iterate(first, CareWeek::next)
                .limit(WEEKS_OF_A_YEAR)
                .filter(week -> week.range().days().allMatch(calendar::isOrdinary))
                .findFirst()
                .orElse(first);
    }

    /** {@return whether a rate or an enhancement depends on bank holidays} */
    public boolean asksForBankHolidays() {
        return rates.keySet().stream().anyMatch(key -> key.day() == DayType.BANK_HOLIDAY)
                || enhancements.entries().stream()
                        .flatMap(entry -> entry.value().list().stream())
                        .anyMatch(each -> each.days().contains(DayType.BANK_HOLIDAY));
    }
}
