package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule L4 at the command line. */
class ForecastCommandTest {

    @Test
    void hoursOfWhatTheSchemeDoesNotBuyAreRefusedWithWhatItBuys() {
        Cli cli = Cli.run("forecast", "--scheme", "leicester-2023", "--hours", "residential/city=3");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err())
                .contains("'residential/city' is for nothing that the scheme buys, which is general/home-care, high-");
    }

    @Test
    void pricesThePublishedSnapshot() {
        Cli cli = Cli.run("forecast");

        assertThat(cli.exit()).isZero();
        assertThat(cli.out()).contains("£352,155.25", "£19.56", "£18.31m", "At £18.45 an hour", "£17.27m");
    }

    /** Birmingham: 550 places at 452.00 and 280 at 480.00, beside hours of 427,200.00. */
    @Test
    void pricesPlannedPlacesBesideTheHours() {
        Cli cli = Cli.run("forecast", "--scheme", "birmingham-2018", "--on", "2018-06-01");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out().replaceAll(" +", " "))
                .contains("residential-65-plus | 360 places | £452.00 a week | £162,720.00")
                .contains("A week of places, nights and sessions costs £383,000.00, 52 weeks £19.92m (£19,916,000.00).")
                .contains("With the hours, a week costs £810,200.00, 52 weeks £42.13m (£42,130,400.00).")
                .doesNotContain("Not in these sums");
        assertThat(Cli.run("forecast", "--scheme", "birmingham-2018", "--on", "2018-06-01", "--json")
                        .json()
                        .at("/places/weeklyWithHours")
                        .asText())
                .isEqualTo("810200.00");
    }

    @Test
    void givenHoursArePricedByThemselves() {
        assertThat(Cli.run("forecast", "--scheme", "birmingham-2018", "--hours", "home-support/city=10")
                        .out())
                .doesNotContain("places");
    }

    @Test
    void pricesGivenHours() {
        Cli cli = Cli.run("forecast", "--hours", "urban=100,isolated=10.5", "--compare", "20", "--json");

        assertThat(cli.exit()).isZero();
        assertThat(cli.json().get("weekly").asText()).isEqualTo("2151.68");
        assertThat(cli.json().at("/comparison/yearly").asText()).isEqualTo("114920.00");
    }

    @Test
    void refusesWhatAreNoHours() {
        Cli cli = Cli.run("forecast", "--hours", "urban=many");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'many' is not an amount of care");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertTooLarge(Cli.run("forecast", "--hours", "urban=99999999999999999"), "'99999999999999999' is too much");
        assertTooLarge(Cli.run("forecast", "--compare", "92233720368547758.07"), "'92233720368547758.07' is too large");
    }

    private static void assertTooLarge(Cli cli, String message) {
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains(message);
    }

    @Test
    void pricesTheMostThatCanBeGiven() {
        assertThat(Cli.run("forecast", "--hours", "urban=1000000,isolated=1000000", "--compare", "100000000.00")
                        .exit())
                .isZero();
    }

    @Test
    void refusesHoursOfWhatIsNotPricedByTheHour() {
        Cli cli = Cli.run("forecast", "--scheme", "somerset-2024", "--hours", "residential/county=10");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("no price for undivided/residential/county on 2024-04-01");
    }

    @Test
    void refusesABandGivenTwice() {
        Cli cli = Cli.run("forecast", "--hours", "urban=1,urban=2");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'urban' is given twice");
    }

    @Test
    void advisesHoursWithoutCommas() {
        Cli cli = Cli.run("forecast", "--hours", "urban=11,737");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'737' is not a band with its hours", "the hours without commas");
    }

    @Test
    void showsSmallAmountsInPounds() {
        assertThat(Cli.run("forecast", "--hours", "urban=1").out())
                .contains("52 weeks £975.00.", "the same hours cost £959.40", "come to £15.60 more");
    }

    @Test
    void refusesNegativeHours() {
        Cli cli = Cli.run("forecast", "--hours", "urban=-5");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("must not be negative");
    }

    @Test
    void refusesABandThatTheSchemeDoesNotHave() {
        Cli cli = Cli.run("forecast", "--hours", "suburban=100");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("no band suburban", "fringe, isolated, rural, urban");
    }

    @Test
    void refusesADayWithoutPrices() {
        Cli cli = Cli.run("forecast", "--on", "2030-01-01");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("has no prices on 2030-01-01");
    }
}
