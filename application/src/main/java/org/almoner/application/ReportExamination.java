package org.almoner.application;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.VisitReports;
import org.almoner.application.port.in.VisitReports.Counts;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.in.VisitReports.Reason;
import org.almoner.application.port.in.VisitReports.Rejection;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.application.port.in.VisitReports.Unplanned;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;

/**
 * Examines reports of visits row by row. What was reported before is looked up for some thousands of rows at a time; of rows that were
 * examined only the visits are kept, to find one that is there twice. Of one thread.
 */
final class ReportExamination {

    private static final int BATCH = 5_000;

    private final Store store;
    private final Optional<ProviderId> reporter;
    private final LocalDateTime clock;
    private final Wanted wanted;
    private final ReportRefusals refusals;
    private final Map<PackageId, Optional<CarePackage>> packages = new HashMap<>();
    private final TakenVisits taken = new TakenVisits();
    private final List<Row.Read> batch = new ArrayList<>();
    private final ImmutableList.Builder<Rejection> told = ImmutableList.builder();
    private long read;
    private long fresh;
    private long changed;
    private long same;
    private long rejected;
    private Optional<Unplanned> unplanned = Optional.empty();

    /**
     * For rows by what is known now.
     *
     * @param reporter the provider that reports its own visits; empty where the council reports
     * @param clock what the clocks of the council show: no visit has been given that was to start later
     * @param wanted is given what is new or changed
     */
    ReportExamination(Store store, Optional<ProviderId> reporter, LocalDateTime clock, Wanted wanted) {
        this.store = store;
        this.reporter = reporter;
        this.clock = clock;
        this.wanted = wanted;
        this.refusals = new ReportRefusals(store);
    }

    /** Examines the next row. */
    void take(Row row) {
        read++;
        if (row instanceof Row.Read report) {
            examine(report);
        } else {
            Row.NotRead malformed = (Row.NotRead) row;
            reject(new Rejection(malformed.line(), Optional.empty(), ImmutableList.copyOf(malformed.why())));
        }
    }

    private void examine(Row.Read row) {
        ImmutableList<Reason> reasons = reasons(row.report());
        if (!reasons.isEmpty()) {
            reject(new Rejection(row.line(), Optional.of(row.report().visit()), reasons));
            return;
        }
        batch.add(row);
        if (batch.size() == BATCH) {
            compare();
        }
    }

    private void reject(Rejection rejection) {
        if (rejected < VisitReports.MOST_TOLD) {
            told.add(rejection);
        }
        rejected++;
    }

    private ImmutableList<Reason> reasons(VisitRecord report) {
        VisitId visit = report.visit();
        ImmutableList<Reason> reasons = Stream.concat(
                        reporter.map(provider -> notOfProvider(report, provider))
                                .orElseGet(() -> refusals.of(report).map(Reason.Refused::new)),
                        visit.isAfter(clock) ? Stream.of(new Reason.StillToCome(visit, clock)) : Stream.empty())
                .collect(ImmutableList.toImmutableList());
        boolean again = reasons.isEmpty() && !taken.add(report);
        return again ? ImmutableList.of(new Reason.ReportedTwice(visit)) : reasons;
    }

    private Stream<Reason> notOfProvider(VisitRecord report, ProviderId provider) {
        checkArgument(
                report.provider().equals(provider),
                "%s reports in its own name, but visit %s as of %s",
                provider,
                report.visit(),
                report.provider());
        PackageId pack = report.visit().pack();
        LocalDate day = report.visit().date();
        boolean own = refusals.of(report).findAny().isEmpty()
                && packageOf(pack)
                        .flatMap(care -> care.provider().find(day))
                        .filter(provider::equals)
                        .isPresent();
        return own ? Stream.empty() : Stream.of(new Reason.NotOfProvider(pack, provider, day));
    }

    private Optional<CarePackage> packageOf(PackageId pack) {
        return packages.computeIfAbsent(
                pack, id -> store.packages().find(id).map(history -> history.asKnownAt(Instant.MAX)));
    }

    /** {@return whether no plan has the visit, and no time bank may pay for it} */
    private boolean isUnplanned(VisitId visit) {
        return packageOf(visit.pack())
                .filter(care -> care.facts().of(PackageFacts.TIME_BANK).isEmpty())
                .filter(care -> care.plan().find(visit.date()).stream()
                        .flatMap(plan -> plan.visitsOn(visit.date().getDayOfWeek()))
                        .noneMatch(planned -> planned.start().equals(visit.start())))
                .isPresent();
    }

    private void remark(Row.Read row) {
        VisitId visit = row.report().visit();
        if (isUnplanned(visit)) {
            unplanned = Optional.of(unplanned
                    .map(first -> new Unplanned(first.count() + 1, first.line(), first.visit()))
                    .orElseGet(() -> new Unplanned(1, row.line(), visit)));
        }
    }

    private void compare() {
        ImmutableListMultimap<PackageId, VisitRecord> byPackage = Multimaps.index(
                Lists.transform(batch, Row.Read::report),
                report -> report.visit().pack());
        Map<Source, VisitRecord> before = new HashMap<>();
        byPackage
                .asMap()
                .forEach((pack, reports) -> store.visits().of(pack, days(reports)).stream()
                        .flatMap((Fact<VisitRecord> fact) -> fact.value().stream())
                        .forEach(report -> before.put(Source.of(report), report)));
        ImmutableList.Builder<VisitRecord> wants = ImmutableList.builder();
        for (Row.Read row : batch) {
            VisitRecord report = row.report();
            VisitRecord known = before.get(Source.of(report));
            if (report.equals(known)) {
                same++;
            } else {
                fresh += known == null ? 1 : 0;
                changed += known == null ? 0 : 1;
                wants.add(report);
                remark(row);
            }
        }
        batch.clear();
        wanted.take(wants.build());
    }

    private static DateRange days(Collection<VisitRecord> reports) {
        return DateRange.around(
                Collections2.transform(reports, report -> report.visit().date()));
    }

    /** {@return what was found of all rows} */
    Findings finish() {
        compare();
        return new Findings(new Counts(read, fresh, changed, same, rejected), told.build(), unplanned);
    }

    /** Is given what is new or changed, some at a time. */
    @FunctionalInterface
    interface Wanted {

        /** Takes some; maybe none. */
        void take(ImmutableList<VisitRecord> reports);
    }

    /** Whose report of which visit. */
    private record Source(VisitId visit, ProviderId provider) {

        static Source of(VisitRecord report) {
            return new Source(report.visit(), report.provider());
        }
    }
}
