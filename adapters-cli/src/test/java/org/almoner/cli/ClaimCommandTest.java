package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a claim for visits of an hour on Monday and Thursday, at £18.75 each. */
class ClaimCommandTest {

    private static final String MONDAY = "K-1/2020-10-05/07:30";
    private static final String THURSDAY = "K-1/2020-10-08/07:30";

    @TempDir
    private Path folder;

    private Cli claim(String lines, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("october.csv"), "visit,minutes,amount\n" + lines);
        return PlayedScenario.with(folder).run("claim " + file + " --provider P-001", more);
    }

    @Test
    void eachLineSaysWhatBecomesOfItAndWhy() throws IOException {
        Cli cli = claim(MONDAY + ",75,23.44\n" + MONDAY + ",60,18.75\n" + "K-1/2020-10-06/07:30,60,18.75\n");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .startsWith("Claim october.csv of P-001 Example Care, held against what is due")
                .containsPattern(
                        "2 \\| " + MONDAY + " .* £23.44 \\| £18.75 \\| +\\| +£4.69 \\| +\\| more time than counts")
                .containsPattern(
                        "3 \\| " + MONDAY + " .* £18.75 \\| +\\| +\\| +£18.75 \\| +\\| line 2 claims for this visit")
                .containsPattern("4 \\| K-1/2020-10-06/07:30 .* £18.75 \\| neither planned nor reported")
                .containsPattern("\\| All .* £60.94 \\| £18.75 \\| £0.00 \\| +£23.44 \\| +£18.75")
                .endsWith("Due for visits of these weeks and not claimed: £18.75\n  " + THURSDAY + "  £18.75\n");
    }

    @Test
    void theTotalsOfTheJsonAddUpToTheClaim() throws IOException {
        JsonNode json = claim(MONDAY + ",75,23.44\n" + THURSDAY + ",60,18.75\n", "--json")
                .json();
        BigDecimal sum = BigDecimal.ZERO;
        for (String outcome : new String[] {"paid", "held", "rejected", "unmatched"}) {
            sum = sum.add(new BigDecimal(json.get(outcome).asText()));
        }

        assertThat(sum).isEqualTo(new BigDecimal(json.get("claimed").asText())).isEqualTo("42.19");
        assertThat(json.at("/lines/0").toString())
                .isEqualTo("{\"line\":2,\"visit\":\"" + MONDAY + "\",\"minutes\":75,\"claimed\":\"23.44\",\"parts\":["
                        + "{\"outcome\":\"paid\",\"reason\":\"due\",\"amount\":\"18.75\"},"
                        + "{\"outcome\":\"rejected\",\"reason\":\"more time\",\"amount\":\"4.69\"}]}");
        assertThat(json.get("unclaimed")).isEmpty();
    }

    @Test
    void aClaimOfAllThatIsDueSaysSo() throws IOException {
        assertThat(claim(MONDAY + ",60,18.75\n" + THURSDAY + ",60,18.75\n").out())
                .endsWith("All that is due for visits of these weeks is claimed.\n");
    }

    @Test
    void aLineThatIsHeldHoldsWhatIsClaimed() throws IOException {
        Path file = Files.writeString(folder.resolve("october.csv"), "visit,minutes,amount\n" + MONDAY + ",60,18.75\n");
        PlayedScenario played = PlayedScenario.with(folder);
        played.run(
                "line hold care:2020-10-05/2020-10-12:C-1:K-1:P-001 --actor P-001 --by finance",
                "--reason",
                "in dispute");

        assertThat(played.run("claim " + file + " --provider P-001").out())
                .contains("£18.75 |       | £18.75", "the line of the remittance is held");
    }

    @Test
    void aClaimWithMistakesIsRefusedWithFileLineAndValue() throws IOException {
        Cli cli = claim("K-1/monday,60,18.75\n" + MONDAY + ",60,-18.75\n");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .contains("october.csv:2: visit: 'K-1/monday' is not a visit", "october.csv:3: line 3 claims -18.75");
    }

    @Test
    void aFileOrProviderThatIsNotThereIsNotFound() throws IOException {
        Path file = Files.writeString(folder.resolve("october.csv"), "visit,minutes,amount\n" + MONDAY + ",60,18.75\n");
        PlayedScenario played = PlayedScenario.with(folder);

        assertThat(played.run("claim none.csv --provider P-001").exit()).isEqualTo(4);
        assertThat(played.run("claim " + file + " --provider P-009").err())
                .contains("there is no provider P-009 in played");
    }
}
