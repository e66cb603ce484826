package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.almoner.application.Almoner;
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
        Shown shown = options.with(
                wiring, (almoner, store) -> store.inOneView(() -> new Shown(find(almoner), store.lastLearned())));
        output.result(shown::text, shown::json);
    }

    private RunText find(Almoner almoner) {
        return new RunText(output.bars(wiring)
                .during("Working it out", progress -> almoner.runs().find(run, progress))
                .orElseThrow(() -> RunSteps.unknown(almoner, run)));
    }

    /** A run, and as known at which instant it is read, on which its approval rests. */
    private record Shown(RunText run, Optional<Instant> asRead) {

        String text() {
            return run.text()
                    + onWhichApprovalRests()
                            .map(read -> "\nas read " + read + "\n")
                            .orElse("");
        }

        ObjectNode json() {
            ObjectNode json = run.json();
            onWhichApprovalRests().ifPresent(read -> json.put("asRead", read.toString()));
            return json;
        }

        private Optional<Instant> onWhichApprovalRests() {
            return asRead.filter(any -> run.result().run().isOpen());
        }
    }
}
