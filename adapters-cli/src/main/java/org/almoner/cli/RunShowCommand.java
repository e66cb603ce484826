package org.almoner.cli;

import org.almoner.application.Almoner;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.cli.text.RunText;
import org.almoner.domain.ledger.RunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a run posted, or would post. */
@Command(name = "show", description = "What a run posted, or would post if it were approved now.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RunShowCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(paramLabel = "RUN", description = "The number of the run, such as 1.")
    private RunId run = new RunId(1);

    RunShowCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        RunText text = new RunText(options.with(wiring, (almoner, store) -> find(almoner)));
        output.result(text::text, text::json);
    }

    private Result find(Almoner almoner) {
        return output.bars(wiring)
                .during("Working it out", progress -> almoner.runs().find(run, progress))
                .orElseThrow(() -> RunSteps.unknown(almoner, run));
    }
}
