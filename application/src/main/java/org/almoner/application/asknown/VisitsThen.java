package org.almoner.application.asknown;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;

/** Visits as known at an instant. */
final class VisitsThen implements Visits {

    private final Visits visits;
    private final Then at;

    VisitsThen(Visits visits, Then at) {
        this.visits = visits;
        this.at = at;
    }

    @Override
    public void record(Collection<Fact<VisitRecord>> reports) {
        throw at.readOnly();
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> on(DateRange days) {
        return then(visits.on(days));
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> of(PackageId pack, DateRange days) {
        return then(visits.of(pack, days));
    }

    private ImmutableList<Fact<VisitRecord>> then(ImmutableList<Fact<VisitRecord>> reports) {
        return reports.stream()
                .filter(report -> at.isKnown(report.known().since()))
                .collect(ImmutableList.toImmutableList());
    }
}
