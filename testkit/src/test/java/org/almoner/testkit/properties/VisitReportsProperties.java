package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.VisitReports;
import org.almoner.application.port.in.VisitReports.Counts;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.in.VisitReports.Reason;
import org.almoner.application.port.in.VisitReports.Reports;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.application.port.in.VisitReports.Unplanned;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.generators.DeliveryArbitraries;
import org.almoner.testkit.memory.InMemoryStore;

/**
 * Files of any rows about the visits of three packages, of which one has no provider, another changes hers, and a fourth is not there;
 * against a list that is gone through row by row.
 */
class VisitReportsProperties {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 10);
    private static final LocalTime NOW = LocalTime.of(9, 0);
    private static final WeeklyPlan EVERY_MORNING = WeeklyPlan.of(Stream.of(DayOfWeek.values())
            .map(day -> new PlannedVisit(day, LocalTime.of(8, 0), 30, 0))
            .toList());
    private static final TimeBank BANK =
            new TimeBank(Hours.of(2), 2, Hours.ZERO, 0, Hours.ZERO, TimeBank.Charge.WHEN_USED);
    private static final LocalDate HANDED_OVER = LocalDate.of(2020, 11, 7);
    private static final Author AUTHOR = new Author("clerk-1", "test");
    private static final Knowledge KNOWN = AUTHOR.since(Instant.parse("2020-10-01T09:00:00Z"));
    private static final PersonId PERSON = new PersonId("C-1");
    private static final PackageId GIVEN = new PackageId("K-1");
    private static final PackageId HANDED = new PackageId("K-2");
    private static final PackageId WAITING = new PackageId("K-3");
    private static final PackageId NOT_THERE = new PackageId("K-4");
    private static final ProviderId ONE = new ProviderId("P-1");
    private static final ProviderId OTHER = new ProviderId("P-2");
    private static final ProviderId NOBODY = new ProviderId("P-3");

    @Provide
    Arbitrary<List<Optional<VisitRecord>>> file() {
        Arbitrary<VisitId> visit = Combinators.combine(
                        Arbitraries.of(GIVEN, HANDED, WAITING, NOT_THERE),
                        Arbitraries.of(-4, 0, 1).map(TODAY::plusDays),
                        Arbitraries.of(LocalTime.of(8, 0), LocalTime.of(18, 0)))
                .as(VisitId::new);
        Arbitrary<ProviderId> provider = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(ONE)),
                Tuple.of(4, Arbitraries.just(OTHER)),
                Tuple.of(1, Arbitraries.just(NOBODY)));
        Arbitrary<Attendance> attendance = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(new Attendance.Missed(), new Attendance.Cancelled(2))),
                Tuple.of(1, DeliveryArbitraries.attendance()));
        Arbitrary<VisitRecord> report =
                Combinators.combine(visit, provider, attendance).as(VisitRecord::new);
        return report.optional(0.9).list().ofMaxSize(40);
    }

    @Property
    void everyRowIsCountedAsTheListHasIt(
            @ForAll("file") List<Optional<VisitRecord>> before,
            @ForAll("file") List<Optional<VisitRecord>> file,
            @ForAll boolean ofProvider) {
        Case tried = new Case(before, file, ofProvider);
        PlainFile plain = new PlainFile(tried.reporter, latest(tried.store));
        tried.rows.forEach(plain::take);
        Statistics.label("some are new, changed, same and rejected")
                .collect(plain.fresh > 0 && plain.changed > 0 && plain.same > 0 && plain.rejected > 0);

        Findings checked = tried.visits().check(tried.reports());
        assertThat(checked.counts()).isEqualTo(plain.counts());
        assertThat(checked.unplanned()).isEqualTo(plain.unplanned);
        assertThat(tried.visits().record(tried.reports(), AUTHOR)).isEqualTo(checked);
        assertThat(latest(tried.store)).isEqualTo(plain.known);
    }

    @Property
    void checkedAgainOnceRecordedAllThatIsNotRejectedIsTheSame(
            @ForAll("file") List<Optional<VisitRecord>> before,
            @ForAll("file") List<Optional<VisitRecord>> file,
            @ForAll boolean ofProvider) {
        Case tried = new Case(before, file, ofProvider);
        Findings recorded = tried.visits().record(tried.reports(), AUTHOR);
        ImmutableList<Fact<VisitRecord>> kept = all(tried.store);
        Counts counts = recorded.counts();

        Findings again = tried.visits().record(tried.reports(), AUTHOR);

        assertThat(again.counts())
                .isEqualTo(new Counts(counts.read(), 0, 0, counts.read() - counts.rejected(), counts.rejected()));
        assertThat(again.rejections()).isEqualTo(recorded.rejections());
        assertThat(all(tried.store)).isEqualTo(kept);
    }

    @Property
    void whatIsRejectedIsNeverRecordedAndIsToldByItsLine(@ForAll("file") List<Optional<VisitRecord>> file) {
        Case tried = new Case(List.of(), file, false);

        Findings found = tried.visits().record(tried.reports(), AUTHOR);

        Set<Long> rejected =
                found.rejections().stream().map(VisitReports.Rejection::line).collect(Collectors.toSet());
        assertThat(rejected).hasSize(Math.toIntExact(found.counts().rejected()));
        assertThat(all(tried.store))
                .extracting(fact -> fact.value().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(tried.rows.stream()
                        .filter(row -> !rejected.contains(row.line()))
                        .map(row -> ((Row.Read) row).report())
                        .toList());
    }

    @Property
    void checkingRecordsNothing(
            @ForAll("file") List<Optional<VisitRecord>> before, @ForAll("file") List<Optional<VisitRecord>> file) {
        Case tried = new Case(before, file, false);
        ImmutableList<Fact<VisitRecord>> kept = all(tried.store);

        tried.visits().check(tried.reports());

        assertThat(all(tried.store)).isEqualTo(kept);
    }

    private static ImmutableList<Fact<VisitRecord>> all(Store store) {
        return store.visits().on(DateRange.from(SmallScheme.TERM.from()));
    }

    private static Map<List<Object>, VisitRecord> latest(Store store) {
        Map<List<Object>, VisitRecord> latest = new HashMap<>();
        all(store)
                .forEach(fact -> latest.put(
                        source(fact.value().orElseThrow()), fact.value().orElseThrow()));
        return latest;
    }

    private static List<Object> source(VisitRecord report) {
        return List.of(report.visit(), report.provider());
    }

    private static boolean isOf(ProviderId provider, VisitId visit) {
        if (visit.pack().equals(HANDED)) {
            return provider.equals(visit.date().isBefore(HANDED_OVER) ? ONE : OTHER);
        }
        return visit.pack().equals(GIVEN) && provider.equals(ONE);
    }

    /** A store with an earlier file, and a file: of the first provider by itself, or of the council. */
    private static final class Case {

        private final Store store = InMemoryStore.empty();
        private final Almoner almoner = Almoner.of(
                SmallScheme.scheme(),
                store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(TODAY.atTime(NOW).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        private final Optional<ProviderId> reporter;
        private final List<Row> rows;

        Case(List<Optional<VisitRecord>> before, List<Optional<VisitRecord>> file, boolean ofProvider) {
            for (ProviderId provider : List.of(ONE, OTHER)) {
                store.providers()
                        .record(
                                provider,
                                ProviderFacts.REGISTRATION,
                                Fact.of(Registration.named("Example Care"), DateRange.from(TODAY), KNOWN));
            }
            for (PackageId pack : List.of(GIVEN, HANDED, WAITING)) {
                store.packages().open(pack, PERSON, KNOWN);
            }
            store.packages()
                    .record(
                            GIVEN,
                            PackageFacts.PLAN,
                            Fact.of(EVERY_MORNING, DateRange.from(TODAY.minusDays(30)), KNOWN));
            store.packages()
                    .record(HANDED, PackageFacts.TIME_BANK, Fact.of(BANK, DateRange.from(TODAY.minusDays(30)), KNOWN));
            provides(GIVEN, ONE, TODAY.minusDays(30));
            provides(HANDED, ONE, TODAY.minusDays(30));
            provides(HANDED, OTHER, HANDED_OVER);
            visits().record(new Reports(Optional.empty(), rows(before)::forEach), AUTHOR);
            reporter = ofProvider ? Optional.of(ONE) : Optional.empty();
            rows = rows(file).stream()
                    .filter(row -> !ofProvider
                            || !(row instanceof Row.Read read)
                            || read.report().provider().equals(ONE))
                    .toList();
        }

        private void provides(PackageId pack, ProviderId provider, LocalDate from) {
            store.packages().record(pack, PackageFacts.PROVIDER, Fact.of(provider, DateRange.from(from), KNOWN));
        }

        private static List<Row> rows(List<Optional<VisitRecord>> file) {
            return IntStream.range(0, file.size())
                    .<Row>mapToObj(i -> file.get(i)
                            .<Row>map(report -> new Row.Read(i + 1, report))
                            .orElseGet(() -> new Row.NotRead(
                                    i + 1, ImmutableList.of(new Reason.Malformed("start", "soon", "no time")))))
                    .toList();
        }

        VisitReports visits() {
            return almoner.visits();
        }

        Reports reports() {
            return new Reports(reporter, rows::forEach);
        }
    }

    /** What is known, gone through row by row. */
    private static final class PlainFile {

        private final Optional<ProviderId> reporter;
        private final Map<List<Object>, VisitRecord> known;
        private final Set<List<Object>> taken = new HashSet<>();
        private long read;
        private long fresh;
        private long changed;
        private long same;
        private long rejected;
        private Optional<Unplanned> unplanned = Optional.empty();

        PlainFile(Optional<ProviderId> reporter, Map<List<Object>, VisitRecord> known) {
            this.reporter = reporter;
            this.known = known;
        }

        void take(Row row) {
            read++;
            if (!(row instanceof Row.Read report) || !isRight(report.report()) || !taken.add(source(report.report()))) {
                rejected++;
                return;
            }
            VisitRecord before = known.put(source(report.report()), report.report());
            if (!report.report().equals(before) && isUnplanned(report.report().visit())) {
                long first = unplanned.map(Unplanned::line).orElse(row.line());
                VisitId which =
                        unplanned.map(Unplanned::visit).orElse(report.report().visit());
                unplanned = Optional.of(
                        new Unplanned(unplanned.map(Unplanned::count).orElse(0L) + 1, first, which));
            }
            if (before == null) {
                fresh++;
            } else if (before.equals(report.report())) {
                same++;
            } else {
                changed++;
            }
        }

        private static boolean isUnplanned(VisitId visit) {
            return !visit.pack().equals(HANDED)
                    && !(visit.pack().equals(GIVEN) && visit.start().equals(LocalTime.of(8, 0)));
        }

        private boolean isRight(VisitRecord report) {
            boolean right = reporter.isPresent()
                    ? isOf(report.provider(), report.visit())
                    : !report.visit().pack().equals(NOT_THERE)
                            && !report.provider().equals(NOBODY);
            return right
                    && !report.visit().date().atTime(report.visit().start()).isAfter(TODAY.atTime(NOW));
        }

        Counts counts() {
            return new Counts(read, fresh, changed, same, rejected);
        }
    }
}
