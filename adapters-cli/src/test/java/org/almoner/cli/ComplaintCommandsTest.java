package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaints at the command line, over the examples of the guide. */
class ComplaintCommandsTest {

    private static final Guide GUIDE = new Guide("complaints.md");
    private static final String PLAY = "replay docs/examples/complaints/council.yaml --keep complaints";
    private static final String POLICY = " --policy docs/examples/complaints/policy.yaml --dir complaints";
    private static final String WHO = " --by clerk-1 --reason letter";
    private static final Instant NOW = Instant.parse("2020-11-30T09:00:00Z");

    private final MemoryDatabases databases = new MemoryDatabases();

    @BeforeEach
    void play() {
        assertThat(run(PLAY).exit()).isZero();
    }

    private Cli run(String command) {
        return Cli.at(NOW, databases, Guide.words(command).toArray(String[]::new));
    }

    private Cli complaint(String command) {
        return at(NOW, command);
    }

    private Cli at(Instant now, String command) {
        return Cli.at(
                now, databases, Guide.words("complaint " + command + POLICY).toArray(String[]::new));
    }

    private JsonNode json(String command) {
        Cli cli = complaint(command + " --json");
        assertThat(cli.exit()).as(cli.err()).isZero();
        return cli.json();
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommand() {
        List<String> commands = GUIDE.compared(command -> run(command).out());
        assertThat(Stream.of("list", "show", "receive", "adjust", "close", "report", "published"))
                .allSatisfy(name -> assertThat(commands).anyMatch(command -> command.startsWith("complaint " + name)));
        assertThat(GUIDE.text()).contains("./almoner " + PLAY);
    }

    @Test
    void whatIsOverdueIsListed() {
        JsonNode overdue = json("list --overdue").get("complaints");

        assertThat(overdue.findValuesAsText("complaint")).containsExactly("CF-1", "CF-2");
        assertThat(overdue.at("/0/clocks/1/due").asText()).isEqualTo("2020-11-17");
        assertThat(overdue.at("/0/clocks/1/workingDaysLate").asInt()).isEqualTo(9);
        assertThat(overdue.at("/0/next").findValuesAsText("what")).containsExactly("SEND_HOLDING_LETTER");
        assertThat(overdue.at("/1/next").findValuesAsText("what"))
                .containsExactly("ACKNOWLEDGE", "SEND_HOLDING_LETTER");
        assertThat(complaint("list --overdue --on 2020-10-27").out())
                .isEqualTo("No complaint or enquiry is overdue on 2020-10-27.\n");
    }

    @Test
    void whatIsReceivedOnADayIsNotThereBefore() {
        assertThat(json("list --on 2020-10-21").get("complaints").findValuesAsText("complaint"))
                .containsExactly("CF-1");
        assertThat(complaint("show C-2 CF-2 --on 2020-10-21").exit()).isEqualTo(4);
        assertThat(complaint("show C-2 CF-9").exit()).isEqualTo(4);
        assertThat(complaint("show C-2 CF-2 --as-known 2020-10-21").exit()).isEqualTo(4);
    }

    @Test
    void everyStepIsRecordedAndTold() {
        String on = "C-2 CF-2" + WHO + " --on ";
        assertThat(complaint("acknowledge " + on + "2020-11-02").exit()).isZero();
        assertThat(complaint("extend " + on + "2020-11-10 --until 2020-11-27").exit())
                .isZero();
        assertThat(complaint("holding-letter " + on + "2020-11-30").exit()).isZero();
        assertThat(complaint("close " + on + "2020-11-30 --outcome upheld").exit())
                .isZero();
        assertThat(complaint("ombudsman " + on + "2020-11-30").exit()).isZero();
        assertThat(complaint("ombudsman " + on + "2020-11-30 --decision injustice")
                        .exit())
                .isZero();
        assertThat(complaint("settle " + on + "2020-11-30 --amount 150.00").exit())
                .isZero();

        JsonNode shown = json("show C-2 CF-2");

        assertThat(shown.get("steps").findValuesAsText("what"))
                .containsExactly(
                        "acknowledged",
                        "a longer time agreed, until 2020-11-27",
                        "holding letter sent",
                        "closed: upheld",
                        "taken to the ombudsman",
                        "the ombudsman decided: injustice",
                        "settled by £150.00");
        assertThat(shown.get("state").asText()).isEqualTo("OMBUDSMAN_DECIDED");
        assertThat(shown.at("/clocks/0/workingDaysLate").asInt()).isEqualTo(4);
        assertThat(shown.at("/clocks/1/workingDaysLate").asInt()).isEqualTo(1);
        assertThat(json("undo C-2 CF-2" + WHO).get("steps")).hasSize(6);
    }

    @Test
    void whatIsTakenBackIsWhatWasRecordedLast() {
        assertThat(complaint("close C-2 CF-2 --outcome upheld --on 2020-11-27" + WHO)
                        .exit())
                .isZero();
        assertThat(complaint("acknowledge C-2 CF-2 --on 2020-10-26" + WHO).out())
                .contains("  state on 2020-10-26: acknowledged\n  later        2020-11-27 closed: upheld\n");

        assertThat(json("undo C-2 CF-2" + WHO).get("steps").findValuesAsText("what"))
                .containsExactly("closed: upheld");
        assertThat(json("show C-2 CF-2 --on 2020-11-26").get("later").findValuesAsText("what"))
                .containsExactly("closed: upheld");
        assertThat(json("undo C-2 CF-2" + WHO).get("steps")).isEmpty();
    }

    @Test
    void whatIsOverdueIsListedBeyondTheKnownBankHolidays() {
        Instant later = Instant.parse("2028-01-05T09:00:00Z");
        String on = " --on 2027-11-01 --from client --subject delay";
        assertThat(at(later, "receive C-2 CF-3" + on + WHO).exit()).isZero();

        Cli listed = at(later, "list --overdue");

        assertThat(listed.out())
                .containsPattern("CF-3 .*acknowledge by 2027-11-04, .* acknowledge at least 40, respond at least 23\n");
        assertThat(at(later, "show C-2 CF-3").out()).contains("due by 2027-11-29, at least 23 working days late");
        assertThat(at(later, "show C-2 CF-3 --json")
                        .json()
                        .at("/clocks/1/isAtLeast")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatADisputeLedToIsToldInPence() {
        JsonNode shown = json("adjust C-1 CF-1 --waiver 2020-10-05/2020-10-12" + WHO);

        assertThat(shown.at("/adjustments/0/takenOff").asText()).isEqualTo("5.00");
        assertThat(shown.get("standing").asText()).isEqualTo("35.00");
        JsonNode adjustments = json("report --year 2021").get("adjustments");
        assertThat(adjustments.get("number").asInt()).isEqualTo(1);
        assertThat(adjustments.get("POSTED").asInt()).isEqualTo(1);
        assertThat(adjustments.get("takenOff").asText()).isEqualTo("5.00");
        assertThat(complaint("adjust C-1 CF-1 --waiver 2020-10-05/2020-10-12" + WHO)
                        .err())
                .contains("a waiver of C-1 on days of 2020-10-05/2020-10-12 is named by CF-1 already");
    }

    @Test
    void aHeldLineIsToldAsHeld() {
        String line = json("show C-1 CF-1").at("/disputed/0/line").asText();
        assertThat(run("line hold " + line + " --reason dispute --actor finance --by clerk-1 --dir complaints")
                        .exit())
                .isZero();

        assertThat(json("show C-1 CF-1").at("/disputed/0/heldBecause").asText()).isEqualTo("dispute");
    }

    @Test
    void aYearIsCountedForPrograms() {
        JsonNode year = json("report --year 2021");

        assertThat(year.at("/cases/COMPLAINT").asInt()).isEqualTo(2);
        assertThat(year.at("/tables/0/reconciliation").asText()).isEqualTo("UNACCOUNTED");
        assertThat(year.at("/tables/0/difference").asInt()).isEqualTo(-2);
        assertThat(year.at("/adjustments/number").asInt()).isZero();
        assertThat(complaint("report --year 2021").out()).endsWith("Adjustments of charges: none.\n");
        assertThat(complaint("report --year 2022").exit()).isEqualTo(2);
    }

    @Test
    void publishedFiguresAreCheckedForPrograms() {
        JsonNode kent = run("complaint published docs/examples/complaints/kent-2016-17.yaml --json")
                .json();

        assertThat(kent.get("disagreements").asInt()).isEqualTo(1);
        assertThat(kent.at("/tables/0/difference").asInt()).isEqualTo(-4);
        assertThat(kent.at("/ratios/2/workedOut").asText()).isEqualTo("669.14");
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotRecordedOver() {
        String read = json("show C-2 CF-2").get("asRead").asText();
        assertThat(complaint("acknowledge C-2 CF-2" + WHO + " --as-read " + read)
                        .exit())
                .isZero();

        Cli late = complaint("close C-2 CF-2 --outcome upheld" + WHO + " --as-read " + read);

        assertThat(late.exit()).isEqualTo(3);
        assertThat(late.err()).contains("complaint file of C-2");
    }

    @Test
    void theSameKeyRecordsOnce() {
        String command = "acknowledge C-2 CF-2" + WHO + " --key once";
        Cli first = complaint(command);

        assertThat(complaint(command).out()).isEqualTo(first.out()).contains("acknowledged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    acknowledge C-2 CF-9 | 4 | no complaint CF-9
                    acknowledge C-1 CF-1 | 3 | acknowledged once, but got 2020-10-21, 2020-11-30; take back the wrong one
                    acknowledge C-2 CF-2 --on 2020-10-01 | 3 | nothing happened to it on 2020-10-01
                    acknowledge C-2 CF-2 --on 2020-12-01 | 3 | nothing of CF-2 has happened on 2020-12-01 yet, for it is 2020-11-30
                    receive C-1 CF-9 --from client --subject delay --on 2020-12-01 | 3 | nothing of CF-9 has happened on 2020-12-01
                    extend C-2 CF-2 --until 2020-11-29 | 2 | would be late already
                    extend X-1 EN-1 --until 2020-12-18 | 3 | the answer to EN-1 is due by 2020-12-18 anyway
                    extend C-2 CF-2 --until 2020-11-10 --on 2020-11-02 | 3 | due by 2020-11-19 anyway, so until 2020-11-10 is no longer time
                    extend C-2 CF-2 --until 2020-11-10 --on 2020-10-01 | 3 | nothing happened to it on 2020-10-01
                    holding-letter C-2 CF-2 --on 2020-11-19 | 3 | the answer to CF-2 is in time until 2020-11-19, and a holding letter of 2020-11-19 cannot say that it is late
                    holding-letter C-2 CF-2 --on 2020-10-01 | 3 | nothing happened to it on 2020-10-01
                    close C-1 CF-1 --outcome unheard-of | 3 | the policy has no code unheard-of
                    close C-1 CF-1 --outcome Upheld! | 2 | not a code
                    adjust C-1 CF-1 --waiver 2020-10-12/2020-10-19 | 3 | no waiver of C-1
                    adjust C-1 CF-1 --run 9 | 3 | run 9 posted nothing
                    adjust C-1 CF-1 --run 1 | 3 | run 1 was posted before the complaint was received
                    adjust C-1 CF-1 --run 2 | 3 | run 2 posted waivers alone
                    adjust C-2 CF-2 --run 2 | 3 | disputes no charge
                    adjust C-1 CF-1 --run 0 | 2 | numbered from 1
                    settle C-1 CF-1 --amount 0 | 2 | above nothing
                    undo C-2 CF-2 | 3 | nothing happened to CF-2
                    receive C-9 CF-9 --from client --subject delay | 4 | nobody of reference C-9
                    receive C-1 CF-9 --from client | 2 | needs a subject
                    receive C-1 CF-9 --from client --subject delay --disputed 2020-11-02/2020-11-09 | 3 | nothing was charged to C-1
                    receive C-1 CF-9 --from client --subject delay --provider P-99 | 3 | no provider of reference P-99
                    receive C-1 CF-1 --from client --subject delay | 3 | a complaint CF-1 in the file of C-1 already
                    """)
    void whatCannotBeIsNotRecorded(String command, int exit, String why) {
        Cli cli = complaint(command + WHO);

        assertThat(cli.exit()).as(cli.err()).isEqualTo(exit);
        assertThat(cli.err()).contains(why);
    }

    @Test
    void aPolicyThatIsNotThereEndsWithFour() {
        assertThat(run("complaint list --policy nowhere.yaml --dir complaints").exit())
                .isEqualTo(4);
    }
}
