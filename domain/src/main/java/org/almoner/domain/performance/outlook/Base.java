package org.almoner.domain.performance.outlook;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.RateCard;

/**
 * From what scenarios set out. Immutable.
 *
 * @param forecast weekly hours and their prices
 * @param doubleHanded which part of the time of visits has a second carer, where that is known
 * @param pay from what prices are built up, where that is known
 */
public record Base(Forecast forecast, Optional<Percentage> doubleHanded, Optional<PayBasis> pay) {

    /**
     * {@return a base of the hours, at the prices of the plan's day}
     *
     * @param plan whose mixes are to be priced, whatever care there is now
     * @throws IllegalArgumentException if there is no price of some of the hours
     */
    public static Base of(OutlookPlan plan, Snapshot snapshot, RateCard rates) {
        return of(plan, snapshot, plan.doubleHanded(), rates);
    }

    /**
     * {@return the same of the visits of packages} The part of their time that has a second carer is theirs, whatever the plan says.
     *
     * @param packages of the plan's day
     * @throws IllegalArgumentException if they have no visits, or there is no price of some of them
     */
    public static Base of(OutlookPlan plan, Collection<CaseloadPackage> packages, RateCard rates) {
        Snapshot snapshot = Snapshot.ofCaseload(plan.on(), packages);
        checkArgument(
                !snapshot.hours().isEmpty(),
                "nobody provides visits on %s; name another day, or hours to set out from",
                plan.on());
        return of(plan, snapshot, doubleHanded(packages), rates);
    }

    private static Base of(OutlookPlan plan, Snapshot snapshot, Optional<Percentage> doubleHanded, RateCard rates) {
        return new Base(Forecast.of(snapshot.with(plan.mixed()), rates, plan.on()), doubleHanded, plan.pay());
    }

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
