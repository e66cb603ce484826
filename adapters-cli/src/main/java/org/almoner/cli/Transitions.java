package org.almoner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.persistence.files.FileResult;
import org.almoner.persistence.files.TransitionFiles;

/** Reads and writes transitions and plans of them for commands. */
final class Transitions {

    private Transitions() {}

    /**
     * {@return the transition of the file}
     *
     * @throws Failure if there is no such file, or it is refused; the message lists every problem
     */
    static TransitionProblem problem(Path file) {
        return read("transition", file, TransitionFiles::read);
    }

    /**
     * {@return the plan of the file}
     *
     * @throws Failure if there is no such file, or it is refused; the message lists every problem
     */
    static TransitionPlan plan(Path file) {
        return read("plan", file, TransitionFiles::readPlan);
    }

    /**
     * Refuses a file that is there already: what somebody may have worked on, or people may have been told, is not written over.
     *
     * @throws Failure if it is there
     */
    static void checkNew(Path file) {
        if (Files.exists(file)) {
            throw isThere(file);
        }
    }

    /**
     * Writes a new file.
     *
     * @throws Failure if it is there already
     */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw isThere(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Failure isThere(Path file) {
        return Failure.refused(file + " is there already; name another file with --out, or remove it");
    }

    private static <T> T read(String what, Path file, Function<Path, FileResult<T>> reader) {
        Failures.checkFile(file, "a " + what);
        FileResult<T> result = reader.apply(file);
        if (result instanceof FileResult.Refused<T> refused) {
            throw Failure.refused(what + " " + file + " is refused:\n" + Schemes.lines(refused.problems()));
        }
        return result.orElseThrow();
    }
}
