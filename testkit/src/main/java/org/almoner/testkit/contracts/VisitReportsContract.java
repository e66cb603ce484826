package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.VisitReports;
import org.almoner.application.port.in.VisitReports.Counts;
import org.almoner.application.port.in.VisitReports.FileOutcome;
import org.almoner.application.port.in.VisitReports.FileReference;
import org.almoner.application.port.in.VisitReports.Reports;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What the taking of many reports of visits at once promises, over a store. */
public interface VisitReportsContract extends OpensStore {

    /** More rows than are looked up at a time. */
    int ROWS = 6_000;

    /** A whole file is recorded, sent again it is the same, and what it says otherwise is changed. */
    @Test
    default void aFileIsRecordedOnceAndCorrected() {
        Store store = open();
        VisitReports visits = visits(store);
        Reports file = file(new Attendance.Missed());
        Reports corrected = file(new Attendance.Cancelled(2));
        assertThat(visits.check(file).counts()).isEqualTo(new Counts(ROWS, ROWS, 0, 0, 0));
        assertThat(visits.record(file, author()).counts()).isEqualTo(new Counts(ROWS, ROWS, 0, 0, 0));
        assertThat(visits.record(file, author()).counts()).isEqualTo(new Counts(ROWS, 0, 0, ROWS, 0));
        assertThat(visits.check(corrected).counts()).isEqualTo(new Counts(ROWS, 0, ROWS, 0, 0));
        assertThat(visits.record(corrected, author()).counts()).isEqualTo(new Counts(ROWS, 0, ROWS, 0, 0));
        assertThat(store.visits().of(K1, WEEK.range())).hasSize(2 * ROWS);
    }

    /** What is right is recorded, what is not is not. */
    @Test
    default void theRightRowsAreRecordedWithoutTheOthers() {
        Store store = open();
        Reports file = new Reports(Optional.of(P1), row -> {
            row.accept(new Row.Read(1, report(K1, 0, new Attendance.Missed())));
            row.accept(new Row.Read(2, report(new PackageId("NEVER-OPENED"), 0, new Attendance.Missed())));
        });
        assertThat(visits(store).record(file, author()).counts()).isEqualTo(new Counts(2, 1, 0, 0, 1));
        assertThat(store.visits().on(ON)).hasSize(1);
    }

    /** A file that breaks off leaves nothing behind. */
    @Test
    default void aFileThatBreaksOffLeavesNothingBehind() {
        Store store = open();
        VisitReports visits = visits(store);
        Reports file = new Reports(Optional.of(P1), row -> {
            file(new Attendance.Missed()).rows().each(row);
            throw new IllegalStateException("it breaks off");
        });
        assertThatIllegalStateException().isThrownBy(() -> visits.record(file, author()));
        assertThat(store.visits().on(ON)).isEmpty();
    }

    /** A file of a reference that was recorded is a duplicate, whatever is in it; of another provider it is not. */
    @Test
    default void aFileOfAReferenceIsRecordedOnce() {
        Store store = open();
        VisitReports visits = visits(store);
        FileReference file = new FileReference(P1, "week 45/2020 \u00e9");
        FileOutcome.Duplicate again =
                new FileOutcome.Duplicate(file, Instant.parse("2020-11-10T09:00:00Z"), author().by());
        assertThat(visits.find(file)).isEmpty();
        assertThat(visits.record(file, file(new Attendance.Missed()), author()))
                .isInstanceOf(FileOutcome.Recorded.class);
        assertThat(visits.find(file)).hasValue(again);
        assertThat(visits.record(file, file(new Attendance.Cancelled(2)), author()))
                .isEqualTo(again);
        assertThat(store.visits().of(K1, WEEK.range())).hasSize(ROWS);
        assertThat(visits.find(new FileReference(new ProviderId("P-2"), file.reference())))
                .isEmpty();
    }

    /** References that people read alike are of one file. */
    @Test
    default void aReferenceIsKnownAgainHoweverItIsWritten() {
        VisitReports visits = visits(open());
        visits.record(new FileReference(P1, "Week 45 \u00e9"), file(new Attendance.Missed()), author());

        assertThat(Stream.of("WEEK 45 \u00c9", " week  45\u00a0e\u0301", "Week \uff14\uff15 \u00e9"))
                .allSatisfy(written -> assertThat(visits.find(new FileReference(P1, written)))
                        .as(written)
                        .isPresent());
        assertThat(visits.find(new FileReference(P1, "Week 45 e"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileReference(P1, "Week\u200b 45 \u00e9"))
                .withMessageContaining("'Week<U+200B> 45 \u00e9' has an end of line, or a character that nobody sees");
    }

    /** Nothing of a file was recorded of which every row is rejected, so that it may be sent again under its reference. */
    @Test
    default void aFileOfWhichNothingIsRecordedLeavesItsReferenceFree() {
        Store store = open();
        VisitReports visits = visits(store);
        FileReference file = new FileReference(P1, "F-1");
        Reports wrong = new Reports(
                Optional.of(P1),
                row -> row.accept(new Row.Read(1, report(new PackageId("NEVER-OPENED"), 0, new Attendance.Missed()))));
        assertThat(visits.record(file, wrong, author())).isInstanceOf(FileOutcome.Recorded.class);
        assertThat(visits.find(file)).isEmpty();
    }

    private static Reports file(Attendance attendance) {
        return new Reports(Optional.of(P1), row -> rows(attendance).forEach(row));
    }

    private static Stream<Row> rows(Attendance attendance) {
        return IntStream.range(0, ROWS).mapToObj(i -> new Row.Read(i + 1, report(K1, i, attendance)));
    }

    private static VisitRecord report(PackageId pack, int number, Attendance attendance) {
        int minutes = 24 * 60;
        return new VisitRecord(
                new VisitId(pack, MONDAY.plusDays(number / minutes), LocalTime.MIN.plusMinutes(number % minutes)),
                P1,
                attendance);
    }

    private static Author author() {
        return new Author("provider-1", "the file of the week");
    }

    private static VisitReports visits(Store store) {
        store.packages().open(K1, ADA, known(0));
        store.packages().record(K1, PackageFacts.PROVIDER, fact(P1, 0));
        store.providers().record(P1, ProviderFacts.REGISTRATION, fact(registration("Example Care"), 0));
        return Almoner.of(
                        SmallScheme.scheme(),
                        store,
                        (need, provider) -> Answer.accepted(need),
                        Clock.fixed(Instant.parse("2020-11-10T09:00:00Z"), ZoneOffset.UTC))
                .visits();
    }
}
