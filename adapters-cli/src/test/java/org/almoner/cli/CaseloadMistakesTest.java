package org.almoner.cli;

import static org.almoner.cli.SchemesCommandTest.compare;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.application.port.in.Progress;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.schemes.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in a caseload are told with their line. */
class CaseloadMistakesTest {

    @TempDir
    private Path folder;

    @Test
    void mistakesOfUnitsAreToldWithTheirLine() throws IOException {
        Path caseload = Files.writeString(folder.resolve("caseload.csv"), """
                package,place,service,units,agreed,days
                K-00001,county,respite-and-short-breaks,3,,monday
                K-00001,county,respite-and-short-breaks,2,,
                K-00002,county,domiciliary-care,8,,
                K-00003,county,residential,1,20.00/hour,
                K-00004,county,residential,0,,
                K-00005,county,domiciliary-care,,,
                """);

        Cli cli = compare("somerset-2024", "kent-2017", "--caseload", caseload.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(
                        "caseload.csv:2: units: a row of units has nothing in days; write visits in rows of their own")
                .contains(
                        "caseload.csv:3: package: package K-00001 is in line 2, too, but units have one row by themselves")
                .contains("caseload.csv:4: units: of undivided/domiciliary-care the scheme has no fee on 2024-04-01")
                .contains(
                        "caseload.csv:5: agreed: units are priced by the session, the night, the day or the week, but")
                .contains("caseload.csv:6: units: '0' is not a whole number from 1 to")
                .contains("caseload.csv:7: days: a value is missing here; write one");
    }

    @Test
    void aTableOfSemicolonsIsToldSoOnce() throws IOException {
        Path caseload = folder.resolve("caseload.csv");
        Files.writeString(caseload, """
                package;place;days;start;minutes
                K-00001;urban;weekday;08:00;60
                """);

        Cli cli = compare("leicestershire-2020", "kent-2017", "--caseload", caseload.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains("caseload.csv:1: semicolons or tabs stand between the columns; save the file as CSV")
                .doesNotContain("is missing from the first line");
    }

    @Test
    void aPriceThatVisitsCannotHaveIsToldWithItsLine() throws IOException {
        Path caseload = folder.resolve("caseload.csv");
        Files.writeString(caseload, """
                package,place,days,start,minutes,agreed
                K-00001,urban,weekday,08:00,60,120.00/night
                """);

        Cli cli = compare("leicestershire-2020", "kent-2017", "--caseload", caseload.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains("caseload.csv:2: agreed: visits are priced by the hour, the half hour or the visit, but"
                        + " 120.00/night was agreed; write a price such as 19.50/hour");
    }

    @Test
    void mistakesOfFundingAreToldWithTheirLine() throws IOException {
        Path caseload = folder.resolve("caseload.csv");
        Files.writeString(caseload, """
                package,place,days,start,minutes,contribution,health-share
                K-00001,urban,weekday,08:00,60,-5.00,70
                K-00002,urban,weekday,08:00,60,20.00,
                K-00002,urban,weekday,18:00,60,25.00,
                """);

        Cli cli = compare("leicestershire-2020", "kent-2017", "--caseload", caseload.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(
                        "caseload.csv:2: contribution: a contribution must not be negative, but is -5.00; write 0.00 or more",
                        "caseload.csv:2: health-share: '70' is not a percentage")
                .contains("caseload.csv:4: package: package K-00002 is of undivided/home-care in band urban with a"
                        + " contribution of 25.00 here");
    }

    @Test
    void ofManyRowsThatAreRejectedTheFirstHundredAreTold() throws IOException {
        Path caseload = Files.writeString(
                folder.resolve("caseload.csv"),
                "package,place,days,start,minutes\n" + "k,urban,monday,08:00,60\n".repeat(103));

        Cli cli = compare("leicestershire-2020", "kent-2017", "--caseload", caseload.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains("caseload.csv:101: package: 'k' is not a package reference")
                .doesNotContain("caseload.csv:102")
                .contains("and 3 rows more");
    }

    /** A file that ends after any of its bytes is refused with its name, or is a whole file by chance and has no package more. */
    @Test
    void aCaseloadCutAnywhereIsRefusedOrHasNoPackageThatItDidNotHave() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("../docs/guide/examples/funded-caseload.csv"));
        Scheme scheme = Schemes.load(Schemes.DEFAULT);
        Path file = folder.resolve("cut.csv");
        int most = packages(Files.write(file, whole), scheme);
        int refused = 0;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                assertThat(packages(file, scheme)).as("after %s bytes", length).isBetween(1, most);
            } catch (Failure failure) {
                refused++;
                assertThat(failure).as("after %s bytes", length).hasMessageContaining("cut.csv");
            }
        }
        System.out.printf(
                "figures | cut off, guide/examples/funded-caseload.csv | %d rounds | %d read as a shorter file | %d refused%n",
                whole.length, whole.length - refused, refused);
        assertThat(refused).as("cuts that are told, of " + whole.length).isGreaterThan(whole.length / 2);
    }

    private static int packages(Path file, Scheme scheme) {
        List<FundedPackage> read = new ArrayList<>();
        CaseloadFiles.each(file, scheme, LocalDate.of(2020, 10, 5), Progress.SILENT, read::add);
        return read.size();
    }
}
