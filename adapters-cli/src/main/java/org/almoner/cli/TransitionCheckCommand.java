package org.almoner.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.TransitionReasonText;
import org.almoner.cli.text.TransitionText;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a plan of a transition, whoever made it. */
@Command(
        name = "check",
        description = "Check a plan of a transition, whoever made it: whether it can be done, and what it is worth.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class TransitionCheckCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "FILE", description = "The transition.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan.")
    private Path plan = Path.of("");

    @Option(names = "--previous", paramLabel = "PLAN", description = "The plan that people were told before.")
    private Optional<Path> previous = Optional.empty();

    @Override
    public void run() {
        TransitionProblem read = Transitions.problem(file);
        TransitionProblem problem =
                previous.map(Transitions::plan).map(read::after).orElse(read);
        TransitionPlan given = Transitions.plan(plan);
        if (PlanCheck.of(problem, given) instanceof PlanCheck.Broken broken) {
            throw Failure.refused(
                    "plan " + plan + " cannot be done:\n" + TransitionReasonText.lines(broken.breaches()));
        }
        TransitionText text = TransitionText.of(problem, given);
        output.result(text::text, text::json);
    }
}
