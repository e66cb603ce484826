package org.almoner.cli;

import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.wording.RefusalWords;

/** Takes a run a step further, or says why that may not be. */
final class RunSteps {

    private RunSteps() {}

    /**
     * {@return the run after the step}
     *
     * @param bars show how far an approval has come
     * @throws Failure if there is no such run, or the step is refused
     */
    static RunRecord take(Almoner almoner, RunId run, Step step, Author author, Bars bars) {
        Outcome outcome =
                bars.during("Working it out", progress -> almoner.runs().step(run, step, author, progress));
        if (outcome instanceof Outcome.Refused refused) {
            throw Failure.refused(RefusalWords.of(refused, step, author.by()));
        }
        if (outcome instanceof Outcome.Taken taken) {
            return taken.run();
        }
        throw unknown(almoner, run);
    }

    /** {@return the failure of looking for a run that is not there} */
    static Failure unknown(Almoner almoner, RunId run) {
        int runs = almoner.runs().all().size();
        return Failure.notFound("there is no run " + run
                + (runs == 0 ? "; none was drafted yet" : "; the runs are 1 to " + runs + ", see: run list"));
    }
}
