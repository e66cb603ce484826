package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.money.Money;

/**
 * By how much capital that a person gave away to pay less for care has shrunk: in each whole week of care since, by what the
 * person was charged more because of it (SI 2014/2672, regulation 23).
 */
final class NotionalCapital {

    private NotionalCapital() {}

    /** {@return by how much it is reduced when the day begins} */
    static Money reducedBefore(LocalDate day, CircumstancesHistory history, Assessor assessor) {
        return Optional.ofNullable(reductions(day, history, assessor).floorEntry(day))
                .map(entry -> entry.getValue())
                .orElse(Money.ZERO);
    }

    /** {@return by how much it is reduced from each day on, up to and with the last day} */
    static ImmutableSortedMap<LocalDate, Money> reductions(
            LocalDate last, CircumstancesHistory history, Assessor assessor) {
        Optional<LocalDate> first = history.assets().stream()
                .flatMap(entry -> entry.value().disposal().stream())
                .filter(Disposal::isDeprivation)
                .map(Disposal::on)
                .min(LocalDate::compareTo)
                .map(day -> day.isBefore(history.start()) ? history.start() : day);
        ImmutableSortedMap.Builder<LocalDate, Money> reductions = ImmutableSortedMap.naturalOrder();
        Money reduction = Money.ZERO;
        for (LocalDate week = first.orElse(last); !week.plusWeeks(1).isAfter(last); week = week.plusWeeks(1)) {
            if (history.care().find(week).isPresent()) {
                reduction = reduction.plus(extra(history.on(week).withNotionalReduction(reduction), assessor));
                reductions.put(week.plusWeeks(1), reduction);
            }
        }
        return reductions.buildOrThrow();
    }

    /** {@return what a week costs the person more because of it; nothing where that cannot be said without the cost of care} */
    private static Money extra(Circumstances week, Assessor assessor) {
        if (!week.hasDeprivation() || week.care().weeklyCost().isEmpty()) {
            return Money.ZERO;
        }
        Money cost = week.care().weeklyCost().get();
        Circumstances without = week.withAssets(
                week.assets().stream().filter(asset -> !isDeprivation(asset)).toList());
        return assessor.assess(week)
                .charge()
                .chargeFor(cost)
                .minus(assessor.assess(without).charge().chargeFor(cost))
                .orZero();
    }

    private static boolean isDeprivation(Asset asset) {
        return asset.disposal().filter(Disposal::isDeprivation).isPresent();
    }
}
