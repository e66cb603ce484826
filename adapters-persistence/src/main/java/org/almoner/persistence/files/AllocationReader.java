package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.brokerage.Outliers.Bounds;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Role;

/** Reads the section of a scheme that says who is offered a need, and who is awarded it. */
final class AllocationReader {

    private AllocationReader() {}

    /** What providers of one round are put in order by. */
    private enum By {
        INDICATORS,
        VALUE,
        RATING,
        LOWEST_PRICE,
        EARLIEST_START,
        CONTINUITY,
        NEARNESS
    }

    /** {@return the policy of the section} Its services are those of the scheme. */
    static Optional<AllocationPolicy> allocation(YamlItem item, Offerings offerings) {
        Optional<ImmutableList<Round>> rounds = rounds(item.get("rounds"));
        Optional<ImmutableList<Criterion>> order =
                YamlItem.all(item.get("order").someItems(), AllocationReader::criterion);
        Optional<YamlItem> benchmark = item.find("outliers");
        Optional<Outliers> outliers = benchmark.flatMap(list -> outliers(list, offerings));
        ImmutableSet<ServiceCode> anywhere =
                item.find("anywhere").map(offerings::services).orElse(ImmutableSet.of());
        return item.make(() -> new AllocationPolicy(
                rounds.orElseThrow(),
                order.orElseThrow(),
                benchmark.isPresent() ? outliers.orElseThrow() : Outliers.NONE,
                anywhere));
    }

    private static Optional<Outliers> outliers(YamlItem list, Offerings offerings) {
        Map<ServiceCode, Bounds> byService = new LinkedHashMap<>();
        List<Bounds> usual = new ArrayList<>();
        for (YamlItem item : list.someItems()) {
            if (item.entries().isEmpty()) {
                item.problem(
                        "it says nothing; give 'above', 'below' or both, and 'services' unless it is for all others");
            }
            Optional<ImmutableSet<ServiceCode>> services = item.find("services").map(offerings::services);
            Optional<Bounds> bounds = bounds(item);
            if (services.isEmpty()) {
                bounds.ifPresent(usual::add);
            }
            services.orElse(ImmutableSet.of())
                    .forEach(service -> bounds.map(each -> byService.put(service, each))
                            .ifPresent(other ->
                                    item.problem("there are other bounds for '" + service + "'; keep one of them")));
        }
        if (usual.size() > 1) {
            list.problem("several are for every other service, as they name none; keep one of them");
        }
        return list.make(
                () -> new Outliers(usual.isEmpty() ? Bounds.NONE : usual.get(0), ImmutableMap.copyOf(byService)));
    }

    private static Optional<Bounds> bounds(YamlItem item) {
        Optional<YamlItem> above = item.find("above");
        Optional<YamlItem> below = item.find("below");
        Optional<Percentage> most = above.flatMap(at -> at.read(Percentage::parse));
        Optional<Percentage> least = below.flatMap(at -> at.read(Percentage::parse));
        return item.make(
                () -> new Bounds(above.map(given -> most.orElseThrow()), below.map(given -> least.orElseThrow())));
    }

    private static Optional<ImmutableList<Round>> rounds(YamlItem item) {
        Set<Role> asked = EnumSet.noneOf(Role.class);
        return YamlItem.all(item.someItems(), round -> round(round, asked));
    }

    private static Optional<Round> round(YamlItem item, Set<Role> asked) {
        Optional<ImmutableList<Role>> roles = YamlItem.all(item.get("roles").someItems(), role -> role(role, asked));
        Optional<Approach> approach = item.get("approach").oneOf(Approach.class);
        Optional<Integer> hours = item.get("answer-within-hours").wholeNumber(1);
        return item.make(() -> new Round(
                ImmutableSet.copyOf(roles.orElseThrow()),
                approach.orElseThrow(),
                Duration.ofHours(hours.orElseThrow())));
    }

    private static Optional<Role> role(YamlItem item, Set<Role> asked) {
        Optional<Role> role = item.oneOf(Role.class);
        if (role.filter(asked::add).isEmpty()) {
            role.flatMap(again -> item.text())
                    .ifPresent(again -> item.problem("role '" + again + "' is asked in another round; keep one"));
            return Optional.empty();
        }
        return role;
    }

    private static Optional<Criterion> criterion(YamlItem item) {
        return item.get("by").oneOf(By.class).flatMap(by -> switch (by) {
            case INDICATORS -> weights(item).map(Criterion.Measured::new);
            case VALUE -> value(item);
            case RATING -> item.make(Criterion.Rating::new);
            case LOWEST_PRICE -> item.make(Criterion.LowestPrice::new);
            case EARLIEST_START -> item.make(Criterion.EarliestStart::new);
            case CONTINUITY -> item.make(Criterion.Continuity::new);
            case NEARNESS -> item.make(Criterion.Nearness::new);
        });
    }

    private static Optional<Criterion> value(YamlItem item) {
        Optional<Percentage> quality = item.get("quality").read(Percentage::parse);
        Optional<Percentage> price = item.get("price").read(Percentage::parse);
        return weighed(item, "quality", () -> new Criterion.Value(quality.orElseThrow(), price.orElseThrow()));
    }

    private static Optional<IndicatorWeights> weights(YamlItem item) {
        Optional<Percentage> timely = item.get("timely-pick-up").read(Percentage::parse);
        Optional<Percentage> quality = item.get("quality-of-delivery").read(Percentage::parse);
        Optional<Percentage> response = item.get("response-to-offers").read(Percentage::parse);
        return weighed(
                item,
                "timely-pick-up",
                () -> new IndicatorWeights(timely.orElseThrow(), quality.orElseThrow(), response.orElseThrow()));
    }

    /** {@return what the maker makes of the weights} Weights that are not the whole are a problem of the first of them. */
    private static <T> Optional<T> weighed(YamlItem item, String first, Supplier<T> maker) {
        item.refuseOtherKeys();
        return item.get(first).make(maker);
    }
}
