package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.P2;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.missed;
import static org.almoner.testkit.contracts.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link Visits} promises. */
public interface VisitsContract extends OpensStore {

    /** Nothing reported is an empty answer. */
    @Test
    default void noReportIsAnEmptyAnswer() {
        Visits visits = visits(open());
        assertThat(visits.on(WEEK.range())).isEmpty();
        assertThat(visits.of(K1, WEEK.range())).isEmpty();
        assertThat(visits.of(new PackageId("NEVER-OPENED"), WEEK.range())).isEmpty();
        visits.record(List.of());
        assertThat(visits.on(WEEK.range())).isEmpty();
    }

    /** Whatever can become of a visit survives. */
    @Test
    default void everyAttendanceSurvives() {
        Visits visits = visits(open());
        List<Fact<VisitRecord>> reports = List.of(
                report(K1, MONDAY, new Attendance.Attended(LocalTime.of(0, 0), 1, 0), 1),
                report(K1, MONDAY, new Attendance.Attended(LocalTime.of(23, 59, 59, 999_999_000), 1440, 1440), 2),
                report(
                        K1,
                        MONDAY,
                        new Attendance.Attended(LocalTime.of(7, 30), 45, 30, Optional.of(LocalTime.of(7, 41, 0, 1000))),
                        2),
                report(K1, MONDAY, new Attendance.NoLogOut(LocalTime.of(7, 29, 59), 1, false), 3),
                report(K1, MONDAY, new Attendance.NoLogOut(LocalTime.of(0, 0), 2, true), 3),
                report(K1, MONDAY, new Attendance.Missed(), 3),
                report(K1, MONDAY, new Attendance.NoAccess(LocalTime.of(7, 31, 12)), 4),
                report(K1, MONDAY, new Attendance.Cancelled(0), 5),
                report(K1, MONDAY, new Attendance.NoLogOut(LocalTime.of(7, 31, 12), 1, true), 6),
                report(K1, MONDAY, new Attendance.NoLogOut(LocalTime.of(0, 0), 2, false), 7),
                report(K1, MONDAY, togetherFrom(LocalTime.of(23, 59, 59, 999_999_000)), 8),
                report(K1, MONDAY, new Attendance.Cancelled(999), new Knowledge(instant(9), WEIRD, WEIRD)));
        visits.record(reports);
        assertThat(visits.on(WEEK.range())).containsExactlyElementsOf(reports);
        assertThat(visits.of(K1, WEEK.range())).containsExactlyElementsOf(reports);
    }

    /** Who came survives, where it is told. */
    @Test
    default void whoCameSurvives() {
        Visits visits = visits(open());
        VisitRecord told =
                report(K1, MONDAY, new Attendance.Missed(), 1).value().orElseThrow();
        Fact<VisitRecord> carer = Fact.of(
                new VisitRecord(told.visit(), told.provider(), told.attendance(), Optional.of(new CarerId("W-1"))),
                DateRange.day(MONDAY),
                Samples.known(1));
        visits.record(List.of(carer));
        assertThat(visits.of(K1, WEEK.range())).containsExactly(carer);
    }

    private static Attendance togetherFrom(LocalTime arrived) {
        return new Attendance.Attended(LocalTime.of(7, 30), 45, 1, Optional.of(arrived));
    }

    /** A later report of the same visit corrects the earlier one; both are there, the correction after. */
    @Test
    default void correctedReportIsKeptBesideTheCorrection() {
        Visits visits = visits(open());
        Fact<VisitRecord> first = missed(K1, MONDAY, 1);
        Fact<VisitRecord> corrected = report(K1, MONDAY, new Attendance.Attended(LocalTime.of(7, 40), 45, 0), 2);
        visits.record(List.of(first));
        visits.record(List.of(corrected));
        assertThat(visits.of(K1, DateRange.day(MONDAY))).containsExactly(first, corrected);
    }

    /** Reports come in the order in which they became known; of one instant, in the order of recording. */
    @Test
    default void reportsComeInTheOrderInWhichTheyBecameKnown() {
        Visits visits = visits(open());
        Fact<VisitRecord> late = missed(K1, MONDAY, 9);
        Fact<VisitRecord> sunday = missed(K2, MONDAY.plusDays(6), 3);
        Fact<VisitRecord> monday = missed(K1, MONDAY, 3);
        Fact<VisitRecord> early = missed(K2, MONDAY.plusDays(2), 1);
        visits.record(List.of(late, sunday));
        visits.record(List.of(monday, early));
        assertThat(visits.on(WEEK.range())).containsExactly(early, sunday, monday, late);
        assertThat(visits.of(K1, WEEK.range())).containsExactly(monday, late);
        assertThat(visits.of(K2, WEEK.range())).containsExactly(early, sunday);
    }

    /** Asked for some days, the store answers those days: the first included, the end excluded. */
    @Test
    default void daysAreHalfOpen() {
        Visits visits = visits(open());
        Fact<VisitRecord> before = missed(K1, MONDAY.minusDays(1), 1);
        Fact<VisitRecord> first = missed(K1, MONDAY, 2);
        Fact<VisitRecord> last = missed(K1, MONDAY.plusDays(6), 3);
        Fact<VisitRecord> after = missed(K1, MONDAY.plusDays(7), 4);
        visits.record(List.of(before, first, last, after));
        assertThat(visits.on(WEEK.range())).containsExactly(first, last);
        assertThat(visits.of(K1, WEEK.range())).containsExactly(first, last);
        assertThat(visits.on(DateRange.from(MONDAY))).containsExactly(first, last, after);
        assertThat(visits.of(K1, DateRange.from(MONDAY))).containsExactly(first, last, after);
        assertThat(visits.on(DateRange.day(MONDAY))).containsExactly(first);
    }

    /** One report that cannot be kept, and none of those with it is. */
    @Test
    default void reportsAreKeptAllOrNone() {
        Visits visits = visits(open());
        Fact<VisitRecord> good = missed(K1, MONDAY, 1);
        Fact<VisitRecord> unknown = missed(new PackageId("NEVER-OPENED"), MONDAY, 1);
        VisitRecord record = good.value().orElseThrow();
        Fact<VisitRecord> wrongDay = Fact.of(record, DateRange.day(MONDAY.plusDays(1)), known(1));
        Fact<VisitRecord> openEnded = Fact.of(record, DateRange.from(MONDAY), known(1));
        Fact<VisitRecord> nothing = Fact.withdrawn(DateRange.day(MONDAY), known(1));
        Fact<VisitRecord> finer = report(K1, MONDAY, new Attendance.NoAccess(LocalTime.of(7, 30, 0, 1)), 1);
        Fact<VisitRecord> finerStill =
                report(K1, MONDAY, new Attendance.Missed(), known(instant(1).plusNanos(1)));
        for (Fact<VisitRecord> bad : List.of(unknown, wrongDay, openEnded, nothing, finer, finerStill)) {
            assertThatIllegalArgumentException().isThrownBy(() -> visits.record(List.of(good, bad)));
        }
        assertThat(visits.on(DateRange.from(MONDAY))).isEmpty();
    }

    /** A provider's file of a week is taken at one go. */
    @Test
    default void manyReportsAreKeptAtOnce() {
        Visits visits = visits(open());
        List<Fact<VisitRecord>> reports = MONDAY.datesUntil(MONDAY.plusDays(7))
                .flatMap(day -> IntStream.range(0, 24 * 60)
                        .mapToObj(minute -> Fact.of(
                                new VisitRecord(
                                        new VisitId(K1, day, LocalTime.MIN.plusMinutes(minute)),
                                        minute % 2 == 0 ? P1 : P2,
                                        new Attendance.Missed()),
                                DateRange.day(day),
                                known(1))))
                .toList();
        visits.record(reports);
        assertThat(visits.on(WEEK.range())).isEqualTo(reports);
    }

    private static Visits visits(Store store) {
        store.packages().open(K1, ADA, known(0));
        store.packages().open(K2, BEN, known(0));
        return store.visits();
    }
}
