package org.almoner.application;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.application.port.in.Caseloads;
import org.almoner.application.port.in.Forecasts;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.performance.outlook.Base;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.schemes.Scheme;

/** Prices hours of care, on a day and over years. */
final class ForecastCare implements Forecasts {

    private final Scheme scheme;
    private final Caseloads caseloads;

    ForecastCare(Scheme scheme, Caseloads caseloads) {
        this.scheme = scheme;
        this.caseloads = caseloads;
    }

    @Override
    public Forecast price(Snapshot snapshot, LocalDate day) {
        return Forecast.of(snapshot, scheme.charging().rates(), day);
    }

    @Override
    public OfPackages outlook(OutlookPlan plan) {
        Caseloads.OnDay caseload = caseloads.on(plan.on());
        ImmutableList<CaseloadPackage> packages =
                caseload.packages().stream().map(FundedPackage::pack).collect(ImmutableList.toImmutableList());
        long withoutVisits =
                packages.stream().filter(pack -> pack.plan().isEmpty()).count();
        return new OfPackages(
                Outlook.of(plan, Base.of(plan, packages, scheme.charging().rates())),
                withoutVisits + caseload.leftOut().size());
    }
}
