package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
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
        return GivenFiles.read("transition", file, TransitionFiles::read);
    }

    /**
     * {@return the plan of the file}
     *
     * @throws Failure if there is no such file, or it is refused; the message lists every problem
     */
    static TransitionPlan plan(Path file) {
        return GivenFiles.read("plan", file, TransitionFiles::readPlan);
    }
}
