package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayCommandTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLES = ROOT.resolve("docs/examples/replay");

    @TempDir
    private Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExamplePrintsWhatTheGuideSays(Path example) throws IOException {
        Cli cli = Cli.run("replay", example.toString());

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(ROOT.resolve("docs/guide/replay.md")))
                .contains("$ ./almoner replay docs/examples/replay/" + example.getFileName() + "\n" + cli.out());
    }

    @Test
    void programsGetEveryLineWithItsCause() {
        JsonNode story = Cli.run(
                        "replay",
                        "--json",
                        EXAMPLES.resolve("funding-agreed-late.yaml").toString())
                .json();

        assertThat(story.get("asExpected").asBoolean()).isTrue();
        assertThat(story.at("/balances/nhs").asText()).isEqualTo("22.50");
        assertThat(story.findValuesAsText("kind")).contains("health-share");
    }

    @Test
    void howFarItHasComeIsShownToPeople() {
        String example = EXAMPLES.resolve("death-told-late.yaml").toString();
        SeenBars bars = new SeenBars();
        SeenBars none = new SeenBars();

        JsonNode events = Cli.shown(none, new MemoryDatabases(), "replay", example, "--json")
                .json()
                .get("events");
        assertThat(none.seen()).isEmpty();
        assertThat(Cli.shown(bars, new MemoryDatabases(), "replay", example).exit())
                .isZero();
        assertThat(bars.seen())
                .hasSize(events.size())
                .startsWith("Playing 1 of " + events.size())
                .endsWith("Playing " + events.size() + " of " + events.size());
    }

    @Test
    void theSameScenarioComesToTheSameOverEveryStore() {
        String example = EXAMPLES.resolve("death-told-late.yaml").toString();

        assertThat(Cli.run(new MemoryDatabases(), "replay", example).out())
                .isEqualTo(Cli.run("replay", example).out());
    }

    @Test
    void whatIsRefusedThoughTheScenarioDoesNotSaySoEndsWithThree() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, open: K-1, person: C-9}
                - {on: 2020-10-01, draft: all, to: 2020-10-02}
                - {on: 2020-10-02, draft: all, to: 2020-10-02}
                - {on: 2020-10-02, approve: 1, refused: true}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out())
                .contains("refused: nobody of reference C-9 is known")
                .contains("refused: a run settles weeks that are over, and 2020-10-02 is still to come")
                .contains("refused: no week of scheme leicestershire-2020 is over on 2020-10-02")
                .contains("refused, as the scenario says: there is no run 1");
    }

    @Test
    void whatIsNotRefusedThoughTheScenarioSaysSoEndsWithThree() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05, refused: true}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).contains("not refused, though the scenario says so");
    }

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-02, add-provider: P-001, name: Example Care, from: 2020-10-05, colour: red}
                - {on: 2020-10-01, open: K-1, person: C-1}
                - {on: 2020-10-02, record: plann, of: K-1, value: 1, from: 2020-10-05}
                - {on: 2020-10-02, record: charge, of: C-1, value: {charge: {type: gift}}, from: 2020-10-05}
                - {on: 2020-10-02, record: surplus, of: K-1, value: 12.345, from: 2020-10-05}
                - {on: 2020-10-02, submit: 1, approve: 1}
                - {on: 2020-10-02, by: nobody}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .contains(":4: entries[0].colour: there is no key 'colour' here")
                .contains(":5: entries[1].on: 2020-10-01 is before the entry above, of 2020-10-02")
                .contains(":6: entries[2].record: 'plann' is not one of", "did you mean 'plan'?")
                .contains(":7: entries[3]", "gift")
                .contains(":8: entries[4].value: '12.345'")
                .contains(":9: entries[5]: an entry tells or does one thing, but this has submit and approve")
                .contains(":10: entries[6]: an entry says what is told or done by one of the keys");
    }

    @Test
    void aValueThatCannotBeSaysWhatItMayBe() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-02, record: health-share, of: K-1, value: 150%, from: 2020-10-05}
                - {on: 2020-10-02, record: agreed-price, of: K-1, value: 20.00/fortnight, from: 2020-10-05}
                - {on: 2020-10-02, record: agreed-price, of: K-1, value: -5.00/hour, from: 2020-10-05}
                - {on: 2020-10-02, record: time-bank, of: K-1, value: {granted: 4 hours, weeks: 4, carryLimit: 2h, carryPeriods: 1, forwardLimit: 1h, charge: when-used}, from: 2020-10-05}
                - {on: 2020-10-02, record: agreed-price, of: K-1, value: 92233720368547758.07/hour, from: 2020-10-05}
                - {on: 2020-10-02, record: direct-payment, of: K-1, value: {weeklyBudget: 92233720368547758.07, method: net}, from: 2020-10-05}
                - {on: 2020-10-02, record: service, of: K-1, value: {price: 1.00/day, units: 2000000000, days: [monday], nursing: false}, from: 2020-10-05}
                - {on: 2020-10-02, record: plan, of: K-1, value: {visits: [{day: monday, start: "07:30", minutes: 30, secondCarerMinutes: 0}, {day: monday, start: "07:45", minutes: 30, secondCarerMinutes: 0}]}, from: 2020-10-05}
                - {on: 2020-10-02, record: person, of: C-1, value: {id: C-1, born: yesterday, home: LE11 3BY}, from: 2020-10-05}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(":4: entries[0].value: a percentage lies between 0% and 100%, but is 150%")
                .contains(":5: entries[1].value: '20.00/fortnight' is not a price", "the units are hour, half-hour,")
                .contains(":6: entries[2].value: a price cannot be negative, but is -5.00")
                .contains(":7: entries[3].value.granted: '4 hours' is not an amount of care: write 14h or 14h30m")
                .contains(":8: entries[4].value: '92233720368547758.07' is too large")
                .contains(":9: entries[5].value.weeklyBudget: '92233720368547758.07' is too large")
                .contains(":10: entries[6].value: a service is given in 1 to 1000 units, but got 2000000000")
                .contains(":11: entries[7].value", "Monday 07:30 for 30 minutes and Monday 07:45 for 30 minutes")
                .contains(":12: entries[8].value.born: 'yesterday' cannot be read here; write a date as 2020-10-05");
    }

    @Test
    void everyRunSaysFromWhatNoMoneyFollowsAndWhy() throws IOException {
        String entries = """
                - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05}
                - {on: 2020-10-01, add-provider: P-002, name: Other Care, from: 2020-10-05}
                - {on: 2020-10-01, record: person, of: C-1, value: {id: C-1, born: 1934-02-28, home: LE11 3BY}, from: 2020-10-05}
                - {on: 2020-10-01, open: K-1, person: C-1}
                - {on: 2020-10-01, record: provider, of: K-1, value: P-001, from: 2020-10-05}
                - {on: 2020-10-01, record: plan, of: K-1, value: {visits: [{day: monday, start: "07:30", minutes: 60, secondCarerMinutes: 0}]}, from: 2020-10-05}
                - {on: 2020-10-12, report: K-1/2020-10-05/07:30, provider: P-002, happened: attended, arrived: "07:30", minutes: 60}
                - {on: 2020-10-12, report: K-1/2020-10-06/07:30, provider: P-001, happened: missed}
                - {on: 2020-10-12, report: K-1/2020-10-07/07:30, provider: P-001, happened: missed}
                - {on: 2020-10-12, draft: all, to: 2020-10-12}
                """;

        assertThat(replay(entries).out()).contains("""
                2020-10-12  a run of payments and charges to 2020-10-12 is drafted, by replay
                  no money follows from K-1/2020-10-06/07:30 (P-001) and 1 more: no plan has a visit at that time
                  no money follows from K-1/2020-10-05/07:30 (P-002): another provider than the package's own reported it
                """);
        assertThat(replay(entries, "--json").json().at("/events/9/unpriced").findValuesAsText("reason"))
                .containsExactlyInAnyOrder("NOT_THIS_PROVIDER", "NOT_PLANNED", "NOT_PLANNED");
    }

    @Test
    void whatIsToldTwiceOrOfTheFutureIsRefused() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05}
                - {on: 2020-10-01, add-provider: P-001, name: Another Care, from: 2020-10-05}
                - {on: 2020-10-01, record: person, of: C-1, value: {id: C-1, born: 2020-10-02, home: LE11 3BY}, from: 2020-10-05}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out())
                .contains("refused: there is a provider P-001 already")
                .contains("refused: nobody is born on 2020-10-02 yet, for it is 2020-10-01; correct the date of birth");
    }

    @Test
    void aVisitThatMayNotBeBoughtIsNamedInWords() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, record: person, of: C-1, value: {id: C-1, born: 1934-02-28, home: LE11 3BY}, from: 2020-10-05}
                - {on: 2020-10-01, open: K-1, person: C-1}
                - {on: 2020-10-01, record: plan, of: K-1, value: {visits: [{day: monday, start: "07:30", minutes: 40, secondCarerMinutes: 20}]}, from: 2020-10-05}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out())
                .contains("a visit may not be bought: Monday 07:30 for 40 minutes, 20 of them with a second carer,"
                        + " but its length must be a multiple of 30 minutes;")
                .contains("but the second carer's time must be a multiple of 15 minutes");
    }

    @Test
    void aWaiverIsRefusedForWhatIsWrongWithIt() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, record: person, of: C-1, value: {id: C-1, born: 1934-02-28, home: LE11 3BY}, from: 2020-10-05}
                - {on: 2020-10-01, record: waiver, of: C-1, value: {proposedBy: f, confirmedBy: m}, from: 2020-10-05, by: f}
                - {on: 2020-10-01, record: waiver, of: C-1, value: {proposedBy: someoneelse}, from: 2020-10-05, by: f}
                - {on: 2020-10-01, record: waiver, of: C-1, value: {proposedBy: f}, from: 2020-10-05, by: F}
                - {on: 2020-10-01, confirm-waiver: C-1, from: 2020-10-05, by: F}
                """);

        assertThat(cli.out())
                .contains("refused: a waiver is recorded as proposed, and m confirms it afterwards;"
                        + " leave out who confirms it")
                .contains("refused: a waiver is proposed by whoever records it, but f records one as proposed by"
                        + " someoneelse")
                .contains("refused: f proposed the waiver, and it is confirmed by somebody else");
    }

    @Test
    void everyFormOfReportIsPlayed() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05}
                - {on: 2020-10-12, report: K-1/2020-10-05/07:30, provider: P-001, happened: attended, arrived: "07:30", minutes: 45, second-carer-minutes: 30, second-carer-arrived: "07:40", refused: true}
                - {on: 2020-10-12, report: K-1/2020-10-06/07:30, provider: P-001, happened: no-log-out, arrived: "07:30", carers: 2, verified: true, refused: true}
                - {on: 2020-10-12, report: K-1/2020-10-07/07:30, provider: P-001, happened: no-log-out, arrived: "07:31", refused: true}
                """);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("came at 07:30, stayed 45 minutes, second carer 30 minutes from 07:40")
                .contains("two carers came at 07:30, no log says until when; verified")
                .contains("a carer came at 07:31, no log says until when, by");
    }

    @Test
    void aReportThatCannotBeIsRefusedWithItsLine() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-12, report: K-1/2020-10-06/07:30, provider: P-001, happened: no-log-out, arrived: "07:30", carers: 3}
                - {on: 2020-10-12, report: K-1/2020-10-05/07:30, provider: P-001, happened: attended, arrived: "07:30", minutes: 45, second-carer-minutes: 30, second-carer-arrived: soon}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(":4: ", "one or two carers log in, but got 3")
                .contains(":5: entries[1].second-carer-arrived: 'soon' is not a time of day");
    }

    @Test
    void whatCannotBeDoneWithANeedSaysWhatMay() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-12, at: "10:00", show-need: 1}
                - {on: 2020-10-12, at: "09:59", publish: K-1}
                - {on: 2020-10-12, at: "9 am", accept: one, provider: P-001, start: 2020-10-19}
                - {on: 2020-10-12, at: "10:01", accept: 1, provider: P-001, price: 19.50, start: soon}
                - {on: 2020-10-12, accept: 1, provider: P-001, decline: 1, because: skills}
                - {on: 2020-10-12, decline: 1, provider: P-001, because: skill}
                - {on: 2020-10-12, award: 1, provider: P-001, ground: nobody}
                - {on: 2020-10-12, close: 0, ground: policy}
                - {on: 2020-10-12, show-need: 1, provider: P-001}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(":5: entries[1].at: 09:59 is before the entry above, of 10:00; put entries in the order")
                .contains(":5: entries[1]: 'from' is missing; add it")
                .contains(":6: entries[2].at: '9 am' is not a time of day; write it as \"07:30\"")
                .contains(":6: entries[2].accept: 'one' is not the number of a need, such as 12")
                .contains(":7: entries[3].price: '19.50' is not a price: write an amount and its unit")
                .contains(":7: entries[3].start: 'soon' is not a date")
                .contains(":8: entries[4]: an entry tells or does one thing, but this has accept and decline")
                .contains(":9: entries[5].because: 'skill' is not one of", "did you mean 'skills'?")
                .contains(":10: entries[6].ground: 'nobody' is no ground to award a need; close it instead")
                .contains(":11: entries[7].close: needs are numbered from 1, but got 0")
                .contains(":11: entries[7].ground: 'policy' is no ground to close a need; award it instead")
                .contains(":12: entries[8].provider: there is no key 'provider' here");
    }

    @Test
    void anEntryWithoutATimeIsOfTheTimeOfTheEntryAboveOnItsDay() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-12, add-provider: P-001, name: Example Care, from: 2020-10-05}
                - {on: 2020-10-12, at: "10:30", add-provider: P-002, name: Other Care, from: 2020-10-05}
                - {on: 2020-10-12, add-provider: P-003, name: Third Care, from: 2020-10-05}
                - {on: 2020-10-13, add-provider: P-004, name: Fourth Care, from: 2020-10-05}
                """);

        assertThat(cli.out()).contains("""
                2020-10-12  provider P-001 Example Care, by replay
                2020-10-12 10:30  provider P-002 Other Care, by replay
                2020-10-12 10:30  provider P-003 Third Care, by replay
                2020-10-13  provider P-004 Fourth Care, by replay
                """);
    }

    @Test
    void programsGetHowFarANeedHasCome() {
        JsonNode story = Cli.run(
                        "replay",
                        "--json",
                        EXAMPLES.resolve("scored-interests.yaml").toString())
                .json();

        JsonNode best = story.at("/events/30/need/ranked/1");
        assertThat(story.at("/events/30/at").asText()).isEqualTo("10:00");
        assertThat(best.get("answered").asText()).isEqualTo("2024-05-09T16:00:00Z");
        assertThat(best.get("price").asText()).isEqualTo("22.40/hour");
        assertThat(best.get("start").asText()).isEqualTo("2024-05-20");
    }

    @Test
    void aNeedIsClosedWhereNobodyTakesItAndWithdrawn() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-12, record: person, of: C-1, value: {id: C-1, born: 1934-02-28, home: LE11 3BY}, from: 2020-10-05}
                - {on: 2020-10-12, open: K-1, person: C-1}
                - {on: 2020-10-12, publish: K-1, from: 2020-10-19, refused: true}
                - {on: 2020-10-12, record: plan, of: K-1, value: {visits: [{day: monday, start: "07:30", minutes: 60, secondCarerMinutes: 0}]}, from: 2020-10-19}
                - {on: 2020-10-12, publish: K-1, from: 2020-10-19}
                - {on: 2020-10-12, close: 1, ground: nobody}
                - {on: 2020-10-12, publish: K-1, from: 2020-10-19}
                - {on: 2020-10-12, close: 2, ground: withdrawn, reason: the person moved}
                - {on: 2020-10-12, show-need: 3, refused: true}
                """);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("""
                2020-10-12  need 1 is closed as nobody takes it, by replay
                            Not awarded: no provider could be offered it.
                """).contains("""
                2020-10-12  need 2 is closed as it is withdrawn, by replay
                            Withdrawn: the person moved
                2020-10-12  need 3 as it stands, by replay
                            refused, as the scenario says: there is no need 3
                """);
    }

    @Test
    void aScenarioThatIsNotThereIsNotFound() {
        assertThat(Cli.run("replay", folder.resolve("none.yaml").toString()).exit())
                .isEqualTo(4);
    }

    private Cli replay(String entries, String... options) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, "scenario: A trial\nscheme: leicestershire-2020\nentries:\n" + entries);
        return Cli.run(Stream.concat(Stream.of("replay", file.toString()), Stream.of(options))
                .toArray(String[]::new));
    }
}
