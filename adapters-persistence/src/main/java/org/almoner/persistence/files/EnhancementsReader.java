package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.prices.Combining;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Enhancement;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.Enhancements;
import org.almoner.domain.prices.TimeWindow;

/** Reads the enhancements of a stretch of days. */
final class EnhancementsReader {

    private EnhancementsReader() {}

    static Optional<Enhancements> read(YamlItem item) {
        Optional<Combining> combining = item.get("combining").oneOf(Combining.class);
        ImmutableList<Enhancement> list = item.get("list").someItems().stream()
                .flatMap(entry -> enhancement(entry).stream())
                .collect(ImmutableList.toImmutableList());
        return item.make(() -> new Enhancements(list, combining.orElseThrow()));
    }

    private static Optional<Enhancement> enhancement(YamlItem item) {
        Optional<String> name = item.get("name").text();
        ImmutableSet<DayType> days = item.find("days").stream()
                .flatMap(list -> list.someItems().stream())
                .flatMap(day -> day.oneOf(DayType.class).stream())
                .collect(ImmutableSet.toImmutableSet());
        Optional<YamlItem> window = item.find("start-between");
        Optional<TimeWindow> times = window.flatMap(text -> text.read(TimeWindow::parse));
        Optional<Boolean> second =
                item.find("second-carer-only").map(YamlItem::yesOrNo).orElse(Optional.of(false));
        Optional<Extra> extra = extra(item);
        Optional<Boolean> charged = item.get("charged").yesOrNo();
        Optional<String> source = item.get("source").text();
        return item.make(() -> new Enhancement(
                name.orElseThrow(),
                days,
                window.map(given -> times.orElseThrow()),
                second.orElseThrow(),
                extra.orElseThrow(),
                charged.orElseThrow(),
                source.orElseThrow()));
    }

    private static Optional<Extra> extra(YamlItem item) {
        Optional<YamlItem> factor = item.find("factor");
        Optional<YamlItem> hourly = item.find("per-hour");
        if (factor.isPresent() == hourly.isPresent()) {
            item.problem("an enhancement has either 'factor', such as 1.5, or 'per-hour', an amount; give one of them");
            return Optional.empty();
        }
        return factor.isPresent()
                ? factor.get().read(text -> new Extra.Times(Factor.parse(text)))
                : hourly.flatMap(amount -> amount.read(text -> new Extra.PerHour(Money.given(text))));
    }
}
