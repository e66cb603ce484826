package org.almoner.persistence.files;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.VisitLengthRule.DiningRule;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.schemes.Scheme.Planning;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;

/** Reads the sections of a scheme that stand by themselves: rules of visits, and planning. */
final class RulesReader {

    private RulesReader() {}

    static Optional<VisitLengthRule> visitLengths(YamlItem item, Offerings offerings) {
        Optional<Integer> minimum = item.get("minimum-minutes").wholeNumber(1);
        Optional<Integer> unit = item.get("unit-minutes").wholeNumber(1);
        Optional<Integer> secondCarer = item.get("second-carer-unit-minutes").wholeNumber(1);
        Optional<DiningRule> dining = item.find("dining").flatMap(at -> dining(at, offerings));
        return item.make(() ->
                new VisitLengthRule(minimum.orElseThrow(), unit.orElseThrow(), secondCarer.orElseThrow(), dining));
    }

    private static Optional<DiningRule> dining(YamlItem item, Offerings offerings) {
        Optional<Integer> unit = item.get("unit-minutes").wholeNumber(1);
        ImmutableSet<ServiceCode> services = offerings.services(item.get("services"));
        return item.make(() -> new DiningRule(unit.orElseThrow(), services));
    }

    /** Planning figures, and where the hours of each band stand. */
    record Figures(Planning planning, Map<BandCode, Place> places) {}

    static Optional<Figures> planning(YamlItem item, Offerings offerings, Remarks remarks) {
        Optional<LocalDate> asAt = item.get("as-at").date();
        Map<PricePoint, Hours> hours = new LinkedHashMap<>();
        Map<BandCode, Place> places = new LinkedHashMap<>();
        Optional<YamlItem> units = item.find("weekly-places");
        (units.isPresent() ? item.find("weekly-hours") : Optional.of(item.get("weekly-hours")))
                .ifPresent(list -> list.entries()
                        .forEach((key, value) -> remarks.make(
                                        value.place(), () -> PricePoint.parse(key, offerings.all()))
                                .ifPresent(point -> {
                                    places.put(point.band(), value.place());
                                    hours(value).ifPresent(amount -> hours.put(point, amount));
                                })));
        Map<Offering, Integer> services = new TreeMap<>();
        units.ifPresent(list -> list.entries()
                .forEach((key, value) -> remarks.make(value.place(), () -> offerings.named(key))
                        .ifPresent(
                                offering -> value.wholeNumber(1).ifPresent(number -> services.put(offering, number)))));
        Optional<YamlItem> compared = item.find("comparison-per-hour");
        Optional<UnitPrice> comparison = compared.flatMap(price -> price.read(UnitPrice::perHour));
        return item.make(() -> new Figures(
                new Planning(
                        new Snapshot(asAt.orElseThrow(), ImmutableSortedMap.copyOf(hours)),
                        ImmutableSortedMap.copyOf(services),
                        compared.map(given -> comparison.orElseThrow())),
                places));
    }

    /** {@return whole hours of care} */
    static Optional<Hours> hours(YamlItem item) {
        return item.wholeNumber().flatMap(number -> item.read(Hours::given));
    }
}
