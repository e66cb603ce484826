package org.almoner.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.parts.SeenText;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.csv.UnreadableFileException.Problem;

/** Reads tables that are named on the command line. */
final class Tables {

    private Tables() {}

    /**
     * {@return what is made of the table}
     *
     * @param what it should be, such as {@code a file of visits}
     * @throws Failure if there is no such file, or it is no such table: with all that is wrong with it
     */
    static <T> T read(Path file, String what, Reading<T> reading) {
        Failures.checkFile(file, what);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reading.read(in);
        } catch (UnreadableFileException e) {
            throw Failure.refused(lines(file, e.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@return a line for each problem of the table} */
    static String lines(Path file, List<Problem> problems) {
        return problems.stream()
                .map(problem -> file + ":" + problem.line() + ": "
                        + SeenText.shown(
                                (problem.column().isEmpty() ? "" : problem.column() + ": ") + problem.detail()))
                .collect(Collectors.joining("\n"));
    }

    /** Reads a table. */
    @FunctionalInterface
    interface Reading<T> {

        /** {@return what is made of it} */
        T read(InputStream in) throws IOException;
    }
}
