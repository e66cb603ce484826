package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.cli.replay.Replay;
import org.almoner.cli.shell.Databases;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.time.Instants;
import org.almoner.persistence.files.Scenario;
import org.almoner.persistence.files.ScenarioFiles;
import org.almoner.persistence.files.ScenarioResult;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P6 at the command line: whatever became known later, what is asked as known then is what was printed then. */
class AsKnownCommandsTest {

    private static final Path EXAMPLES = Path.of("../docs/examples");
    private static final String DIRECTORY = "database";
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private static final String OPENED = """
            scenario: Packages that are opened
            scheme: smallshire
            entries:
              - {on: 2020-10-01, record: person, of: C-1, value: {id: C-1, born: 1934-02-28, home: ZE1 1AA}, from: 2020-10-05}
              - {on: 2020-10-01, open: K-1, person: C-1}
              - {on: 2020-11-02, open: K-2, person: C-1}
              - on: 2020-11-02
                record: plan
                of: K-1
                from: 2020-10-05
                value: {visits: [{day: monday, start: "07:30", minutes: 60, secondCarerMinutes: 0}]}
            """;

    private final MemoryDatabases now = new MemoryDatabases();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brokerage/desk",
                "packages/council",
                "providers/three-providers",
                "replay/approved-package",
                "replay/funding-agreed-late",
                "replay/hold-and-release",
                "replay/scored-interests",
                "replay/wrong-adjustment-undone"
            })
    void whatIsAskedAsKnownOnADayIsWhatWasPrintedThatDay(String example) {
        Path file = EXAMPLES.resolve(example + ".yaml");
        Scenario whole = ((ScenarioResult.Accepted) ScenarioFiles.read(file)).scenario();
        String scheme = SchemeFiles.shippedIds().contains(whole.scheme())
                ? whole.scheme()
                : file.resolveSibling(whole.scheme()).toString();
        ImmutableList<LocalDate> days = days(whole).asList();
        assertPrintedAgain(whole, scheme, days.get(days.size() / 2));
    }

    /** Of K-1 nothing is known by then, K-2 is opened later. */
    @Test
    void aPackageIsThereSinceItWasOpened(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("opened.yaml"), OPENED);
        String scheme = EXAMPLES.resolve("schemes/smallshire.yaml").toString();

        assertPrintedAgain(
                ((ScenarioResult.Accepted) ScenarioFiles.read(file)).scenario(), scheme, LocalDate.of(2020, 10, 1));

        assertThat(shown("package list --on 2020-10-05", scheme).out())
                .contains("K-1")
                .doesNotContain("K-2");
        assertThat(shown("package show K-1", scheme).exit()).isZero();
        assertThat(shown("package show K-2", scheme).exit()).isEqualTo(4);
    }

    private Cli shown(String command, String scheme) {
        return Cli.at(
                LATER, now, (command + " --as-known 2020-10-01 --dir " + DIRECTORY + " --scheme " + scheme).split(" "));
    }

    private void assertPrintedAgain(Scenario whole, String scheme, LocalDate day) {
        play(whole, scheme, now);
        MemoryDatabases then = new MemoryDatabases();
        Store store = play(until(whole, day), scheme, then);

        for (String query : queries(store)) {
            String words = query + " --json --dir " + DIRECTORY + " --scheme " + scheme;
            Cli before = Cli.at(Instants.lastOf(day), then, words.split(" "));
            Cli after = Cli.at(LATER, now, (words + " --as-known " + day).split(" "));

            assertThat(after).as(query + " as known on " + day).isEqualTo(before);
        }
    }

    private static ImmutableSortedSet<LocalDate> days(Scenario scenario) {
        return scenario.entries().stream()
                .map(entry -> entry.at().toLocalDate())
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
    }

    private static Scenario until(Scenario whole, LocalDate day) {
        return new Scenario(
                whole.title(),
                whole.scheme(),
                whole.entries().stream()
                        .filter(entry -> !entry.at().toLocalDate().isAfter(day))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Store play(Scenario scenario, String scheme, MemoryDatabases databases) {
        Databases.Opened opened = databases.create(Path.of(DIRECTORY));
        new Replay(scenario, Schemes.load(scheme), opened.store()).play(Progress.SILENT);
        return opened.store();
    }

    private static List<String> queries(Store store) {
        String days = " --from 2020-10-05 --to 2021-03-01";
        return Stream.of(
                        Stream.of(
                                "run list",
                                "line list",
                                "balance",
                                "drift" + days,
                                "need list",
                                "package list",
                                "package reviews",
                                "package nights",
                                "provider list",
                                "provider scorecard" + days,
                                "provider themes" + days),
                        store.ledger().runs().stream().map(RunRecord::run).map(run -> "run show " + run.id()),
                        store.placements().all().stream().map(offers -> "need show " + offers.id()),
                        store.people().all().stream().map(person -> "statement " + person.id() + days),
                        store.packages().all().stream()
                                .map(PackageHistory::id)
                                .flatMap(pack -> Stream.of("package show " + pack, "explain placement " + pack)),
                        store.providers().all().stream()
                                .flatMap(provider ->
                                        Stream.of("provider show " + provider.id(), "provider rate " + provider.id())))
                .flatMap(queries -> queries)
                .toList();
    }

    @Test
    void whatIsNoDayOrInstantIsToldSo() {
        Cli cli = Cli.run(now, "balance", "--as-known", "yesterday");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'yesterday' is not a date: write it as 2020-11-02");
    }

    @Test
    void whatWillBeKnownNobodyKnows() {
        now.create(Path.of(DIRECTORY));

        Cli cli = Cli.run(now, "balance", "--as-known", "2999-01-01", "--dir", DIRECTORY);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("nobody knows yet what is known on 2999-01-01");
    }
}
