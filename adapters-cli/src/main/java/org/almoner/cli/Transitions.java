package org.almoner.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.persistence.files.FileResult;
import org.almoner.persistence.files.TransitionFiles;

/** Reads transitions and plans of them for commands. */
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

    private static <T> T read(String what, Path file, Function<Path, FileResult<T>> reader) {
        Failures.checkFile(file, "a " + what);
        FileResult<T> result = reader.apply(file);
        if (result instanceof FileResult.Refused<T> refused) {
            throw Failure.refused(what + " " + file + " is refused:\n" + Schemes.lines(refused.problems()));
        }
        return result.orElseThrow();
    }
}
