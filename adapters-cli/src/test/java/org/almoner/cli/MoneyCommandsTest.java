package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people pay, accounts stand at, rounding comes to and visits cost, at the command line. */
class MoneyCommandsTest {

    private static final String WEEK = " --from 2020-10-05 --to 2020-10-12";
    private static final String RUN = """
            - {on: 2020-10-12, draft: all, to: 2020-10-12, by: finance}
            - {on: 2020-10-12, submit: 1, by: finance}
            - {on: 2020-10-12, approve: 1, by: approver}
            """;

    @TempDir
    private Path folder;

    private static Cli done(PlayedScenario played, String command) {
        Cli cli = played.run(command);
        assertThat(cli.exit()).as(cli.err()).isZero();
        return cli;
    }

    @Test
    void aStatementShowsEveryVisitTheChargeAndWhatWasBilled() {
        PlayedScenario played = PlayedScenario.with(folder, RUN);

        String text = done(played, "statement C-1" + WEEK).out();

        assertThat(text)
                .contains("Package K-1, provided by P-001 Example Care")
                .contains("Mon 10-05 07:30", "Thu 10-08 07:30", "came at 07:30, stayed 60 minutes")
                .contains("Cost of care                     £37.50", "Contribution                     £20.00")
                .contains("To pay to the council            £20.00")
                .endsWith("Billed by the runs so far for this week: £20.00 (run 1 charge £20.00).\n");
        JsonNode week = done(played, "statement C-1 --json" + WEEK).json().at("/weeks/0");
        assertThat(week.at("/charge").toString())
                .isEqualTo("{\"amount\":\"20.00\",\"contribution\":\"20.00\",\"costOfCare\":\"37.50\","
                        + "\"limit\":\"CONTRIBUTION\"}");
        assertThat(week.at("/lines/0/items").findValuesAsText("visit"))
                .containsExactly("K-1/2020-10-05/07:30", "K-1/2020-10-08/07:30");
        assertThat(week.get("billedSoFar").asText()).isEqualTo("20.00");
    }

    @Test
    void aStatementSaysThatAChargeIsProvisionalAndWhenThePersonWasTold() {
        PlayedScenario played = PlayedScenario.with(folder);

        assertThat(done(played, "statement C-1" + WEEK).out())
                .contains(
                        "For 2020-10-05 to 2020-10-11, 7 of the 7 days of the week, the person ",
                        ". That is provisional: it may be worked out again. The person was told on 2020-10-05.\n");
        assertThat(done(played, "statement C-1 --json" + WEEK)
                        .json()
                        .at("/weeks/0/decisions")
                        .toString())
                .isEqualTo("[{\"days\":\"2020-10-05/2020-10-12\",\"provisional\":true,\"told\":\"2020-10-05\"}]");
    }

    @Test
    void aStatementSaysFromWhichDayAFinalChargeTookThePlaceOfAProvisionalOne() {
        PlayedScenario played = PlayedScenario.with(folder, """
                - on: 2020-10-12
                  record: charge
                  of: C-1
                  from: 2020-10-08
                  value: {charge: {type: contribution, weekly: 24.50}, provisional: false, told: 2020-10-08}
                """);

        assertThat(done(played, "statement C-1" + WEEK).out())
                .contains(
                        "For 2020-10-05 to 2020-10-07, 3 of the 7 days of the week, the person can be asked for £",
                        "For 2020-10-08 to 2020-10-11, 4 of the 7 days of the week, the person can be asked for £24.50 a week. That is"
                                + " final. The person was told on 2020-10-08.\n");
    }

    @Test
    void aStatementSaysThatNothingWasDecided() {
        PlayedScenario played =
                PlayedScenario.with(folder, "- {on: 2020-10-12, withdraw: charge, of: C-1, from: 2020-10-05}\n");

        assertThat(done(played, "statement C-1" + WEEK).out())
                .contains("No charge of 2020-10-05 to 2020-10-11 was decided.\n");
    }

    @Test
    void aPersonWhoIsNotThereIsNotFound() {
        Cli cli = PlayedScenario.with(folder).run("statement C-9" + WEEK);

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("there is no person C-9 in played");
    }

    @Test
    void balancesAreThoseOfThePostedRuns() {
        PlayedScenario played = PlayedScenario.with(folder, RUN);

        assertThat(done(played, "balance --json").json().toString())
                .isEqualTo("{\"council\":\"17.50\",\"person:C-1\":\"20.00\",\"provider:P-001\":\"-37.50\"}");
        assertThat(done(played, "balance provider:P-001 --json").json().toString())
                .isEqualTo("{\"provider:P-001\":\"-37.50\"}");
        assertThat(done(played, "balance provider:P-001").out()).contains("provider P-001", "£37.50", "paid");
        assertThat(done(played, "balance nhs --json").json().toString()).isEqualTo("{\"nhs\":\"0.00\"}");
    }

    /** The provider is paid an hour and 45 minutes, 32.8125 exactly, and so 32.81. The contribution needs no rounding. */
    @Test
    void driftIsWhatRoundingAddsAndTakes() {
        PlayedScenario played = PlayedScenario.with(folder, """
                - on: 2020-10-12
                  report: K-1/2020-10-08/07:30
                  provider: P-001
                  happened: attended
                  arrived: "07:30"
                  minutes: 45
                """);

        JsonNode json = done(played, "drift --json" + WEEK).json();

        assertThat(json.get("days").asText()).isEqualTo("2020-10-05/2020-10-12");
        assertThat(json.get("payRoundingExactPence").asText()).isEqualTo("-1/4");
        assertThat(json.get("chargeRoundingExactPence").asText()).isEqualTo("0");
        assertThat(json.get("providersExactPence").toString()).isEqualTo("{\"P-001\":\"-1/4\"}");
        assertThat(json.get("peopleExactPence")).isEmpty();
        assertThat(done(played, "drift" + WEEK).out())
                .contains("Rounding over 2020-10-05 to 2020-10-11", "P-001")
                .contains("has taken £0.0025 from the exact pay of the period, and not changed the exact charges.");
    }

    @Test
    void aVisitIsExplainedWithItsLineAndPostings() {
        PlayedScenario played = PlayedScenario.with(folder, RUN);

        Cli cli = done(played, "explain visit K-1/2020-10-08/07:30");

        assertThat(cli.out())
                .contains("Visit K-1/2020-10-08/07:30, Thursday")
                .contains("Price    £18.75 an hour, by the rate card")
                .contains("2 visits of K-1", "Posted by run 1 (care)", "Posted by run 1 (charge)");
        JsonNode json =
                done(played, "explain visit K-1/2020-10-08/07:30 --json").json();
        assertThat(json.at("/paid/exactPence").asText()).isEqualTo("1875");
        assertThat(json.at("/line/gross").asText()).isEqualTo("37.50");
        assertThat(json.at("/postings").findValuesAsText("kind")).containsExactly("care", "charge");
        assertThat(json.at("/enhancements")).isEmpty();
    }

    @Test
    void aVisitFromWhichNoMoneyFollowsIsExplained() {
        PlayedScenario played = PlayedScenario.with(
                folder, "- {on: 2020-10-12, report: K-1/2020-10-06/07:30, provider: P-001, happened: missed}\n");

        Cli cli = done(played, "explain visit K-1/2020-10-06/07:30");

        assertThat(cli.out())
                .isEqualTo("No money follows from visit K-1/2020-10-06/07:30: no plan has a visit at that time"
                        + " (P-001).\n");
    }

    @Test
    void aVisitThatIsNotThereIsNotFound() {
        Cli cli = PlayedScenario.with(folder).run("explain visit K-1/2020-10-06/07:30");

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.err()).contains("K-1/2020-10-06/07:30");
    }

    @Test
    void anUpliftIsPreviewedOverThePackagesOfTheDatabase() {
        PlayedScenario played = PlayedScenario.with(folder, """
                - {on: 2020-10-12, open: K-2, person: C-1}
                - {on: 2020-10-12, record: provider, of: K-2, value: P-001, from: 2020-10-05}
                - {on: 2020-10-12, record: service-type, of: K-1, value: home-care, from: 2020-10-05}
                - {on: 2020-10-12, record: lot, of: K-2, value: high-dependency, from: 2020-10-05}
                - on: 2020-10-12
                  record: plan
                  of: K-2
                  from: 2020-10-05
                  value: {visits: [{day: friday, start: "09:00", minutes: 60, secondCarerMinutes: 0}]}
                """);

        JsonNode json =
                done(played, "price uplift --from 2021-10-04 --by 10% --json").json();

        assertThat(json.at("/packages").toString())
                .isEqualTo("[{\"package\":\"K-1\",\"before\":\"37.50\",\"after\":\"41.26\",\"change\":\"3.76\","
                        + "\"direction\":\"RISES\"}]");
        assertThat(json.at("/leftOut/0/package").asText()).isEqualTo("K-2");
        assertThat(done(played, "price uplift --from 2021-10-04 --by 10%").out())
                .contains("Left out: K-2: its lot and service name none that the scheme buys, or more than one.");
    }
}
