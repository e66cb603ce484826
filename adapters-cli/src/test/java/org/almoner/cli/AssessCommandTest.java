package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {

    private static final String AT_HOME = "../docs/guide/examples/at-home.yaml";
    private static final String CARE_HOME = "../docs/guide/examples/care-home.yaml";
    private static final String DEFERRED = "../docs/guide/examples/deferred-payment.yaml";
    private static final Pattern EXAMPLE = Pattern.compile("```\n\\$ almoner (assess .*)\n([^`]*)```");

    @TempDir
    Path folder;

    @Test
    void theGuideShowsWhatTheProgramWrites() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/guide/assessment.md")));
        int examples = 0;
        while (example.find()) {
            Cli cli = Cli.run(example.group(1).replace("docs/", "../docs/").split(" "));

            assertThat(cli.exit()).isZero();
            assertThat(cli.out()).isEqualTo(example.group(2));
            examples++;
        }
        assertThat(examples).isEqualTo(3);
    }

    @Test
    void theLinesOfTheJsonAddUpToTheCharge() {
        JsonNode json =
                Cli.run("assess", AT_HOME, "--on", "2024-06-03", "--json").json();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : json.get("lines")) {
            if (!line.get("part").asText().equals("capital")) {
                sum = sum.add(new BigDecimal(line.get("counts").asText()));
            }
        }

        assertThat(sum).isEqualTo(new BigDecimal(json.at("/charge/weekly").asText()));
        assertThat(json.get("charged").asText()).isEqualTo("144.78");
    }

    @Test
    void fullCostSaysWhy() {
        JsonNode json =
                Cli.run("assess", CARE_HOME, "--on", "2024-06-03", "--json").json();

        assertThat(json.at("/charge/kind").asText()).isEqualTo("full cost");
        assertThat(json.at("/charge/reason").asText()).isEqualTo("capital above limit");
        assertThat(json.get("charged").asText()).isEqualTo("850.00");
    }

    @Test
    void whatMayBeAskedFromIncomeWhilePaymentIsDeferredIsToldWithItsLines() {
        JsonNode json =
                Cli.run("assess", DEFERRED, "--on", "2024-06-03", "--json").json();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : json.get("lines")) {
            if (line.get("part").asText().equals("deferred payment")) {
                sum = sum.add(new BigDecimal(line.get("counts").asText()));
            }
        }

        assertThat(json.get("mostFromIncomeWhileDeferred").asText()).isEqualTo("86.00");
        assertThat(sum).isEqualTo("86.00");
        assertThat(Cli.run("assess", DEFERRED, "--on", "2024-05-06", "--json")
                        .json()
                        .has("mostFromIncomeWhileDeferred"))
                .isFalse();
    }

    @Test
    void changesAreListedUntilADay() {
        JsonNode json = Cli.run("assess", AT_HOME, "--on", "2024-06-03", "--until", "2025-06-01", "--json")
                .json();

        assertThat(json.get("changes")).hasSize(3);
        assertThat(json.at("/changes/1/days").asText()).isEqualTo("2025-04-06/2025-04-07");
    }

    @Test
    void withoutADayTheNearestWithCareIsAssessed() {
        assertThat(Cli.run("assess", AT_HOME).out()).startsWith("On 2024-06-03 ");
    }

    @Test
    void aDayWithoutCareIsNotUnderstood() {
        Cli cli = Cli.run("assess", AT_HOME, "--on", "2020-06-01");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("nothing to assess on 2020-06-01", "2024-06-03/..");
    }

    @Test
    void aDayBeyondTheTablesIsNotUnderstood() {
        assertThat(Cli.run("assess", AT_HOME, "--on", "2027-04-06").err()).contains("2015-04-01/2027-04-06");
        assertThat(Cli.run("assess", AT_HOME, "--on", "2024-06-03", "--until", "2027-04-07")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aFileWithMistakesIsRefusedWithAllOfThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("person.yaml"),
                Files.readString(Path.of(AT_HOME))
                        .replace("attendance-allowance", "atendance-allowance")
                        .replace("amount: 9.50", "amount: -9.50"));

        Cli cli = Cli.run("assess", file.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("did you mean 'attendance-allowance'?", "'-9.50' is negative", "person.yaml:");
    }

    @Test
    void anAmountThatIsTooLargeIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("person.yaml"),
                Files.readString(Path.of(AT_HOME)).replace("amount: 9.50", "amount: 92233720368547758.07"));

        Cli cli = Cli.run("assess", file.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains("person.yaml:", "'92233720368547758.07' is too large", "100000000.00; correct it");
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        assertThat(Cli.run("assess", "nobody.yaml").exit()).isEqualTo(4);
    }

    @Test
    void aChildIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("person.yaml"),
                "person: {born: 2010-01-01}\ncare: [{from: 2024-06-03, setting: at-home}]\n");

        Cli cli = Cli.run("assess", file.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("only adults are charged");
    }
}
