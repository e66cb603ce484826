package org.almoner.application;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.VisitReports;
import org.almoner.application.port.out.Keys.Kept;
import org.almoner.application.port.out.RequestKey;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;

/** Examines reports of visits batch by batch, and records what is new or changed. */
final class TakeVisitReports implements VisitReports {

    private final Store store;
    private final Clerk clerk;

    TakeVisitReports(Store store, Clerk clerk) {
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public Findings check(Reports reports) {
        return examine(reports, Instants.clockAt(clerk.next()), wanted -> {});
    }

    @Override
    public Findings record(Reports reports, Author author) {
        return clerk.inOneUnit((Instant now) -> {
            Knowledge known = author.since(now);
            return examine(
                    reports,
                    Instants.clockAt(now),
                    wanted -> store.visits()
                            .record(wanted.stream()
                                    .map(report -> fact(report, known))
                                    .toList()));
        });
    }

    @Override
    public FileOutcome record(FileReference file, Reports reports, Author author) {
        return clerk.inOneUnit(now -> find(file)
                .<FileOutcome>map(before -> before)
                .orElseGet(() -> {
                    Findings findings = record(reports, author);
                    if (findings.counts().rejected() < findings.counts().read()) {
                        store.keys().keep(key(file), new Kept(digest(file), "recorded", now, author.by()));
                    }
                    return new FileOutcome.Recorded(findings);
                }));
    }

    @Override
    public Optional<FileOutcome.Duplicate> find(FileReference file) {
        return store.keys().find(key(file)).map(kept -> new FileOutcome.Duplicate(file, kept.since(), kept.by()));
    }

    /** {@return a key of no request: it holds the digest of a reference that may have any letters} */
    private static RequestKey key(FileReference file) {
        return new RequestKey("visit-file:" + digest(file));
    }

    private static String digest(FileReference file) {
        return Hashing.sha256()
                .hashString(file.provider() + "\n" + file.compared(), StandardCharsets.UTF_8)
                .toString();
    }

    private static Fact<VisitRecord> fact(VisitRecord report, Knowledge known) {
        return Fact.of(report, DateRange.day(report.visit().date()), known);
    }

    private Findings examine(Reports reports, LocalDateTime clock, ReportExamination.Wanted wanted) {
        ReportExamination examination = new ReportExamination(store, reports.provider(), clock, wanted);
        reports.rows().each(examination::take);
        return examination.finish();
    }
}
