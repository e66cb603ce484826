package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A council's week. The limits leave room for a slow machine that is busy with other things. */
class StoreSpeedIT {

    private static final int PACKAGES = 1600;
    private static final int VISITS = 40_000;
    private static final LocalDate MONDAY = Everything.MONDAY;
    private static final DateRange WEEK = new CareWeek(MONDAY).range();

    @TempDir
    private Path folder;

    @Test
    void councilsWeekIsWrittenAndReadInSeconds() {
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            within(120, "opening packages", () -> store.inOneUnit(() -> openPackages(store, PACKAGES)));
            List<Fact<VisitRecord>> reports =
                    IntStream.range(0, VISITS).mapToObj(StoreSpeedIT::report).toList();
            within(60, "writing visits", () -> {
                store.visits().record(reports);
                return reports;
            });
            for (int i = 0; i < 3; i++) {
                assertThat(within(30, "reading visits", () -> store.visits().on(WEEK)))
                        .isEqualTo(reports);
                assertThat(within(30, "reading packages", () -> store.packages().all()))
                        .hasSize(PACKAGES);
                assertThat(within(30, "reading people", () -> store.people().all()))
                        .hasSize(PACKAGES);
            }
            within(
                    5,
                    "a thousand times the instant learned last",
                    () -> IntStream.range(0, 1000)
                            .mapToObj(i -> store.lastLearned())
                            .toList());
            within(
                    5,
                    "a thousand packages one by one",
                    () -> IntStream.range(0, 1000)
                            .mapToObj(i -> store.packages().find(pack(i)))
                            .toList());
        }
    }

    @Test
    void readingAllTakesTheSameQueriesHoweverMuchThereIs() throws SQLException {
        try (JdbcStore store = JdbcStore.inFolder(folder);
                Connection analyst =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("almoner"), "sa", "");
                Statement statement = analyst.createStatement()) {
            openPackages(store, 50);
            store.visits()
                    .record(IntStream.range(0, 50)
                            .mapToObj(StoreSpeedIT::report)
                            .toList());
            statement.execute("SET QUERY_STATISTICS TRUE");
            assertThat(store.people().all()).hasSize(50);
            assertThat(store.packages().all()).hasSize(50);
            assertThat(store.visits().on(WEEK)).hasSize(50);
            ResultSet queries = statement.executeQuery("SELECT SUM(execution_count)"
                    + " FROM information_schema.query_statistics WHERE sql_statement LIKE 'SELECT%'");
            assertThat(queries.next()).isTrue();
            assertThat(queries.getInt(1)).isEqualTo(1 + 2 + 1);
        }
    }

    private static List<PackageHistory> openPackages(JdbcStore store, int count) {
        for (int i = 0; i < count; i++) {
            PersonId person = new PersonId("C-" + i);
            store.people()
                    .record(
                            person,
                            PersonFacts.PERSON,
                            Fact.of(
                                    new Person(person, LocalDate.of(1940, 1, 1), new Postcode("LE67 3FN")),
                                    WEEK,
                                    Everything.KNOWN));
            store.packages().open(pack(i), person, Everything.KNOWN);
            store.packages().record(pack(i), PackageFacts.PLAN, Fact.of(plan(), WEEK, Everything.KNOWN));
            store.packages()
                    .record(pack(i), PackageFacts.PROVIDER, Fact.of(Everything.PROVIDER, WEEK, Everything.KNOWN));
        }
        return store.packages().all();
    }

    private static PackageId pack(int number) {
        return new PackageId("K-" + number);
    }

    private static WeeklyPlan plan() {
        return WeeklyPlan.of(IntStream.range(0, 30)
                .mapToObj(
                        i -> new PlannedVisit(DayOfWeek.of(i % 7 + 1), LocalTime.of(7 + i / 7 * 3, 30), 45, i % 2 * 15))
                .toList());
    }

    private static Fact<VisitRecord> report(int number) {
        LocalDate day = MONDAY.plusDays(number % 7);
        VisitId visit = new VisitId(pack(number % PACKAGES), day, LocalTime.of(7 + number / PACKAGES % 16, 30));
        Attendance attendance = number % 10 == 0
                ? new Attendance.Missed()
                : new Attendance.Attended(LocalTime.of(7 + number / PACKAGES % 16, 33, 12), 44, 0);
        return Fact.of(new VisitRecord(visit, Everything.PROVIDER, attendance), DateRange.day(day), Everything.KNOWN);
    }

    private static <T> T within(int seconds, String what, Supplier<T> work) {
        Instant start = Instant.now();
        T answer = work.get();
        Duration taken = Duration.between(start, Instant.now());
        assertThat(taken).as(what).isLessThan(Duration.ofSeconds(seconds));
        return answer;
    }
}
