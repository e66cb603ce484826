package org.almoner.rest.visits;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.rest.asking.View;

/** What was reported of a package's visits from which no money follows. Immutable. */
public final class UnpricedReports {

    private final ImmutableListMultimap<VisitId, VisitRecord> reports;

    private UnpricedReports(ImmutableListMultimap<VisitId, VisitRecord> reports) {
        this.reports = reports;
    }

    /** {@return what the view has of the package on the days} */
    public static UnpricedReports in(View view, PackageId pack, DateRange days) {
        return new UnpricedReports(view.store().visits().of(pack, days).stream()
                .map(Fact::value)
                .flatMap(Optional::stream)
                .collect(ImmutableListMultimap.toImmutableListMultimap(VisitRecord::visit, Function.identity())));
    }

    /** {@return the latest report: of the provider that the visit's detail names, where it reported; or of any} */
    public Optional<VisitRecord> latest(UnpricedVisit visit) {
        return reports.get(visit.visit()).stream()
                .filter(report -> report.provider().toString().equals(visit.detail()))
                .reduce((earlier, later) -> later)
                .or(() -> reports.get(visit.visit()).stream().reduce((earlier, later) -> later));
    }
}
