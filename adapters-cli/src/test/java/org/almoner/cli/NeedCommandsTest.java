package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.cli.shell.Databases;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.Knowledge;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Needs at the command line, over the example of the guide, on the morning on which the guide shows it. */
class NeedCommandsTest {

    private static final Guide GUIDE = new Guide("brokerage.md");
    private static final Path DESK = Path.of("../docs/examples/brokerage/desk.yaml");
    private static final Pattern POLICY =
            Pattern.compile("\\(`([a-z]+-\\d{4})`;(?:(?!```).)*```yaml\\n(allocation:.*?)```", Pattern.DOTALL);
    private static final Pattern LOT =
            Pattern.compile("printf '(K-4 2024-05-13 (P-\\d+))' \\| sha256sum\\n([0-9a-f]{64})");
    private static final Instant MORNING = Instant.parse("2024-05-07T09:00:00Z");
    private static final String DESK_OPTIONS = " --dir desk --scheme somerset-2024";

    private final MemoryDatabases databases = new MemoryDatabases();

    @TempDir
    private Path folder;

    @BeforeEach
    void play() {
        assertThat(run("replay " + DESK + " --keep desk").exit()).isZero();
    }

    private Cli run(String command) {
        return Cli.at(
                MORNING,
                databases,
                Stream.of(command.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                        .map(word -> word.replace("'", "").replaceFirst("^docs/", "../docs/"))
                        .toArray(String[]::new));
    }

    private Cli need(String command) {
        return run("need " + command + DESK_OPTIONS);
    }

    private Cli done(String command) {
        Cli cli = need(command);
        assertThat(cli.exit()).as(cli.err()).isZero();
        return cli;
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommand() {
        List<String> commands = GUIDE.compared(command -> {
            Cli cli = run(command);
            return cli.out() + cli.err();
        });

        assertThat(Stream.of("list", "publish", "answer", "award", "close")
                        .filter(step -> commands.stream().noneMatch(command -> command.startsWith("need " + step))))
                .isEmpty();
    }

    @Test
    void everyPolicyOfTheGuideIsThatOfItsScheme() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        POLICY.matcher(GUIDE.text()).results().forEach(policy -> shown.put(policy.group(1), policy.group(2)));

        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(SchemeFiles.shippedIds());
        for (Map.Entry<String, String> policy : shown.entrySet()) {
            assertThat(Files.readString(Path.of("../schemes", policy.getKey() + ".yaml")))
                    .contains("\n" + policy.getValue() + "\n");
        }
    }

    @Test
    void theLotOfTheGuideIsTheOneThatWasDrawn() {
        Map<String, String> providersByLot = new TreeMap<>();
        for (MatchResult lot : LOT.matcher(GUIDE.text()).results().toList()) {
            assertThat(Hashing.sha256()
                            .hashString(lot.group(1), StandardCharsets.UTF_8)
                            .toString())
                    .isEqualTo(lot.group(3));
            providersByLot.put(lot.group(3), lot.group(2));
        }

        assertThat(done("show 1 --json").json().get("ranked").findValuesAsText("provider"))
                .containsExactlyElementsOf(providersByLot.values());
    }

    @Test
    void aNeedIsPublishedAnsweredAndAwarded() {
        assertThat(done("publish K-2 --from 2024-05-13 --by broker-1").out())
                .contains("P-003 Cedar Care can answer until 2024-05-10T09:00:00Z.");
        assertThat(done("answer 2 P-002 --decline skills").out())
                .contains("declined: no carers with a skill that is needed");
        assertThat(done("answer 2 P-001 --price 27.01").out())
                .contains("sent back: 27.01/hour, where prices are 0.00/hour to 27.00/hour");
        assertThat(done("show 2 --json").json().at("/ranked/1/sentBack/reason").asText())
                .isEqualTo("OUTSIDE_TERMS");
        assertThat(done("answer 2 P-001 --price 24.95 --start 2024-05-14").out())
                .contains("accepted at 24.95/hour from 2024-05-14");
        assertThat(done("answer 2 P-003 --price 25.10").out()).contains("Taken by P-001 Alder Care; not awarded yet.");
        assertThat(done("award 2 P-001 --by broker-1 --reason 'it is the best'").out())
                .contains("Awarded to P-001 Alder Care: the first of 2 that would take it.");
        assertThat(run("package show K-2 --on 2024-05-14" + DESK_OPTIONS).out())
                .contains("provider P-001", "a week   £99.80");
    }

    @Test
    void aNeedIsAwardedOtherwiseThanByThePolicyWithAReason() {
        assertThat(done("award 1 P-001 --ground override --by manager --reason 'cared for her sister'")
                        .out())
                .contains("Awarded to P-001 Alder Care by manager, otherwise than the policy has it:"
                        + " cared for her sister\n");
    }

    @Test
    void whatWasKnownBeforeBidsIsToldApartFromWhatIsKnownWithThem() {
        done("publish K-2 --from 2024-05-13 --by broker-1");
        done("answer 2 P-002 --decline skills");
        assertThat(done("answer 2 P-001 --price 24.95").out()).doesNotContain("Marks");
        assertThat(done("answer 2 P-003 --decline skills").out())
                .containsPattern("\\| Marks +\\| Answer")
                .containsPattern("P-001 Alder Care.*\\| with its bid \\| accepted")
                .containsPattern("P-002 Birch Care.*\\| before bids +\\| declined");
    }

    @Test
    void aNeedIsClosedAndTheListIsEmpty() {
        assertThat(done("list").out()).contains("K-4", "Taken by P-002 Birch Care; not awarded yet.");
        done("publish K-2 --from 2024-05-13 --by broker-1");
        assertThat(done("close 2 --ground withdrawn --by broker-1 --reason 'she moved'")
                        .out())
                .contains("no answer before offers ended");
        assertThat(done("close 1 --ground withdrawn --by broker-1 --reason 'she stays in hospital'")
                        .out())
                .contains("Withdrawn: she stays in hospital");
        assertThat(done("list").out()).isEqualTo("No need is open.\n");
        assertThat(done("list --json").json().get("needs")).isEmpty();
    }

    @Test
    void programsGetTheNeedWithEveryProvider() {
        JsonNode shown = done("show 1 --json").json();

        assertThat(shown.get("published").asText()).isEqualTo("2024-05-02T09:30:00Z");
        assertThat(shown.at("/rounds/0/approach").asText()).isEqualTo("BEST_BID");
        assertThat(shown.get("ground").isNull()).isTrue();
        assertThat(shown.get("outlook").asText()).isEqualTo("TAKEN");
        assertThat(shown.get("ranked").findValuesAsText("provider")).containsExactly("P-002", "P-001");
        assertThat(shown.at("/ranked/0/answered").asText()).isEqualTo("2024-05-02T13:10:00Z");
        assertThat(shown.at("/ranked/0/until").asText()).isEqualTo("2024-05-05T09:30:00Z");
        assertThat(shown.at("/ranked/0/drawnByLot").asBoolean()).isTrue();
        assertThat(shown.get("excluded").findValuesAsText("provider"))
                .containsExactly("P-003", "P-004", "P-005", "P-006");
        assertThat(shown.get("excluded").findValuesAsText("reason"))
                .containsExactly(
                        "REFUSED_BY_PERSON", "ROLE_NOT_OFFERED", "NOT_IN_ZONE", "NOT_TAKING_PACKAGES", "NOT_IN_ZONE");
        assertThat(shown.at("/ranked/0/marksWithBid").asBoolean()).isTrue();
        assertThat(done("list --json").json().at("/needs/0")).isEqualTo(shown);
        assertThat(done("award 1 P-002 --by broker-1 --reason best --json")
                        .json()
                        .get("ground")
                        .asText())
                .isEqualTo("POLICY");
    }

    @Test
    void theSchemeOfTheDatabaseIsTakenWhereNoneIsNamed() {
        assertThat(run("need show 1 --dir desk").out()).isEqualTo(done("show 1").out());

        run("replay docs/examples/replay/hospital.yaml --keep hospital");
        Cli cli = run("need list --dir hospital");
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err())
                .contains("the database is of scheme smallshire, which does not come with Almoner; name its file with"
                        + " --scheme");
    }

    /** What is refused: the last of the commands, with its exit code and message. */
    private record Refusal(Reason reason, int exit, String message, List<String> commands) {}

    private static Refusal refusal(Reason reason, int exit, String message, String... commands) {
        return new Refusal(reason, exit, message, List.of(commands));
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refusal(
                        Reason.UNKNOWN_PACKAGE,
                        4,
                        "there is no package K-9",
                        "publish K-9 --from 2024-05-13 --by broker-1"),
                refusal(
                        Reason.NOT_WAITING,
                        3,
                        "package K-4 has a provider on every day from 2024-05-13",
                        "award 1 P-002 --by broker-1 --reason best",
                        "publish K-4 --from 2024-05-13 --by broker-1"),
                refusal(
                        Reason.PUBLISHED_ALREADY,
                        3,
                        "need 1 of package K-4 is open already",
                        "publish K-4 --from 2024-05-13 --by broker-1"),
                refusal(
                        Reason.NOT_APPROVED,
                        3,
                        "what is planned from 2021-01-04 lacks the approval that it needs",
                        "publish K-2 --from 2021-01-04 --by broker-1 --dir council"
                                + " --scheme docs/examples/schemes/smallshire.yaml"),
                refusal(
                        Reason.NO_HOME,
                        3,
                        "nothing says where C-3 lives on 2024-05-13",
                        "publish K-3 --from 2024-05-13 --by broker-1 --dir more --scheme somerset-2024"),
                refusal(
                        Reason.NO_ZONE,
                        3,
                        "LE11 3BY",
                        "publish K-5 --from 2024-05-13 --by broker-1 --dir more --scheme somerset-2024"),
                refusal(
                        Reason.NO_LONGER_POSSIBLE,
                        3,
                        "by what is known now, P-002 could not be offered need 1 from 2024-05-13 on; withdraw the need and"
                                + " publish it anew\n  takes no new packages: suspended",
                        "award 1 P-002 --by broker-1 --reason best --dir more --scheme somerset-2024"),
                refusal(
                        Reason.NO_OFFERING,
                        3,
                        "package K-9 is of no one lot and service of the scheme on 2024-05-13",
                        "publish K-9 --from 2024-05-13 --by broker-1 --dir more --scheme somerset-2024"),
                refusal(
                        Reason.BY_POLICY_ANYWAY,
                        3,
                        "the policy gives need 1 to P-002 anyway; award it by the policy",
                        "award 1 P-002 --ground override --by broker-1 --reason nearer"),
                refusal(Reason.UNKNOWN_NEED, 4, "there is no need 9", "show 9"),
                refusal(
                        Reason.OTHER_SCHEME,
                        3,
                        "need 1 was offered under scheme somerset-2024; ask with that scheme",
                        "show 1 --dir desk --scheme leicestershire-2020"),
                refusal(
                        Reason.ERASED,
                        3,
                        "need 1 was of a person who was erased since, so that its ranking cannot be told any longer",
                        "show 1 --dir gone --scheme somerset-2024"),
                refusal(
                        Reason.DECIDED_ALREADY,
                        3,
                        "need 1 was decided at 2024-05-07T09:00:00Z by broker-1: it is awarded to P-002",
                        "award 1 P-002 --by broker-1 --reason best",
                        "award 1 P-001 --ground override --by broker-2 --reason nearer"),
                refusal(
                        Reason.NOT_ASKED,
                        3,
                        "P-001 is not asked for need 1 now: it has answered already, and its first answer counts",
                        "answer 1 P-001 --price 25.00"),
                refusal(
                        Reason.STILL_OPEN,
                        3,
                        "offers of need 2 are open until 2024-05-10T09:00:00Z to P-002, P-001, P-003",
                        "publish K-2 --from 2024-05-13 --by broker-1",
                        "close 2 --ground nobody --by broker-1 --reason 'no time'"),
                refusal(
                        Reason.NO_BID,
                        3,
                        "P-003 made no bid for need 1 that counts, so it is not awarded to it",
                        "award 1 P-003 --ground override --by broker-1 --reason nearer"),
                refusal(
                        Reason.NOT_BY_POLICY,
                        3,
                        "the policy does not give need 1 to P-001; say on which other ground it is awarded",
                        "award 1 P-001 --by broker-1 --reason best"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsRefusedSaysWhy(Refusal refusal) throws IOException {
        playOthers();
        List<String> commands = refusal.commands();
        commands.subList(0, commands.size() - 1).forEach(this::done);
        String last = commands.get(commands.size() - 1);

        Cli cli = last.contains("--dir") ? run("need " + last) : need(last);

        assertThat(cli.exit()).as(cli.err()).isEqualTo(refusal.exit());
        assertThat(cli.err()).startsWith("almoner: ").contains(refusal.message());
        assertThat(cli.out()).isEmpty();
    }

    /** A council that asks for approvals, and a desk with a person who moves in later and one who lives elsewhere, where a provider
     * that bid is suspended; and a desk all of whose people were erased. */
    private void playOthers() throws IOException {
        assertThat(run("replay " + DESK + " --keep gone").exit()).isZero();
        try (Databases.Opened opened = databases.open(Path.of("gone"))) {
            opened.store()
                    .people()
                    .erase(
                            opened.store().people().all().stream()
                                    .map(PersonHistory::id)
                                    .collect(Collectors.toSet()),
                            new Knowledge(Instant.parse("2034-01-01T09:00:00Z"), "records-1", "kept long enough"));
        }
        Path more = folder.resolve("more.yaml");
        Files.writeString(more, Files.readString(DESK) + """
                  - {on: 2024-05-06, record: person, of: C-3, value: {id: C-3, born: 1950-01-01, home: BA11 1EW}, from: 2024-06-03}
                  - {on: 2024-05-06, open: K-3, person: C-3}
                  - {on: 2024-05-06, record: plan, of: K-3, value: {visits: [{day: monday, start: "08:00", minutes: 60, secondCarerMinutes: 0}]}, from: 2024-05-13}
                  - {on: 2024-05-06, record: person, of: C-4, value: {id: C-4, born: 1950-01-01, home: LE11 3BY}, from: 2024-05-06}
                  - {on: 2024-05-06, record: standing, of: P-002, value: suspended, from: 2024-05-06, reason: enquiry}
                  - {on: 2024-05-06, open: K-9, person: C-2}
                  - {on: 2024-05-06, record: service, of: K-9, value: {price: 120.00/night, units: 1, days: [friday], nursing: false}, from: 2024-05-13}
                  - {on: 2024-05-06, open: K-5, person: C-4}
                  - {on: 2024-05-06, record: plan, of: K-5, value: {visits: [{day: monday, start: "08:00", minutes: 60, secondCarerMinutes: 0}]}, from: 2024-05-13}
                """);
        assertThat(run("replay " + more + " --keep more").exit()).isZero();
        assertThat(run("replay docs/examples/packages/council.yaml --keep council")
                        .exit())
                .isZero();
    }

    @Test
    void everyReasonForARefusalIsReached() {
        assertThat(refusals().map(Refusal::reason)).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void whoIsTooLateWithAClosureIsToldToo() {
        done("award 1 P-002 --by broker-1 --reason best");

        assertThat(need("close 1 --ground withdrawn --by broker-2 --reason moved")
                        .err())
                .contains("decided at 2024-05-07T09:00:00Z by broker-1");
    }

    @Test
    void whatIsTakenIsNotClosedForWantOfTakers() {
        Cli cli = need("close 1 --ground nobody --by broker-1 --reason 'nobody came'");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("need 1 is taken by P-002; award or withdraw it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show one|'one' is not the number of a need, such as 12",
                "award 1 P-001 --by b --reason r --ground nobody|no need is awarded on the ground 'nobody'; close it so, by need close",
                "close 1 --by b --reason r --ground policy|no need is closed on the ground 'policy'; award it so, by need award",
                "award 1 P-001 --by b --reason r --ground whim|'whim' is not one of policy, persons-choice, override",
                "award 1 P-002 --by b|Missing required option: '--reason=WORDS'",
                "award 1 P-002 --by b --reason ' '|the reason must be given",
                "answer 1 P-001 --decline lazy|'lazy' is not one of no-carers-at-these-times",
                "answer 1 P-001 --price -5.00|a price cannot be negative, but is -5.00",
                "answer 1 P-001 --decline skills --price 20.00|who declines bids nothing; leave out --price and --start",
                "publish K-2 --by b|Missing required option: '--from=DATE'"
            })
    void whatIsNotUnderstoodEndsWithTwoAndAdvice(String command, String message) {
        Cli cli = need(command);

        assertThat(cli.exit()).as(cli.err()).isEqualTo(2);
        assertThat(cli.err()).contains(message);
        assertThat(cli.out()).isEmpty();
    }
}
