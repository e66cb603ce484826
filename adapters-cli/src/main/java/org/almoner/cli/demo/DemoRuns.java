package org.almoner.cli.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;

/** Takes runs from draft to paid, as two people of a council do. */
final class DemoRuns {

    private static final Author FINANCE = new Author("demo:finance", "the demonstration's run");
    private static final Author APPROVER = new Author("demo:approver", "the demonstration's run, found right");

    private DemoRuns() {}

    /**
     * {@return what a run over every week that is over on the day posted}
     *
     * @param task what the progress bar says
     */
    static Result settle(DemoContext demo, LocalDate to, String task) {
        Runs runs = demo.almoner().runs();
        Result draft = demo.bars().during(task, progress -> runs.draft(Run.Scope.ALL, to, FINANCE.by(), progress));
        RunId run = draft.run().run().id();
        take(runs, run, Step.SUBMIT, FINANCE, Progress.SILENT);
        demo.bars().during("Posting", progress -> take(runs, run, Step.APPROVE, APPROVER, progress));
        RunRecord paid = take(runs, run, Step.PAY, FINANCE, Progress.SILENT);
        return new Result(
                paid,
                draft.transactions(),
                draft.corrections(),
                draft.held(),
                draft.unpriced(),
                draft.drift(),
                Optional.empty());
    }

    private static RunRecord take(Runs runs, RunId run, Step step, Author author, Progress progress) {
        if (runs.step(run, step, author, progress) instanceof Outcome.Taken taken) {
            return taken.run();
        }
        throw new IllegalStateException("run " + run + " of the demonstration could not " + step);
    }
}
