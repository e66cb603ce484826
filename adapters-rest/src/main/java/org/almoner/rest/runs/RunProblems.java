package org.almoner.rest.runs;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs.Draft;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.RefusalWords;

/** Why something about a run is not done, as problems. */
public final class RunProblems {

    static final String RUN = "run";

    private RunProblems() {}

    /**
     * {@return the run in full}
     *
     * @throws ProblemException if there is none
     */
    public static Result find(View view, RunId run) {
        return view.almoner().runs().find(run, Progress.SILENT).orElseThrow(() -> unknown(run));
    }

    /** {@return that there is no such run} */
    public static ProblemException unknown(RunId run) {
        return ProblemException.ofField(ProblemKind.UNKNOWN_RUN, "there is no run " + run, RUN, run.toString());
    }

    /**
     * {@return a run that was worked out, to be recorded}
     *
     * @throws ProblemException if nobody may ask for it
     */
    static Draft.WorkedOut workedOut(Draft draft) {
        if (draft instanceof Draft.Refused refused) {
            throw ProblemException.refused(Reason.of(refused.because(), RefusalWords::of));
        }
        return (Draft.WorkedOut) draft;
    }

    /**
     * Works out a run that is to be approved before the unit of work in which it is, so that whoever records meanwhile need not wait.
     *
     * @param view of now
     */
    public static void prepare(View view, RunId run, Step step) {
        if (step == Step.APPROVE) {
            find(view, run);
        }
    }

    /**
     * {@return the run after the step}
     *
     * @throws ProblemException if it was refused
     */
    public static RunRecord taken(Outcome outcome, Step step, Author author) {
        if (outcome instanceof Outcome.Refused refused) {
            throw ProblemException.refused(
                    new Reason(Json.name(refused.reason()), RefusalWords.of(refused, step, author.by())));
        }
        if (outcome instanceof Outcome.Unknown none) {
            throw unknown(none.run());
        }
        return ((Outcome.Taken) outcome).run();
    }
}
