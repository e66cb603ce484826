package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules L1 to L3 at the command line. */
class ZoneCommandTest {

    @Test
    void tellsZoneAndBandAndWhy() {
        Cli cli = Cli.run("zone", "LE673FN");

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
                .contains("LE67 3FN", "Coalville and Ashby", "band  Urban", "because ward:", "leicestershire-2020");
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void takesPostcodesOfOneWordAndOfTwo() {
        Cli cli = Cli.run("zone", "LE67", "3FN", "le673fn", "LE67 3FN", "--json");

        assertThat(cli.exit()).isZero();
        assertThat(cli.json().get("postcodes").findValuesAsText("postcode"))
                .containsExactly("LE67 3FN", "LE67 3FN", "LE67 3FN");
    }

    @Test
    void saysWhyAPostcodeIsUnknownAndEndsWithFour() {
        Cli cli = Cli.run("zone", "LE673FN", "SW1A1AA");

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.out()).contains("no postcode of SW1A", "maybe the place is outside the council's area");
    }

    @Test
    void givesTheReasonOfAnUnknownPostcodeToPrograms() {
        Cli cli = Cli.run("zone", "SW1A1AA", "--json");

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.json().at("/postcodes/0/reason").asText()).isEqualTo("DISTRICT_NOT_IN_DIRECTORY");
    }

    @Test
    void saysThatNoMapIsInForceOnTheDay() {
        Cli cli = Cli.run("zone", "LE673FN", "--on", "2019-01-01");

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.out()).contains("no zone map is in force on 2019-01-01");
    }

    @Test
    void refusesWhatIsNoPostcode() {
        Cli cli = Cli.run("zone", "Coalville");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'Coalville' is not a postcode");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void refusesABadDate() {
        Cli cli = Cli.run("zone", "LE673FN", "--on", "2020-02-30");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'2020-02-30' is not a date: write it as 2020-11-02");
    }
}
