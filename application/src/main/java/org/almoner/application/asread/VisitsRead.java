package org.almoner.application.asread;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Change;
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
        ImmutableSetMultimap<PackageId, VisitId> reported = reports.stream()
                .flatMap(report -> report.value().stream())
                .map(VisitRecord::visit)
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(VisitId::pack, visit -> visit));
        reports.stream()
                .map(report -> report.known().since())
                .min(Instant::compareTo)
                .ifPresent(now -> read.check(
                        Multimaps.asMap(reported).entrySet().stream()
                                .flatMap(entry -> recorded(entry.getKey(), entry.getValue())),
                        now));
        visits.record(reports);
    }

    private Stream<Change> recorded(PackageId pack, Set<VisitId> asked) {
        DateRange days = DateRange.around(Collections2.transform(asked, VisitId::date));
        return of(pack, days).stream()
                .filter(before -> before.value()
                        .map(VisitRecord::visit)
                        .filter(asked::contains)
                        .isPresent())
                .map(before -> AsRead.change(
                        VisitRecord.KIND.name(),
                        before.value().orElseThrow().visit().toString(),
                        before));
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
