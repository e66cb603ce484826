package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;

final class MemoryVisits implements Visits {

    private static final Comparator<Report> ORDER = Comparator.comparing(
                    (Report report) -> report.fact().known().since())
            .thenComparing(Report::number);

    private final Records records;
    private final MemoryPackages packages;
    private final Log<LocalDate, Report> byDay;
    private final Log<PackageId, Report> byPackage;

    MemoryVisits(Records records, MemoryPackages packages) {
        this.records = records;
        this.packages = packages;
        this.byDay = records.newLog();
        this.byPackage = records.newLog();
    }

    @Override
    public void record(Collection<Fact<VisitRecord>> reports) {
        reports.forEach(MemoryVisits::checkDay);
        records.inOneUnit(() -> {
            reports.stream()
                    .collect(Multimaps.toMultimap(
                            report -> new Told(packageOf(report), report.known()),
                            report -> report,
                            MultimapBuilder.linkedHashKeys().arrayListValues()::build))
                    .asMap()
                    .forEach((told, some) -> records.append(
                            MemoryPackages.subject(told.pack()),
                            "visits reported",
                            told.known(),
                            some.size(),
                            () -> some.forEach(this::append)));
            return reports;
        });
    }

    private void append(Fact<VisitRecord> fact) {
        Report report = new Report(byDay.size(), fact);
        checkArrival(fact.value().orElseThrow().attendance());
        packages.requireOpen(report.visit().pack());
        byDay.append(report.visit().date(), report);
        byPackage.append(report.visit().pack(), report);
    }

    private static void checkArrival(Attendance attendance) {
        if (attendance instanceof Attendance.Attended attended) {
            Instants.checkMicroseconds(attended.arrived());
            attended.secondCarerArrived().ifPresent(Instants::checkMicroseconds);
        } else if (attendance instanceof Attendance.NoLogOut noLogOut) {
            Instants.checkMicroseconds(noLogOut.arrived());
        } else if (attendance instanceof Attendance.NoAccess noAccess) {
            Instants.checkMicroseconds(noAccess.arrived());
        }
    }

    private static void checkDay(Fact<VisitRecord> fact) {
        checkArgument(fact.value().isPresent(), "a report of a visit cannot be withdrawn; report it again instead");
        VisitId visit = fact.value().get().visit();
        checkArgument(
                fact.holds().equals(DateRange.day(visit.date())),
                "the report of visit %s holds on its day only, but this one on %s",
                visit,
                fact.holds());
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> on(DateRange days) {
        return records.read(() -> {
            NavigableMap<LocalDate, List<Report>> from = byDay.byKey().tailMap(days.from(), true);
            return inOrder(days.end().map(end -> from.headMap(end, false)).orElse(from).values().stream()
                    .flatMap(List::stream));
        });
    }

    @Override
    public ImmutableList<Fact<VisitRecord>> of(PackageId pack, DateRange days) {
        return records.read(() -> inOrder(byPackage.of(pack).stream()
                .filter(report -> days.contains(report.visit().date()))));
    }

    private static ImmutableList<Fact<VisitRecord>> inOrder(Stream<Report> reports) {
        return reports.sorted(ORDER).map(Report::fact).collect(ImmutableList.toImmutableList());
    }

    private static PackageId packageOf(Fact<VisitRecord> report) {
        return report.value().orElseThrow().visit().pack();
    }

    /** Removes the reports about the person's packages, and what is said of the person in the others. */
    ImmutableList<Runnable> erase(Erased person) {
        return ImmutableList.of(
                byDay.rewrite((day, report) -> erase(person, report).map(left -> Map.entry(day, left))),
                byPackage.rewrite((pack, report) -> erase(person, report).map(left -> Map.entry(pack, left))));
    }

    private static Optional<Report> erase(Erased person, Report report) {
        return person.packages().containsKey(report.visit().pack())
                ? Optional.empty()
                : Optional.of(new Report(report.number(), person.of(report.fact())));
    }

    /** What was told at once of a package. */
    private record Told(PackageId pack, Knowledge known) {}

    /** A report and its number in the order of recording. */
    private record Report(int number, Fact<VisitRecord> fact) {

        VisitId visit() {
            return fact.value().orElseThrow().visit();
        }
    }
}
