package org.almoner.cli.replay;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.time.DateRange;

/** Reports of visits that went as planned. */
final class Delivery {

    private Delivery() {}

    /**
     * {@return a report of each visit of the days, as it is planned by what is known now, by the provider of its day}
     *
     * @throws IllegalArgumentException if nothing is planned with a provider on the days
     */
    static ImmutableList<VisitRecord> asPlanned(Store store, PackageId pack, DateRange days) {
        ImmutableList<VisitRecord> reports =
                store.packages().find(pack).map(history -> history.asKnownAt(Instant.MAX)).stream()
                        .flatMap(known -> days.days().flatMap(day -> on(known, day)))
                        .collect(ImmutableList.toImmutableList());
        checkArgument(
                !reports.isEmpty(),
                "package %s has no visit with a provider on %s; maybe record its plan and its provider before",
                pack,
                days);
        return reports;
    }

    private static Stream<VisitRecord> on(CarePackage pack, LocalDate day) {
        return pack.provider().find(day).stream()
                .flatMap(provider -> pack.plan().find(day).stream()
                        .flatMap(plan -> plan.visitsOn(day.getDayOfWeek()))
                        .map(visit -> new VisitRecord(
                                new VisitId(pack.id(), day, visit.start()), provider, attended(visit))));
    }

    private static Attendance attended(PlannedVisit visit) {
        return new Attendance.Attended(visit.start(), visit.minutes(), visit.secondCarerMinutes());
    }
}
