package org.almoner.formats.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.application.port.in.VisitReports.Reason.Malformed;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.UnreadableFileException;
import org.junit.jupiter.api.Test;

class ServiceDeliveryFileTest {

    private static final ProviderId PROVIDER = new ProviderId("P-017");
    private static final PackageId PACKAGE = new PackageId("K-1");
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final String HEADER = String.join(",", DeliveryTable.ALL) + "\n";
    private static final String REFERENCES = """
            kind,theirs,ours
            provider,BRIGHT,P-017
            contract,HC/17,P-017
            contract,HC/18,P-018
            person,4711,C-1
            visit-code,NS,missed
            visit-code,CX,cancelled 24
            visit-code,NL,no-log-out verified
            """;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static References references() throws IOException {
        return References.read(bytes(REFERENCES));
    }

    /** A row of 8:00 for an hour on Monday: what follows the claimed start can be told. */
    private static String row(String start, String claimed, String actual, String stayed, String rest) {
        return "F-1,Week 45,2020-11-09T08:00:00,BRIGHT,HC/17,4711,A person,08/11/2020,INV-9,0.00,37.5,HOME CARE,02/11/2020,"
                + String.join(",", start, claimed, actual, stayed, rest) + "\n";
    }

    private static String attended(String rest) {
        return row("08:00:00", "01:00:00", "08:05:30", "00:55:59", rest);
    }

    private static List<Row> rows(String rows) throws IOException {
        List<Row> read = new ArrayList<>();
        read(rows, (person, provider, day) -> ImmutableSet.of(PACKAGE), read);
        return read;
    }

    private static Claimed read(String rows, PackageFinder finder, List<Row> into) throws IOException {
        String file = HEADER + rows;
        References references = references();
        Heading heading = ServiceDeliveryFile.heading(bytes(file), references);
        return ServiceDeliveryFile.read(bytes(file), heading, references, finder, into::add);
    }

    private static VisitRecord only(String rows) throws IOException {
        List<Row> read = rows(rows);
        assertThat(read).hasSize(1);
        assertThat(read.get(0)).isInstanceOf(Row.Read.class);
        return ((Row.Read) read.get(0)).report();
    }

    private static String wrong(Row row) {
        return ((Row.NotRead) row).why().stream().map(Malformed::toString).collect(Collectors.joining("; "));
    }

    @Test
    void aVisitIsTheOneClaimedAndIsReportedAsItWas() throws IOException {
        assertThat(only(attended("False,1,,,,W-1,A carer")))
                .isEqualTo(new VisitRecord(
                        new VisitId(PACKAGE, MONDAY, LocalTime.of(8, 0)),
                        PROVIDER,
                        new Attendance.Attended(LocalTime.of(8, 5, 30), 55, 0),
                        Optional.of(new CarerId("W-1"))));
    }

    @Test
    void theRowsOfTwoCarersAreOneReport() throws IOException {
        String second = row("08:00:00", "01:00:00", "08:10:00", "00:30:00", "true,2,,,,W-2,");

        assertThat(only(attended("false,2,,,,W-1,") + second).attendance())
                .isEqualTo(new Attendance.Attended(LocalTime.of(8, 5, 30), 55, 30, Optional.of(LocalTime.of(8, 10))));
        assertThat(only(second + attended("false,2,,,,W-1,")).carer()).hasValue(new CarerId("W-1"));
    }

    @Test
    void aSecondCarerIsOfTheVisitWithinWhichItsClaimBegins() throws IOException {
        List<Row> rows = rows(attended("False,,,,,,")
                + row("08:30:00", "00:30:00", "08:30:00", "00:30:00", "False,,,,,,")
                + row("08:40:00", "00:20:00", "08:40:00", "00:20:00", "True,,,,,,"));

        assertThat(rows).hasSize(2);
        assertThat(((Row.Read) rows.get(0)).report().attendance())
                .isEqualTo(new Attendance.Attended(LocalTime.of(8, 5, 30), 55, 0));
        assertThat(((Row.Read) rows.get(1)).report().attendance())
                .isEqualTo(new Attendance.Attended(LocalTime.of(8, 30), 30, 20, Optional.of(LocalTime.of(8, 40))));
    }

    @Test
    void twoCarersInOneRowStayedTogether() throws IOException {
        assertThat(only(attended("False,2,,,,,")).attendance())
                .isEqualTo(new Attendance.Attended(LocalTime.of(8, 5, 30), 55, 55));
    }

    @Test
    void aSecondCarerWithoutAFirstAndAThirdAreRejected() throws IOException {
        List<Row> rows = rows(attended("False,,,,,,")
                + attended("True,,,,,,")
                + attended("True,,,,,,")
                + row("12:00:00", "01:00:00", "12:00:00", "01:00:00", "True,,,,,,"));

        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 5L);
        assertThat(wrong(rows.get(1))).contains("a third carer");
        assertThat(wrong(rows.get(2))).contains("no row of this person's week tells of the first carer");
    }

    @Test
    void visitCodesSayWhatBecameOfAVisit() throws IOException {
        String none = row("08:00:00", "01:00:00", "00:00:00", "00:00:00", "False,,,,NS,,");

        assertThat(only(none).attendance()).isEqualTo(new Attendance.Missed());
        assertThat(only(none.replace("NS", "CX")).attendance()).isEqualTo(new Attendance.Cancelled(24));
        assertThat(only(none.replace("NS", "NL")).attendance())
                .isEqualTo(new Attendance.NoLogOut(LocalTime.MIDNIGHT, 1, true));
        assertThat(wrong(rows(none.replace("NS", "QQ")).get(0))).contains("'QQ' is not among the references");
        assertThat(wrong(rows(none.replace("NS", "")).get(0))).contains("a carer who came stayed a minute at least");
        assertThat(wrong(rows(attended("False,,,,NS,,")).get(0))).contains("a visit that was missed has no duration");
    }

    @Test
    void aSecondCarerWhoDidNotComeLeavesTheFirstAlone() throws IOException {
        String second = row("08:00:00", "01:00:00", "", "", "True,,,,NS,,");

        assertThat(only(attended("False,2,,,,,") + second).attendance())
                .isEqualTo(new Attendance.Attended(LocalTime.of(8, 5, 30), 55, 0));
        assertThat(wrong(rows(attended("False,2,,,,,") + second.replace("NS", "CX"))
                        .get(0)))
                .contains("the first carer's visit was attended, and the second carer's cancelled");
    }

    @Test
    void everyColumnOfARowIsToldThatIsWrong() throws IOException {
        String file =
                "F-2,,today,OTHER,HC/18,4712,,09/13/2020,,x,y,,02-11-2020,08:00:30,1 hour,8,61:00,maybe,3,order,,,a b,\n";

        assertThat(((Row.NotRead) rows(attended("False,,,,,,") + file).get(1)).why())
                .extracting(Malformed::column)
                .containsExactly(
                        "FileReference",
                        "ProviderRef",
                        "ContractNumber",
                        "ServiceUserRef",
                        "WeekEnding",
                        "ServiceUserContribution",
                        "PaymentClaimed",
                        "OrderRef",
                        "VisitDate",
                        "StartTimeClaimed",
                        "DurationClaimed",
                        "ActualStartTime",
                        "ActualDuration",
                        "SecondaryVisit",
                        "NumberOfCarers",
                        "CareWorkerReference");
    }

    @Test
    void aVisitIsInItsWeek() throws IOException {
        assertThat(wrong(rows(attended("False,,,,,,").replace("08/11/2020", "01/11/2020"))
                        .get(0)))
                .contains("is not in the week that ends on 01/11/2020");
        assertThat(wrong(rows(attended("False,,,,,,").replace("08/11/2020", "09/11/2020"))
                        .get(0)))
                .contains("is not in the week that ends on 09/11/2020; write a day of it");
    }

    @Test
    void aReferenceOfACarerIsToldAsItIsWrittenAndALengthOfMoreThanADayWithWhatToWrite() throws IOException {
        assertThat(wrong(rows(row("08:00:00", "25:00:00", "08:05:30", "00:55:59", "False,,,,,=link(\"x\"),"))
                        .get(0)))
                .contains("'25:00:00' is more than a day; write", "'=link(\"x\")' is not a reference of a carer");
    }

    @Test
    void aPackageThatIsNotWithTheProviderOrNotNamedAmongSeveralIsRejected() throws IOException {
        List<Row> rows = new ArrayList<>();
        PackageFinder two = (person, provider, day) -> {
            assertThat(person).isEqualTo(new PersonId("C-1"));
            assertThat(day).isEqualTo(MONDAY);
            return ImmutableSet.of(PACKAGE, new PackageId("K-2"));
        };
        read(attended("False,,K-2,,,,") + attended("False,,K-3,,,,") + attended("False,,,,,,"), two, rows);
        read(attended("False,,,,,,"), (person, provider, day) -> ImmutableSet.of(), rows);

        assertThat(((Row.Read) rows.get(0)).report().visit().pack()).isEqualTo(new PackageId("K-2"));
        assertThat(wrong(rows.get(1))).contains("package K-3 of C-1 is not with P-017 on 2020-11-02");
        assertThat(wrong(rows.get(2))).contains("there are several packages of C-1");
        assertThat(wrong(rows.get(3))).contains("there is no package of C-1");
    }

    @Test
    void whatIsClaimedIsAddedUpOnceForAPersonsWeek() throws IOException {
        String other = attended("False,,,Y,,,").replace("08:00:00,01:00:00", "12:00:00,00:30:00");

        Claimed claimed = read(
                attended("False,,,,,,") + other + "\n" + other.replace("4711", "wrong"),
                (person, provider, day) -> ImmutableSet.of(PACKAGE),
                new ArrayList<>());

        assertThat(claimed)
                .isEqualTo(new Claimed(
                        2,
                        0,
                        Duration.ofMinutes(90),
                        Duration.ofSeconds(2 * (55 * 60 + 59)),
                        Money.parse("37.50"),
                        0,
                        Money.ZERO,
                        1));
        assertThat(read(
                                attended("False,,,,,,") + attended("True,,,,,,").replace("37.5", "5"),
                                (person, provider, day) -> ImmutableSet.of(PACKAGE),
                                new ArrayList<>())
                        .unclearPayments())
                .isEqualTo(1);
    }

    @Test
    void aFileWithAColumnThatNobodyKnowsIsRefusedUnlessTheReferencesSayWhatItIs() throws IOException {
        String file = HEADER.replace("CareWorkerName", "Mileage") + attended("False,,,,,,3");

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ServiceDeliveryFile.heading(bytes(file), references()))
                .withMessageContaining("there is no such column");
        References called = References.read(bytes(REFERENCES + "column,Mileage,none\n"));
        assertThat(ServiceDeliveryFile.heading(bytes(file), called).reference()).isEqualTo("F-1");
    }

    @Test
    void aFileOfWhichNoRowSaysWhatItIsIsRefused() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ServiceDeliveryFile.heading(
                        bytes(HEADER + attended("False,,,,,,").replace("F-1", "")), references()))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .map(problem -> problem.line() + " " + problem.detail())
                        .containsExactly("2 a value is missing here; write one"));
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ServiceDeliveryFile.heading(bytes(HEADER), references()))
                .withMessage("no row tells reference, description, time and provider of the file");
    }

    @Test
    void whatIsWrongWithTheFirstRowIsToldInPlaceOfThatNoRowTellsWhatTheFileIs() {
        String file = HEADER + attended("False,,,,,,").replace("A person", "Zo\u00eb");

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ServiceDeliveryFile.heading(
                        new ByteArrayInputStream(file.getBytes(Charset.forName("windows-1252"))), references()))
                .satisfies(refusal -> {
                    assertThat(refusal.column()).isEqualTo("ServiceUserDetails");
                    assertThat(refusal.detail()).contains("Windows-1252");
                });
    }

    @Test
    void aFileIsMeantWithoutItsReferenceAndIsToldWhatIsWrong() throws IOException {
        String without = HEADER.replace("FileReference,", "");
        References called = References.read(bytes(REFERENCES + "column,Batch,FileReference\n"));

        assertThat(ServiceDeliveryFile.isMeant(bytes(without), references())).isTrue();
        assertThat(ServiceDeliveryFile.isMeant(bytes("batch,a,b\n"), called)).isTrue();
        assertThat(ServiceDeliveryFile.isMeant(bytes("package,date,start,attendance,Description\n"), references()))
                .isFalse();
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ServiceDeliveryFile.heading(bytes(without), references()))
                .withMessageContaining("the column is missing");
    }

    @Test
    void whatIsEmptyOrHasNoCommasIsToldBeforeAnybodyAsksWhatKindOfFileItIs() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ServiceDeliveryFile.isMeant(bytes(""), references()))
                .withMessageContaining("the file is empty");
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ServiceDeliveryFile.isMeant(bytes(HEADER.replace(',', ';')), references()))
                .withMessageContaining("semicolons or tabs stand between the columns");
    }

    @Test
    void aProviderThatNobodyKnowsIsRefused() throws IOException {
        Heading heading = ServiceDeliveryFile.heading(
                bytes(HEADER + attended("False,,,,,,").replace("BRIGHT", "DIM")), references());

        assertThatIllegalArgumentException().isThrownBy(() -> ServiceDeliveryFile.provider(heading, references()));
    }

    @Test
    void rowsOfAWeekThatNeverEndsAreHeldUpToAMostAndThenTakenAsAnother() throws IOException {
        String second = row("08:00:00", "01:00:00", "08:10:00", "00:30:00", "true,2,,,,W-2,");
        String other = row("10:00:00", "01:00:00", "10:00:00", "01:00:00", "false,1,,,,W-1,");

        List<Row> held = rows(attended("false,2,,,,W-1,") + other.repeat(WeekOfRows.MOST - 2) + second);
        List<Row> beyond = rows(attended("false,2,,,,W-1,") + other.repeat(WeekOfRows.MOST - 1) + second);

        assertThat(held).hasSize(WeekOfRows.MOST - 1).allMatch(Row.Read.class::isInstance);
        assertThat(beyond).hasSize(WeekOfRows.MOST + 1);
        assertThat(wrong(beyond.get(WeekOfRows.MOST))).contains("keep both rows together");
    }
}
