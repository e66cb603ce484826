package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceBuildUpCommandTest {

    private static final List<String> COSTS = List.of(
            "price",
            "build-up",
            "--on",
            "2020-11-02",
            "--miles",
            "3.00",
            "--insurance",
            "7%",
            "--pension",
            "3%",
            "--holiday",
            "12%",
            "--sickness",
            "2%",
            "--training",
            "1%",
            "--overhead",
            "5.00",
            "--surplus",
            "5%");

    private static Cli buildUp(String... more) {
        List<String> words = new ArrayList<>(COSTS);
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    /** £22.41 leaves £9.9947 for an hour's pay. */
    @Test
    void thePayThatAPriceSupportsIsRoundedDownInBothForms() {
        Cli text = buildUp("--travel-minutes", "12", "--price", "22.41");
        Cli json = buildUp("--travel-minutes", "12", "--price", "22.41", "--json");

        assertThat(json.json().at("/check/pay").asText()).isEqualTo("9.99");
        assertThat(text.out()).contains("A price of £22.41 supports pay of £9.99 an hour: ");
    }

    @Test
    void aPriceThatDoesNotCoverTheRestSupportsNoPay() {
        Cli text = buildUp("--travel-minutes", "12", "--price", "0.50");
        Cli json = buildUp("--travel-minutes", "12", "--price", "0.50", "--json");

        assertThat(json.json().at("/check/pay").asText()).isEqualTo("0.00");
        assertThat(json.json().at("/check/legal").asBoolean()).isFalse();
        assertThat(text.out())
                .contains("A price of £0.50 supports no pay: ", " BELOW the National Living Wage of £8.72");
    }

    @Test
    void whatIsNegativeIsSaidInItsOwnUnit() {
        Cli cli = buildUp("--travel-minutes", "-10");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).isEqualTo("almoner: travel is not negative, but got -10 minutes\n");
    }

    @Test
    void figuresAtTheEndsOfTheirRangesAreWorkedOut() {
        Cli cli = buildUp("--travel-minutes", "2147483647", "--mileage", "100000000.00", "--wage", "100000000.00");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(buildUp("--travel-minutes", "1", "--wage", "92233720368547758.07")
                        .exit())
                .isEqualTo(2);
    }
}
