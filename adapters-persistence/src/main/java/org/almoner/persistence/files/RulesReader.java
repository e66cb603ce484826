package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.VisitLengthRule.DiningRule;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme.Planning;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;

/** Reads the sections of a scheme that stand by themselves: rules of visits and of allocation, and planning. */
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

    static Optional<AllocationPolicy> allocation(YamlItem item) {
        Optional<ImmutableList<Role>> tiers = tiers(item.get("tiers"));
        Optional<IndicatorWeights> weights = weights(item.get("weights"));
        return item.make(() -> new AllocationPolicy(tiers.orElseThrow(), weights.orElseThrow()));
    }

    /** {@return the tiers, or empty if one cannot be read or is given again} */
    private static Optional<ImmutableList<Role>> tiers(YamlItem item) {
        Set<Role> tiers = new LinkedHashSet<>();
        List<YamlItem> entries = item.someItems();
        for (YamlItem entry : entries) {
            entry.oneOf(Role.class)
                    .filter(role -> !tiers.add(role))
                    .flatMap(role -> entry.text())
                    .ifPresent(again -> entry.problem("tier '" + again + "' is given again; keep one"));
        }
        return entries.isEmpty() || tiers.size() < entries.size()
                ? Optional.empty()
                : Optional.of(ImmutableList.copyOf(tiers));
    }

    private static Optional<IndicatorWeights> weights(YamlItem item) {
        Optional<Percentage> timely = item.get("timely-pick-up").read(Percentage::parse);
        Optional<Percentage> quality = item.get("quality-of-delivery").read(Percentage::parse);
        Optional<Percentage> response = item.get("response-to-offers").read(Percentage::parse);
        return item.make(
                () -> new IndicatorWeights(timely.orElseThrow(), quality.orElseThrow(), response.orElseThrow()));
    }

    /** Planning figures, and where the hours of each band stand. */
    record Figures(Planning planning, Map<BandCode, Place> places) {}

    static Optional<Figures> planning(YamlItem item, Remarks remarks) {
        Optional<LocalDate> asAt = item.get("as-at").date();
        Map<BandCode, Hours> hours = new LinkedHashMap<>();
        Map<BandCode, Place> places = new LinkedHashMap<>();
        item.get("weekly-hours")
                .entries()
                .forEach((key, value) -> remarks.make(value.place(), () -> BandCode.parse(key))
                        .ifPresent(band -> {
                            places.put(band, value.place());
                            hours(value).ifPresent(amount -> hours.put(band, amount));
                        }));
        Optional<UnitPrice> comparison = item.get("comparison-per-hour").read(UnitPrice::perHour);
        return item.make(() -> new Figures(
                new Planning(
                        new Snapshot(asAt.orElseThrow(), ImmutableSortedMap.copyOf(hours)), comparison.orElseThrow()),
                places));
    }

    /** {@return whole hours of care} */
    static Optional<Hours> hours(YamlItem item) {
        return item.wholeNumber().flatMap(number -> item.read(Hours::given));
    }
}
