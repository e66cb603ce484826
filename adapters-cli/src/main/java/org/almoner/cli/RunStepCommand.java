package org.almoner.cli;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.text.RunsText;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a run a step further. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
abstract class RunStepCommand implements Runnable {

    private final Wiring wiring;
    private final Step step;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RecordOptions options;

    @Parameters(paramLabel = "RUN", description = "The number of the run, such as 1.")
    private RunId run = new RunId(1);

    private RunStepCommand(Wiring wiring, Step step, RecordOptions options) {
        this.wiring = wiring;
        this.step = step;
        this.options = options;
    }

    /** {@return why it is done} */
    abstract String reason();

    @Override
    public void run() {
        Author who = options.because(reason());
        Bars bars = output.bars(wiring);
        options.print(wiring, output, (almoner, store) -> {
            RunRecord after = RunSteps.take(almoner, run, step, who, bars);
            return output.rendered(() -> RunsText.line(after), () -> RunsText.json(after));
        });
    }

    /** Gives a draft to somebody else to check. */
    @Command(name = "submit", description = "Give a draft to somebody else to check.")
    static final class Submit extends RunStepCommand {

        Submit(Wiring wiring) {
            super(wiring, Step.SUBMIT, new RecordOptions());
        }

        @Override
        String reason() {
            return "to be checked";
        }
    }

    /** Finds a run right, and posts it. */
    @Command(
            name = "approve",
            description = "Find a run right, and post it; by another than who drafted or submitted it.")
    static final class Approve extends RunStepCommand {

        Approve(Wiring wiring) {
            super(wiring, Step.APPROVE, new EditOptions());
        }

        @Override
        String reason() {
            return "found right";
        }
    }

    /** Says that a run has been paid and billed. */
    @Command(name = "pay", description = "Say that an approved run has been paid and billed.")
    static final class Pay extends RunStepCommand {

        Pay(Wiring wiring) {
            super(wiring, Step.PAY, new RecordOptions());
        }

        @Override
        String reason() {
            return "paid and billed";
        }
    }

    /** Turns a run down. */
    @Command(name = "reject", description = "Turn a run down before it is posted: it never posts anything.")
    static final class Reject extends RunStepCommand {

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it is turned down.")
        private String reason = "";

        Reject(Wiring wiring) {
            super(wiring, Step.REJECT, new RecordOptions());
        }

        @Override
        String reason() {
            return reason;
        }
    }
}
