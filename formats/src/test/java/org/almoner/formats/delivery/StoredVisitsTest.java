package org.almoner.formats.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

/** Which reports of a store are written, and in which order. */
class StoredVisitsTest {

    private static final ProviderId PROVIDER = new ProviderId("P-1");
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final LocalDateTime CREATED = LocalDateTime.of(2020, 11, 20, 8, 0);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final Store store = InMemoryStore.empty();
    private long seconds;

    private Knowledge now() {
        seconds++;
        return new Knowledge(Instant.parse("2020-11-19T08:00:00Z").plusSeconds(seconds), "U-1", "told");
    }

    private void open(String pack, String person) {
        store.packages().open(new PackageId(pack), new PersonId(person), now());
        store.packages()
                .record(new PackageId(pack), PackageFacts.PROVIDER, Fact.of(PROVIDER, DateRange.from(MONDAY), now()));
    }

    private VisitRecord report(String pack, LocalDate day, ProviderId provider, int minutes) {
        VisitRecord report = new VisitRecord(
                new VisitId(new PackageId(pack), day, EIGHT), provider, new Attendance.Attended(EIGHT, minutes, 0));
        store.visits().record(List.of(Fact.of(report, DateRange.day(day), now())));
        return report;
    }

    private List<VisitRecord> written(DateRange days) throws IOException {
        StringWriter file = new StringWriter();
        long visits = new StoredVisits(store, RateCard.EMPTY, References.NONE).write(file, PROVIDER, days, CREATED);
        List<VisitRecord> read = new ArrayList<>();
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        ServiceDeliveryFile.read(
                new ByteArrayInputStream(bytes),
                ServiceDeliveryFile.heading(new ByteArrayInputStream(bytes), References.NONE),
                References.NONE,
                new PackagesOfStore(store),
                row -> read.add(((Row.Read) row).report()));
        assertThat(visits).isEqualTo(read.size());
        return read;
    }

    @Test
    void theLatestReportOfTheProviderIsWrittenOfEachVisitOfTheDaysWeekByWeekAndPersonByPerson() throws IOException {
        open("K-1", "C-2");
        open("K-2", "C-1");
        report("K-1", MONDAY, PROVIDER, 30);
        VisitRecord corrected = report("K-1", MONDAY, PROVIDER, 40);
        report("K-1", MONDAY, new ProviderId("P-2"), 50);
        VisitRecord first = report("K-2", MONDAY.plusDays(6), PROVIDER, 30);
        VisitRecord nextWeek = report("K-2", MONDAY.plusDays(7), PROVIDER, 30);
        report("K-2", MONDAY.plusDays(8), PROVIDER, 30);

        assertThat(written(DateRange.of(MONDAY, MONDAY.plusDays(8)))).containsExactly(first, corrected, nextWeek);
        assertThat(written(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(7))))
                .containsExactly(first);
    }

    @Test
    void whatWasReportedOfAPackageThatWasWithAnotherIsNotWritten() throws IOException {
        open("K-1", "C-1");
        VisitRecord own = report("K-1", MONDAY, PROVIDER, 30);
        report("K-1", MONDAY.plusDays(1), PROVIDER, 30);
        store.packages()
                .record(
                        new PackageId("K-1"),
                        PackageFacts.PROVIDER,
                        Fact.of(new ProviderId("P-2"), DateRange.from(MONDAY.plusDays(1)), now()));

        assertThat(written(DateRange.of(MONDAY, MONDAY.plusDays(7)))).containsExactly(own);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(7))))
                .withMessage("P-1 reported no visit from 2020-11-03 to 2020-11-08");
    }
}
