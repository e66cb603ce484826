package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.jspecify.annotations.Nullable;

final class JdbcVisits implements Visits {

    private final Units units;

    JdbcVisits(Units units) {
        this.units = units;
    }

    @Override
    public void record(Collection<Fact<VisitRecord>> reports) {
        ImmutableSet<PackageId> packages =
                reports.stream().map(report -> visitOf(report).visit().pack()).collect(ImmutableSet.toImmutableSet());
        units.write(handle -> {
            JdbcPackages.requireOpen(handle, packages);
            units.insertAll(SealedTable.VISIT_REPORT, Iterables.transform(reports, JdbcVisits::row));
        });
    }

    private static VisitRecord visitOf(Fact<VisitRecord> report) {
        checkArgument(report.value().isPresent(), "a report of a visit cannot be withdrawn; report it again instead");
        VisitRecord visit = report.value().get();
        checkArgument(
                report.holds().equals(DateRange.day(visit.visit().date())),
                "the report of visit %s holds on its day only, but this one on %s",
                visit.visit(),
                report.holds());
        return visit;
    }

    private static @Nullable Object[] row(Fact<VisitRecord> report) {
        VisitRecord visit = visitOf(report);
        AttendanceColumns attendance = AttendanceColumns.of(visit.attendance());
        return new @Nullable Object[] {
            visit.visit().pack().value(),
            visit.visit().date(),
            visit.visit().start(),
            Facts.instant(report.known().since()),
            report.known().by(),
            report.known().reason(),
            visit.provider().value(),
            attendance.kind(),
            attendance.arrived(),
            attendance.minutes(),
            attendance.secondCarerMinutes(),
            attendance.secondCarerArrived(),
            attendance.noticeHours(),
            attendance.carers(),
            attendance.verified(),
            visit.carer().map(CarerId::value).orElse(null)
        };
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> on(DateRange days) {
        return read("", days, Stream.empty());
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> of(PackageId pack, DateRange days) {
        return read("package_ref = ? AND ", days, Stream.of(pack.value()));
    }

    private ImmutableList<Fact<VisitRecord>> read(String which, DateRange days, Stream<Object> arguments) {
        String query = "SELECT " + String.join(", ", SealedTable.VISIT_REPORT.columns()) + " FROM visit_report WHERE "
                + which + "visit_date >= ?" + (days.end().isPresent() ? " AND visit_date < ?" : "")
                + " ORDER BY known_since, sequence";
        Object[] bounded = Stream.of(arguments, Stream.of(days.from()), days.end().stream())
                .flatMap(argument -> argument)
                .toArray();
        Map<String, PackageId> packages = new HashMap<>();
        Map<String, ProviderId> providers = new HashMap<>();
        return units.read(handle -> Row.all(handle, query, row -> report(row, packages, providers), bounded));
    }

    private static Fact<VisitRecord> report(Row row, Map<String, PackageId> packages, Map<String, ProviderId> providers)
            throws SQLException {
        PackageId pack = packages.computeIfAbsent(row.text(), PackageId::new);
        LocalDate date = row.date();
        LocalTime start = row.time();
        Knowledge known = row.knowledge();
        ProviderId provider = providers.computeIfAbsent(row.text(), ProviderId::new);
        Attendance attendance = AttendanceColumns.read(row);
        Optional<CarerId> carer = row.optionalText().map(CarerId::new);
        return Fact.of(
                new VisitRecord(new VisitId(pack, date, start), provider, attendance, carer),
                DateRange.day(date),
                known);
    }
}
