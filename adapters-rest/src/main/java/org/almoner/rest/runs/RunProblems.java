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
import org.almoner.domain.time.CareWeek;
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
     * Refuses to draft a run over no week.
     *
     * @throws ProblemException if no week of the scheme is over on the day
     */
    public static void checkAnyWeekIsOver(Almoner almoner, LocalDate to) {
        LocalDate first =
                CareWeek.containing(almoner.scheme().term().from()).next().monday();
        if (to.isBefore(first)) {
            throw ProblemException.refused(new Reason(
                    "no-week-over",
                    "no week of scheme " + almoner.scheme().id() + " is over on " + to + "; the first is over on "
                            + first));
        }
    }
}
