package org.almoner.domain.charging;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.SortedSetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;

/** Takes off what the visits of a week cost beyond the cap of their terms: the last visits of the week first. */
final class WeekCap {

    private WeekCap() {}

    /** {@return the items of each line, none of its visits bringing the week above the cap of its day} */
    static ImmutableListMultimap<LineKey, PricedItem> applyTo(SortedSetMultimap<LineKey, PricedItem> lines) {
        ImmutableListMultimap.Builder<LineKey, PricedItem> capped = ImmutableListMultimap.builder();
        lines.keySet()
                .forEach(key -> capped.putAll(
                        key,
                        lines.get(key).stream().anyMatch(WeekCap::hasCap) ? capped(lines.get(key)) : lines.get(key)));
        return capped.build();
    }

    private static boolean hasCap(PricedItem item) {
        return item instanceof PricedVisit visit && visit.quote().weekCap().isPresent();
    }

    private static List<PricedItem> capped(Collection<PricedItem> items) {
        List<PricedItem> capped = new ArrayList<>();
        ExactMoney soFar = ExactMoney.ZERO;
        for (PricedItem item : items) {
            PricedItem counted = item instanceof PricedVisit visit ? capped(visit, soFar) : item;
            capped.add(counted);
            soFar = counted instanceof PricedVisit visit ? soFar.plus(visit.gross()) : soFar;
        }
        return capped;
    }

    private static PricedVisit capped(PricedVisit visit, ExactMoney before) {
        return visit.quote()
                .weekCap()
                .map(cap -> before.plus(visit.cost())
                        .minus(cap.exact())
                        .max(ExactMoney.ZERO)
                        .min(visit.cost()))
                .map(visit::less)
                .orElse(visit);
    }
}
