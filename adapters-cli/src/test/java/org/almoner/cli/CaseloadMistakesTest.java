package org.almoner.cli;

import static org.almoner.cli.SchemesCommandTest.compare;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .contains("caseload.csv:6: units: a service is given in 1 to 1000 units, but got 0")
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
                .contains("caseload.csv:1: semicolons separate the columns of the first line; write commas there")
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
                        "caseload.csv:2: contribution: a contribution must not be negative, but is -5.00",
                        "caseload.csv:2: health-share: '70' is not a percentage")
                .contains("caseload.csv:4: package: package K-00002 is of undivided/home-care in band urban with a"
                        + " contribution of 25.00 here");
    }
}
