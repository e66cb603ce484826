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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that the demonstration does not write into, each with its message and exit code. */
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
        new H2Databases().create(folder).close();

        Cli cli = Cli.run("demo", "--out", folder.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("holds an almoner database that is not a demonstration's");
        assertThat(new H2Databases().exists(folder)).isTrue();
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

        Cli cli = Cli.run(new MemoryDatabases(), "demo", "--json", "--out", folder.toString());

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(report)
                .satisfiesAnyOf(
                        path -> assertThat(path).doesNotExist(),
                        path -> assertThat(path).content().isNotEqualTo("old"));
        assertThat(mine).hasContent("mine");
    }

    @Test
    void saysThatADatabaseIsOpenElsewhere() throws IOException {
        new H2Databases().create(folder).close();
        try (FileChannel elsewhere =
                FileChannel.open(folder.resolve("almoner.mv.db"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = elsewhere.lock();

            Cli cli = Cli.run("run", "--to", "2020-10-12", "--dir", folder.toString());

            assertThat(lock.isValid()).isTrue();
            assertThat(cli.exit()).isEqualTo(5);
            assertThat(cli.err()).contains("in use by another program").doesNotContain("Exception");
        }
    }

    @Test
    void saysThatThereIsNoDatabaseYet() {
        Cli cli = Cli.run("run", "--to", "2020-10-12", "--dir", folder.toString());

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("there is no almoner database in " + folder, "almoner demo --out " + folder);
        assertThat(folder).isEmptyDirectory();
    }
}
