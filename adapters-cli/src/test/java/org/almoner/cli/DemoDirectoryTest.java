package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.out.StoreException;
import org.almoner.cli.shell.Databases;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that the demonstration does not write into, each with its message and exit code. */
@Tag("long")
class DemoDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAFileInPlaceOfTheDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Cli cli = Cli.run("demo", "--out", file.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("is a file; name another directory with --out");
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesADirectoryThatCannotBeMade() throws IOException {
        Path below = Files.writeString(folder.resolve("file"), "mine").resolve("below");

        Cli cli = Cli.run("demo", "--out", below.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("cannot write to " + below);
    }

    @Test
    void refusesAReadOnlyDirectory() throws IOException {
        Path readOnly = Files.createDirectory(
                folder.resolve("read-only"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeThat(Files.isWritable(readOnly)).as("root may write anywhere").isFalse();

        Cli cli = Cli.run("demo", "--out", readOnly.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("cannot write to " + readOnly);
    }

    @Test
    void leavesADatabaseAloneThatIsNotADemonstrations() {
        new JdbcDatabases(Map.of()).create(folder).close();

        Cli cli = Cli.run("demo", "--out", folder.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("holds an almoner database that is not a demonstration's");
        assertThat(new JdbcDatabases(Map.of()).exists(folder)).isTrue();
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "mine");

        Cli cli = Cli.run("demo", "--out", folder.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("is not empty");
        assertThat(file).hasContent("mine");
    }

    @Test
    void replacesItsOwnEarlierOutputOnly() throws IOException {
        Files.writeString(
                folder.resolve("almoner-demo.txt"),
                "Written by almoner demo, which may replace the files below.\nreport.html\n");
        Path report = Files.writeString(folder.resolve("report.html"), "old");
        Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");

        Cli cli = stopped();

        assertThat(cli.err()).contains("stopped");
        assertThat(report).doesNotExist();
        assertThat(mine).hasContent("mine");
    }

    @Test
    void replacesADemonstrationThatWasStoppedHalfWay() {
        assertThat(stopped().err()).contains("stopped");

        assertThat(stopped().err()).contains("stopped");

        try (Databases.Opened opened = new JdbcDatabases(Map.of()).open(folder)) {
            assertThat(opened.store().people().find(StoppedAtOnce.SOMEONE))
                    .hasValueSatisfying(person -> assertThat(
                                    person.facts().of(PersonFacts.PERSON).facts())
                            .as("what the first recorded is gone")
                            .hasSize(1));
        }
    }

    private Cli stopped() {
        Cli cli = Cli.run(new StoppedAtOnce(new JdbcDatabases(Map.of())), "demo", "--json", "--out", folder.toString());
        assertThat(cli.exit()).isEqualTo(5);
        return cli;
    }

    /** Databases that fail as soon as something was recorded. */
    private record StoppedAtOnce(Databases real) implements Databases {

        static final PersonId SOMEONE = new PersonId("C-00001");

        @Override
        public String fileName() {
            return real.fileName();
        }

        @Override
        public boolean exists(Path directory) {
            return real.exists(directory);
        }

        @Override
        public Opened open(Path directory) {
            return real.open(directory);
        }

        @Override
        public Opened create(Path directory) {
            try (Opened opened = real.create(directory)) {
                Person someone = new Person(SOMEONE, LocalDate.of(1940, 1, 1), Postcode.parse("LE67 3FN"));
                opened.store()
                        .people()
                        .record(
                                someone.id(),
                                PersonFacts.PERSON,
                                Fact.of(
                                        someone,
                                        DateRange.from(LocalDate.of(2020, 10, 5)),
                                        new Knowledge(Instant.parse("2030-01-01T00:00:00Z"), "test", "stopped")));
            }
            throw new StoreException("stopped half-way");
        }

        @Override
        public Opened connect(String url) {
            return real.connect(url);
        }

        @Override
        public Opened inMemory() {
            return real.inMemory();
        }
    }

    @Test
    void saysThatADatabaseIsOpenElsewhere() throws IOException {
        new JdbcDatabases(Map.of()).create(folder).close();
        try (FileChannel elsewhere =
                FileChannel.open(folder.resolve("almoner.mv.db"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = elsewhere.lock();

            Cli cli = Cli.run("run", "draft", "--to", "2020-10-12", "--by", "me", "--dir", folder.toString());

            assertThat(lock.isValid()).isTrue();
            assertThat(cli.exit()).isEqualTo(5);
            assertThat(cli.err()).contains("in use by another program").doesNotContain("Exception");
        }
    }

    @Test
    void saysThatThereIsNoDatabaseYet() {
        Cli cli = Cli.run("run", "draft", "--to", "2020-10-12", "--by", "me", "--dir", folder.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("there is no almoner database in " + folder, "./almoner demo --out " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void advisesADirectoryThatTheDemonstrationTakes() throws IOException {
        Path spaced = folder.resolve("it's new");
        assertThat(Cli.run("run", "draft", "--to", "2020-10-12", "--by", "me", "--dir", spaced.toString())
                        .err())
                .contains("./almoner demo --out '" + folder + "/it'\\''s new'");

        Path file = Files.writeString(folder.resolve("thesis.txt"), "mine");
        for (Path taken : List.of(folder, file)) {
            Cli cli = Cli.run("run", "draft", "--to", "2020-10-12", "--by", "me", "--dir", taken.toString());
            assertThat(cli.exit()).isEqualTo(5);
            assertThat(cli.err()).contains("name another directory with --dir").doesNotContain("--out " + taken);
        }
    }

    @Test
    void refusesADirectoryWithoutAName() {
        Cli cli = Cli.run("demo", "--out", "");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'' names no file or directory");
    }
}
