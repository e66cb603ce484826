package org.almoner.domain.performance.outlook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.Forecast;

/**
 * From what scenarios set out. Immutable.
 *
 * @param forecast weekly hours and their prices
 * @param doubleHanded which part of the time of visits has a second carer, where that is known
 * @param pay from what prices are built up, where that is known
 */
public record Base(Forecast forecast, Optional<Percentage> doubleHanded, Optional<PayBasis> pay) {

    /**
     * {@return which part of the time of the packages' planned visits has a second carer, to the nearest hundredth of a per cent; empty where
     * they have no visits}
     */
    public static Optional<Percentage> doubleHanded(Collection<CaseloadPackage> packages) {
        List<PlannedVisit> visits = packages.stream()
                .flatMap(pack -> pack.plan().stream())
                .flatMap(plan -> plan.visits().stream())
                .toList();
        long minutes = visits.stream().mapToLong(PlannedVisit::minutes).sum();
        long second =
                visits.stream().mapToLong(PlannedVisit::secondCarerMinutes).sum();
        return minutes == 0
                ? Optional.empty()
                : Optional.of(
                        new Percentage((int) Rounding.HALF_UP.divide(second * Percentage.WHOLE_BASIS_POINTS, minutes)));
    }
}
