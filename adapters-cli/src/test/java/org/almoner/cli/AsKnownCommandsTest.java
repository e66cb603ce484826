package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P6 at the command line: whatever became known later, what is asked as known then is what was printed then. */
class AsKnownCommandsTest {

    private static final Path EXAMPLES = Path.of("../docs/examples");
    private static final String DIRECTORY = "database";
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

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
        play(whole, scheme, now);
        ImmutableList<LocalDate> days = days(whole).asList();
        LocalDate day = days.get(days.size() / 2);
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
}
