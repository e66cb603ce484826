package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Longs;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.outlook.Growth;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.performance.outlook.Pay;
import org.almoner.domain.performance.outlook.PayBasis;
import org.almoner.domain.performance.outlook.PriceChange;
import org.almoner.domain.performance.outlook.Scenario;
import org.almoner.domain.performance.outlook.Simulation;
import org.almoner.domain.performance.outlook.YearChange;
import org.almoner.domain.prices.HourCosts;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceBuildUp.Element;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.zones.BandCode;
import org.jspecify.annotations.Nullable;

/** Reads scenarios, and what is known where they set out. */
final class OutlookReader {

    private static final ImmutableMap<String, Element> ON_COSTS = ImmutableMap.of(
            "insurance", Element.NATIONAL_INSURANCE,
            "pension", Element.PENSION,
            "holiday", Element.HOLIDAY_PAY,
            "sickness", Element.SICK_PAY,
            "training", Element.TRAINING);

    private final ImmutableSortedSet<Offering> bought;

    OutlookReader(ImmutableSortedSet<Offering> bought) {
        this.bought = bought;
    }

    Optional<OutlookPlan> plan(YamlItem top) {
        Optional<String> title = top.get("title").text();
        Optional<LocalDate> on = top.get("on").date();
        Optional<Percentage> doubleHanded = top.find("double-handed").flatMap(part -> part.read(Percentage::parse));
        Optional<PayBasis> pay = top.find("pay").flatMap(OutlookReader::pay);
        Optional<Simulation> simulation = simulation(top.get("simulation"));
        Optional<ImmutableList<Scenario>> scenarios =
                YamlItem.all(top.get("scenarios").someItems(), this::scenario);
        return top.make(() -> new OutlookPlan(
                title.orElseThrow(),
                on.orElseThrow(),
                doubleHanded,
                pay,
                simulation.orElseThrow(),
                scenarios.orElseThrow()));
    }

    private static Optional<Simulation> simulation(YamlItem item) {
        Optional<Integer> runs = item.get("runs").wholeNumber();
        Optional<Long> seed = item.get("seed").read(OutlookReader::seed);
        Optional<Percentage> interval = item.get("interval").read(Percentage::parse);
        return item.make(() -> new Simulation(runs.orElseThrow(), seed.orElseThrow(), interval.orElseThrow()));
    }

    private static long seed(String text) {
        @Nullable Long seed = Longs.tryParse(text);
        if (seed == null) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number; write digits only, such as 7");
        }
        return seed;
    }

    private static Optional<PayBasis> pay(YamlItem item) {
        Optional<Money> wage = item.get("wage").read(Money::given);
        Optional<Money> mileage = item.get("mileage").read(Money::given);
        Optional<Pay> now = item.refusing(() -> new Pay(wage.orElse(Money.ZERO), mileage.orElse(Money.ZERO)));
        Optional<ImmutableSortedMap<Element, Percentage>> onCosts = onCosts(item.get("on-costs"));
        Optional<Money> overhead = item.get("overhead").read(Money::given);
        Optional<Percentage> surplus = item.get("surplus").read(Percentage::parse);
        Optional<ImmutableSortedMap<BandCode, HourCosts>> bands = byKey(
                item.get("bands"),
                BandCode::parse,
                band -> costs(
                        band,
                        mileage.orElse(Money.ZERO),
                        onCosts.orElse(ImmutableSortedMap.of()),
                        overhead.orElse(Money.ZERO),
                        surplus.orElse(Percentage.NONE)));
        return item.make(() -> new PayBasis(now.orElseThrow(), bands.orElseThrow()));
    }

    private static Optional<ImmutableSortedMap<Element, Percentage>> onCosts(YamlItem item) {
        ImmutableSortedMap.Builder<Element, Percentage> onCosts = ImmutableSortedMap.naturalOrder();
        ON_COSTS.forEach(
                (key, element) -> item.get(key).read(Percentage::parse).ifPresent(part -> onCosts.put(element, part)));
        return item.make(onCosts::buildOrThrow);
    }

    private static Optional<HourCosts> costs(
            YamlItem band,
            Money mileage,
            ImmutableSortedMap<Element, Percentage> onCosts,
            Money overhead,
            Percentage surplus) {
        Optional<Integer> travel = band.get("travel-minutes").wholeNumber();
        Optional<Integer> miles = band.get("miles").read(HourCosts::hundredthsOfMiles);
        return band.make(() -> new HourCosts(
                travel.orElseThrow(), miles.orElseThrow(), mileage.orZero().pence(), onCosts, overhead, surplus));
    }

    private Optional<Scenario> scenario(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<String> source = item.get("source").text();
        Optional<ImmutableList<YearChange>> years =
                YamlItem.all(item.get("years").someItems(), this::year);
        return item.make(() -> new Scenario(name.orElseThrow(), source.orElseThrow(), years.orElseThrow()));
    }

    private Optional<YearChange> year(YamlItem item) {
        Optional<Growth> demand = growth(item, "growth", "spread");
        Optional<ImmutableSortedMap<PricePoint, Percentage>> mix = item.find("mix")
                .flatMap(parts ->
                        byKey(parts, point -> PricePoint.parse(point, bought), part -> part.read(Percentage::parse)));
        Optional<Percentage> doubleHanded = item.find("double-handed").flatMap(part -> part.read(Percentage::parse));
        Optional<PriceChange> price = price(item);
        return item.make(() -> new YearChange(
                demand.orElseThrow(), mix.orElse(ImmutableSortedMap.of()), doubleHanded, price.orElseThrow()));
    }

    /** {@return how prices change: by the pay where a wage is given, and by an uplift otherwise} */
    private static Optional<PriceChange> price(YamlItem item) {
        Optional<YamlItem> wage = item.find("wage");
        if (wage.isEmpty()) {
            return growth(item, "uplift", "uplift-spread").map(PriceChange.Uplifted::new);
        }
        Optional<Money> amount = wage.get().read(Money::given);
        Optional<Money> spread = item.find("wage-spread").flatMap(off -> off.read(Money::given));
        Optional<Money> mileage = item.find("mileage").flatMap(mile -> mile.read(ContractsReader::notNegative));
        return amount.flatMap(expected ->
                wage.get().refusing(() -> new PriceChange.Paid(expected, spread.orElse(Money.ZERO), mileage)));
    }

    private static Optional<Growth> growth(YamlItem item, String changeKey, String spreadKey) {
        Optional<Factor> change = item.get(changeKey).read(Factor::ofChange);
        Optional<Percentage> spread = item.find(spreadKey).flatMap(off -> off.read(Percentage::parse));
        return change.flatMap(factor -> item.refusing(() -> new Growth(factor, spread.orElse(Percentage.NONE))));
    }

    /** {@return what the readers make of keys and values, or empty if one makes nothing of one} */
    private static <K extends Comparable<K>, V> Optional<ImmutableSortedMap<K, V>> byKey(
            YamlItem item, Function<String, K> keys, Function<YamlItem, Optional<V>> values) {
        ImmutableMap<String, YamlItem> entries = item.entries();
        Map<K, V> read = new TreeMap<>();
        entries.forEach((text, value) -> {
            Optional<K> key = value.refusing(() -> keys.apply(text));
            Optional<V> known = values.apply(value);
            key.ifPresent(named -> known.ifPresent(given -> {
                if (read.put(named, given) != null) {
                    value.problem("'" + text + "' names what is named already; keep one");
                }
            }));
        });
        return read.isEmpty() ? Optional.empty() : Optional.of(ImmutableSortedMap.copyOf(read));
    }
}
