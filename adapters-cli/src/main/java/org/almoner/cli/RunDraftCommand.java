package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Runs.Draft;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.RunText;
import org.almoner.domain.ledger.Run;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts a run over every week that is over. */
@Command(name = "draft", description = "Draft a run over every week that is over: what is due and not posted yet.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RunDraftCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description =
                    "Settles every week of the scheme that is over on this day, today or before, such as 2020-11-09.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            defaultValue = "all",
            description = "payments, charges or all; ${DEFAULT-VALUE} without it.")
    private Run.Scope scope = Run.Scope.ALL;

    RunDraftCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        String by = options.because("drafted").by();
        options.print(wiring, output, (almoner, store) -> {
            RunText text = new RunText(draft(almoner, by));
            return output.rendered(text::text, text::json);
        });
    }

    private Result draft(Almoner almoner, String by) {
        Draft draft = output.bars(wiring)
                .during("Drafting", progress -> almoner.runs().workOut(scope, to, by, progress));
        if (draft instanceof Draft.Refused refused) {
            throw Failure.usage(RefusalWords.of(refused.because()));
        }
        return almoner.runs().draft((Draft.WorkedOut) draft);
    }
}
