package org.almoner.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.caseload.CaseloadCheck;
import org.almoner.formats.caseload.CaseloadFile;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.delivery.Heading;
import org.almoner.formats.delivery.References;
import org.almoner.formats.delivery.ServiceDeliveryFile;
import org.almoner.formats.directory.ServiceDirectoryCheck;
import org.almoner.formats.directory.ServiceDirectoryReader;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.ProviderCheck;
import org.almoner.formats.providers.ProviderRow;
import org.almoner.formats.providers.ProviderTable;
import org.almoner.formats.providers.RatingsCheck;
import org.almoner.formats.providers.RatingsFile;
import org.almoner.formats.visits.VisitTable;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Readers hold no row that they gave: of files without an end, earlier rows are garbage while later ones are read. */
class FlatMemoryTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final int ROWS = 20_000;
    private static final int APART = 5_000;

    /** A file of which each part is made when it is asked for. */
    private static InputStream file(String before, Stream<String> rows, String after) {
        return new SequenceInputStream(Iterators.asEnumeration(Stream.of(Stream.of(before), rows, Stream.of(after))
                .flatMap(each -> each)
                .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator()));
    }

    private static Stream<Integer> numbers() {
        return Stream.iterate(0, number -> number + 1).limit(ROWS);
    }

    private static void assertHoldsNothing(Reading reading) throws IOException {
        Deque<WeakReference<Object>> given = new ArrayDeque<>();
        long[] counts = new long[2];
        reading.read(row -> {
            given.add(new WeakReference<>(row));
            counts[0]++;
            if (counts[0] % APART == 0) {
                System.gc();
                counts[1] = Math.max(
                        counts[1],
                        given.stream().filter(each -> each.get() != null).count());
                given.clear();
            }
        });
        assertThat(counts[0]).isEqualTo(ROWS);
        assertThat(counts[1]).as("rows still held").isLessThan(APART / 2);
    }

    @Test
    void aFileOfVisitsIsNotHeld() throws IOException {
        assertHoldsNothing(given -> VisitTable.read(
                file(
                        "package,date,start,attendance\n",
                        numbers().map(number -> "K-" + number + ",2020-11-02,08:00,missed\n"),
                        ""),
                new ProviderId("P-1"),
                given::accept));
    }

    @Test
    void aServiceDeliveryFileIsNotHeld() throws IOException {
        Heading heading = new Heading("F-1", "Week 45", LocalDateTime.of(2020, 11, 9, 8, 0), "P-1");
        String header =
                "FileReference,Description,Created,ProviderRef,ContractNumber,ServiceUserRef,ServiceUserDetails,WeekEnding,"
                        + "OurRef,ServiceUserContribution,PaymentClaimed,ServiceType,VisitDate,StartTimeClaimed,DurationClaimed,"
                        + "ActualStartTime,ActualDuration,SecondaryVisit,NumberOfCarers,OrderRef,ManuallyAmended,VisitCode,"
                        + "CareWorkerReference,CareWorkerName\n";
        assertHoldsNothing(given -> ServiceDeliveryFile.read(
                file(
                        header,
                        numbers()
                                .map(
                                        number -> "F-1,Week 45,2020-11-09T08:00:00,P-1,HC,C-" + number / 20
                                                + ",x,08/11/2020,,,,CARE,02/11/2020,08:00:00,01:00:00,08:00:00,01:00:00,False,,,,,,\n"),
                        ""),
                heading,
                References.NONE,
                (person, provider, day) -> ImmutableSet.of(new PackageId("K-1")),
                given::accept));
    }

    @Test
    void ratingsOfLocationsThatNobodyKnowsAreNotHeld() throws IOException {
        RatingsCheck check = new RatingsCheck(DAY, ImmutableList.of());
        assertHoldsNothing(given -> RatingsFile.read(
                file(
                        "Location ID,Service / Population Group,Domain,Latest Rating,Publication Date\n",
                        numbers().map(number -> "1-" + number + ",Overall,Safe,Good,01/11/2020\n"),
                        ""),
                check::doubtful,
                row -> {
                    check.add(row);
                    given.accept(row);
                }));
        assertThat(check.finish().others()).isEqualTo(ROWS);
    }

    @Test
    void servicesOfOrganizationsThatNobodyKnowsAreNotHeld() throws IOException {
        ServiceDirectoryCheck check = new ServiceDirectoryCheck(DAY, "Smallshire", ImmutableList.of());
        assertHoldsNothing(given -> ServiceDirectoryReader.read(
                file(
                        "[{\"id\": 0}",
                        numbers()
                                .skip(1)
                                .map(number ->
                                        ", {\"id\": " + number + ", \"name\": \"Care\", \"organization\": {\"id\": "
                                                + number + ", \"name\": \"A\"}}\n"),
                        "]"),
                row -> {
                    check.add(row);
                    given.accept(row);
                }));
        assertThat(check.finish().others()).isEqualTo(ROWS - 1);
    }

    @Test
    void packagesOfACaseloadAreNotHeld() throws IOException {
        CaseloadCheck check = new CaseloadCheck(ImmutableList.of(), ImmutableSet.of());
        assertHoldsNothing(given -> CaseloadFile.read(
                file(
                        "package,place,days,start,minutes\n",
                        numbers().map(number -> "K-" + number + ",urban,weekday,08:00,30\n"),
                        ""),
                SmallScheme.scheme(),
                DAY,
                row -> {
                    check.add(row);
                    given.accept(((TableRow.Read<FundedPackage>) row).value());
                }));
        assertThat(check.finish(ROWS).fresh()).isEqualTo(ROWS);
    }

    @Test
    void providersOfATableAreNotHeldButForTheFirstThatAreTold() throws IOException {
        assertHoldsNothing(given -> assertThat(ProviderCheck.check(
                                ImmutableList.of(),
                                rows -> read(
                                        "provider,name,regulator-id,locations,from\n",
                                        number -> "P-" + number + ",Care,1-1,2-" + number + ",2020-11-02\n",
                                        rows),
                                given::accept)
                        .count(News.NEW))
                .isEqualTo(ROWS));
    }

    private static void read(String header, Function<Integer, String> row, Consumer<TableRow<ProviderRow>> rows) {
        try {
            ProviderTable.read(file(header, numbers().map(row), ""), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading {

        void read(Consumer<Object> given) throws IOException;
    }
}
