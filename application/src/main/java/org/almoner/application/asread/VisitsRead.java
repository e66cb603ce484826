package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;

/** Visits, of which nothing is reported that were reported, or reported otherwise, since they were read. */
final class VisitsRead implements Visits {

    private final Visits visits;
    private final AsRead read;

    VisitsRead(Visits visits, AsRead read) {
        this.visits = visits;
        this.read = read;
    }

    @Override
    public void record(Collection<Fact<VisitRecord>> reports) {
        ImmutableSetMultimap<LocalDate, VisitId> reported = reports.stream()
                .flatMap(report -> report.value().stream())
                .map(VisitRecord::visit)
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(VisitId::date, visit -> visit));
        reports.stream()
                .map(report -> report.known().since())
                .min(Instant::compareTo)
                .ifPresent(now -> read.check(
                        reported.keySet().stream()
                                .flatMap(day -> on(DateRange.day(day)).stream())
                                .filter(before -> before.value()
                                        .map(VisitRecord::visit)
                                        .filter(reported::containsValue)
                                        .isPresent())
                                .map(before -> AsRead.change(
                                        VisitRecord.KIND.name(),
                                        before.value().orElseThrow().visit().toString(),
                                        before)),
                        now));
        visits.record(reports);
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> on(DateRange days) {
        return visits.on(days);
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> of(PackageId pack, DateRange days) {
        return visits.of(pack, days);
    }
}
