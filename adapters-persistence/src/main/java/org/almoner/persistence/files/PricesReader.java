package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.DayCalendar;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Enhancements;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.RateKey;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;

/** Reads all that makes the rate card: {@code prices}, {@code fees}, {@code enhancements}, {@code terms}, {@code special-days}. */
final class PricesReader {

    private final Remarks remarks;
    private final Offerings offerings;
    private final DayCalendar bankHolidays;
    private final Map<BandCode, Place> places = new LinkedHashMap<>();

    private final Dated<RateKey, Rate> rates = new Dated<>();
    private final Dated<FeeKey, UnitPrice> fees = new Dated<>();
    private final Dated<String, Enhancements> enhancements = new Dated<>();
    private final Dated<Offering, Terms> terms = new Dated<>();
    private final Map<MonthDay, LocalTime> specialDays = new TreeMap<>();

    PricesReader(Remarks remarks, Offerings offerings, DayCalendar bankHolidays) {
        this.remarks = remarks;
        this.offerings = offerings;
        this.bankHolidays = bankHolidays;
    }

    RateCard read(YamlItem top) {
        Optional<YamlItem> feeList = top.find("fees");
        (feeList.isPresent() ? top.find("prices") : Optional.of(top.get("prices")))
                .ifPresent(list -> list.someItems().forEach(this::prices));
        feeList.ifPresent(list -> list.someItems().forEach(this::fees));
        top.find("enhancements").ifPresent(list -> list.someItems().forEach(this::enhancements));
        top.find("terms").ifPresent(list -> list.someItems().forEach(this::terms));
        top.find("special-days").ifPresent(list -> list.someItems().forEach(this::specialDay));
        return new RateCard(
                rates.sorted(),
                fees.sorted(),
                enhancements.of(""),
                terms.sorted(),
                bankHolidays.withSpecialDays(specialDays));
    }

    /** {@return where the last price of a band stands, or the section when it has none} */
    Place placeOf(BandCode band, YamlItem section) {
        return places.getOrDefault(band, section.place());
    }

    private void prices(YamlItem item) {
        Optional<DateRange> days = SchemeReader.dates(item);
        ImmutableSet<Offering> whose = offerings.of(item);
        ImmutableSet<DayType> types =
                item.find("days").map(PricesReader::dayTypes).orElse(ImmutableSet.of(DayType.ANY_DAY));
        boolean least =
                item.find("first-step-is-least").flatMap(YamlItem::yesOrNo).orElse(false);
        String source = item.find("source").flatMap(YamlItem::text).orElse("");
        Map<BandCode, ImmutableSortedMap<Integer, Money>> steps =
                item.find("steps").map(this::steps).orElse(Map.of());
        boolean byVisit = item.find("per-visit").isPresent();
        (byVisit ? item.get("per-visit") : item.get("per-hour"))
                .entries()
                .forEach((key, value) -> remarks.make(value.place(), () -> BandCode.parse(key))
                        .ifPresent(band -> {
                            places.put(band, value.place());
                            Rate rate = value.read(Money::given)
                                    .flatMap(amount -> remarks.make(
                                            value.place(),
                                            () -> new Rate(
                                                    new UnitPrice(amount, byVisit ? PriceUnit.VISIT : PriceUnit.HOUR),
                                                    steps.getOrDefault(band, ImmutableSortedMap.of()),
                                                    least,
                                                    source)))
                                    .orElseGet(() -> Rate.of(UnitPrice.perHour("0")));
                            for (Offering offering : whose) {
                                for (DayType type : types) {
                                    rates.put(
                                            new RateKey(offering, band, type),
                                            days,
                                            rate,
                                            value,
                                            "band '" + band + "' has another price");
                                }
                            }
                        }));
        item.refuseOtherKeys();
    }

    private static ImmutableSet<DayType> dayTypes(YamlItem list) {
        return list.someItems().stream()
                .flatMap(item -> item.oneOf(DayType.class).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private Map<BandCode, ImmutableSortedMap<Integer, Money>> steps(YamlItem item) {
        Map<BandCode, ImmutableSortedMap<Integer, Money>> steps = new LinkedHashMap<>();
        item.entries()
                .forEach((key, byMinutes) -> remarks.make(byMinutes.place(), () -> BandCode.parse(key))
                        .ifPresent(band -> {
                            Map<Integer, Money> fixed = new TreeMap<>();
                            byMinutes
                                    .entries()
                                    .forEach((minutes, price) -> remarks.make(
                                                    price.place(), () -> wholeMinutes(minutes))
                                            .ifPresent(length -> price.read(Money::given)
                                                    .ifPresent(amount -> fixed.put(length, amount))));
                            steps.put(band, ImmutableSortedMap.copyOf(fixed));
                        }));
        return steps;
    }

    private static int wholeMinutes(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a length of visit: write minutes, such as 30", e);
        }
    }

    private void fees(YamlItem item) {
        Optional<DateRange> days = SchemeReader.dates(item);
        ImmutableSet<Offering> whose = offerings.of(item);
        for (PriceUnit unit : ImmutableList.of(PriceUnit.SESSION, PriceUnit.NIGHT, PriceUnit.DAY, PriceUnit.WEEK)) {
            String key = "per-" + TermsReader.lowerCase(unit);
            item.find(key)
                    .ifPresent(value -> value.read(text -> new UnitPrice(Money.given(text), unit))
                            .ifPresent(price -> whose.forEach(offering -> fees.put(
                                    new FeeKey(offering, unit), days, price, value, offering + " has another fee"))));
        }
        item.refuseOtherKeys();
    }

    private void enhancements(YamlItem item) {
        Optional<DateRange> days = SchemeReader.dates(item);
        EnhancementsReader.read(item)
                .ifPresent(read -> enhancements.put("", days, read, item, "there are other enhancements"));
    }

    private void terms(YamlItem item) {
        Optional<DateRange> days = SchemeReader.dates(item);
        ImmutableSet<Offering> whose = offerings.of(item);
        TermsReader.read(item)
                .ifPresent(read -> whose.forEach(
                        offering -> terms.put(offering, days, read, item, offering + " has other terms")));
    }

    private void specialDay(YamlItem item) {
        Optional<MonthDay> day = item.get("day").read(PricesReader::monthDay);
        LocalTime from = item.find("from")
                .flatMap(start -> start.read(PricesReader::time))
                .orElse(LocalTime.MIDNIGHT);
        item.refuseOtherKeys();
        if (day.isPresent() && specialDays.putIfAbsent(day.get(), from) != null) {
            item.problem("this day is given again; keep one");
        }
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a day of every year; write month and day, such as 12-24", e);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time; write hours and minutes in quotes, such as \"18:00\"", e);
        }
    }

    /** Values by key and day; a day that has one already is a problem. */
    private static final class Dated<K extends Comparable<K>, T> {

        private final Map<K, Timeline<T>> values = new TreeMap<>();

        void put(K key, Optional<DateRange> days, T value, YamlItem item, String has) {
            if (days.isEmpty()) {
                return;
            }
            Timeline<T> before = of(key);
            before.entries().stream()
                    .flatMap(entry -> entry.holds().intersection(days.get()).stream())
                    .findFirst()
                    .ifPresent(both -> item.problem(
                            has + " " + both + " already; let one end on the day the other starts, which is excluded"));
            values.put(key, before.with(days.get(), value));
        }

        Timeline<T> of(K key) {
            return Optional.ofNullable(values.get(key)).orElseGet(Timeline::empty);
        }

        ImmutableSortedMap<K, Timeline<T>> sorted() {
            return ImmutableSortedMap.copyOf(values);
        }
    }
}
