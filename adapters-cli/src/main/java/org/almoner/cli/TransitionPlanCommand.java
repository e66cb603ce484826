package org.almoner.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.almoner.application.port.out.SolverUnavailableException;
import org.almoner.application.port.out.TransitionSolver;
import org.almoner.application.port.out.TransitionSolver.Solution;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.TransitionText;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.persistence.files.TransitionFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans a transition, and says how good the plan is. */
@Command(name = "plan", description = "Plan a transition: the best plan found, against the plain rule and a bound.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class TransitionPlanCommand implements Runnable {

    private final TransitionSolver solver;

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "A file in YAML; docs/guide/transition.md describes it.")
    private Path file = Path.of("");

    @Option(
            names = "--previous",
            paramLabel = "PLAN",
            description = "The plan that people were told, of which no more is changed than has to be.")
    private Optional<Path> previous = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan to this new file, too.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to seek at most; ${DEFAULT-VALUE} without it.")
    private int seconds = 60;

    TransitionPlanCommand(TransitionSolver solver) {
        this.solver = solver;
    }

    @Override
    public void run() {
        if (seconds < 1) {
            throw Failure.usage("--time is " + seconds + "; give at least a second");
        }
        out.ifPresent(NewFile::check);
        TransitionProblem read = Transitions.problem(file);
        TransitionProblem problem =
                previous.map(Transitions::plan).map(read::after).orElse(read);
        Solution solution = solve(problem);
        out.ifPresent(to -> NewFile.write(to, TransitionFiles.planText(solution.plan())));
        TransitionText text = TransitionText.of(problem, solution);
        output.result(text::text, text::json);
        output.err().printf("Sought for %.1f seconds.%n", solution.took().toMillis() / 1e3);
        output.err().flush();
    }

    private Solution solve(TransitionProblem problem) {
        try {
            return solver.solve(problem, Duration.ofSeconds(seconds));
        } catch (SolverUnavailableException e) {
            throw Failure.store(Failures.message(e));
        }
    }
}
