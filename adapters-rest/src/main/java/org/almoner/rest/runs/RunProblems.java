package org.almoner.rest.runs;

import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
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

    /**
     * Refuses to draft a run up to a day on which no week is over, or that is still to come.
     *
     * @throws ProblemException if it is refused
     */
    static void checkDay(Almoner almoner, LocalDate to) {
        almoner.runs().refusal(to).ifPresent(refusal -> {
            throw ProblemException.refused(Reason.of(refusal, RefusalWords::of));
        });
    }
}
