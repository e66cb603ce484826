package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Remittance;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.providers.ProviderId;

/**
 * Pays providers and charges people, by difference: what is due less what was posted (property P5). A run is drafted, given to
 * somebody else, approved and so posted, and paid; or it is rejected, and posts nothing.
 */
public interface Runs {

    /**
     * Works out a run over every week of the scheme's term that ended by the day, as known now. Nothing is recorded, and nobody who
     * records is held up; {@link #draft(Draft.WorkedOut)} records it.
     *
     * @param scope which lines it settles
     * @param to the first day after the last week, today or before; weeks that are not over then are left out
     * @param by who drafts it: a reference, never a person's name
     * @param progress is told how many people are worked out
     */
    Draft workOut(Run.Scope scope, LocalDate to, String by, Progress progress);

    /** {@return the run that was worked out, now that it is recorded under the next number; nothing is posted} It is outdated from the start where another was posted meanwhile. */
    Result draft(Draft.WorkedOut draft);

    /**
     * Works out a run and records it.
     *
     * @throws IllegalArgumentException if it is refused; the message says why
     */
    default Result draft(Run.Scope scope, LocalDate to, String by, Progress progress) {
        Draft draft = workOut(scope, to, by, progress);
        if (draft instanceof Draft.Refused refused) {
            throw new IllegalArgumentException("no run is drafted: " + refused.because());
        }
        return draft((Draft.WorkedOut) draft);
    }

    /**
     * Takes a run a step further. Approval posts what was drafted, whatever was learned since, but for the lines that are held
     * now; what was learned is for the next run. What it comes to is worked out before the unit of work, if {@link #find} has not done so
     * lately: whoever approves in a unit of their own finds the run before they begin it, so as to hold up nobody.
     *
     * @param progress is told how many people are worked out, which only approval has to do
     */
    Outcome step(RunId run, RunRecord.Step step, Author author, Progress progress);

    /** Takes a run a step further, and tells nobody how far it has come. */
    default Outcome step(RunId run, RunRecord.Step step, Author author) {
        return step(run, step, author, Progress.SILENT);
    }

    /**
     * {@return what the run posted, or would post if it were approved now; of a draft that is outdated only why; empty when there is no such
     * run}
     *
     * @param progress is told how many people are worked out
     */
    Optional<Result> find(RunId run, Progress progress);

    /** {@return all runs so far, in order} */
    ImmutableList<RunRecord> all();

    /** {@return what a run posted, in the order of the lines; none as long as it is not approved} */
    ImmutableList<LedgerTransaction> postedBy(RunId run);

    /** {@return what the runs paid the provider, in their order; runs that posted nothing to it are left out} */
    ImmutableList<Remittance> remittances(ProviderId provider);

    /** {@return what each account stands at over all lines} */
    Balances balances();

    /**
     * Holds a line: it is not posted, and a correction of it is not, until it is released. What was posted before stands. A later hold
     * replaces an earlier. A line of which no run can ever post anything is refused.
     */
    Recording hold(LineKey line, Hold hold, Author author);

    /** {@return whether the line was held; if it was, it is released, and the next run posts it} */
    boolean release(LineKey line, Author author);

    /** {@return the lines that are held now, with the reason and who must act} */
    ImmutableSortedMap<LineKey, Hold> held();

    /** What became of working out a run. */
    sealed interface Draft {

        /**
         * It was worked out.
         *
         * @param run under a number that it may not keep: another may be recorded before it is
         */
        record WorkedOut(Run run) implements Draft {}

        /**
         * Nobody may ask for it.
         *
         * @param because why
         */
        record Refused(DayRefusal because) implements Draft {}
    }

    /** Why nobody may ask for a run up to a day: it settles weeks that are over, and what was not reported of days to come would be final as not delivered. */
    sealed interface DayRefusal {

        /**
         * No week of the scheme's term is over then.
         *
         * @param to the day
         * @param scheme the scheme's id
         * @param first the first day on which one is over
         */
        record NoWeekOver(LocalDate to, String scheme, LocalDate first) implements DayRefusal {}

        /**
         * The day is still to come.
         *
         * @param to the day
         * @param today the day it is, on the clocks of the council
         */
        record DayToCome(LocalDate to, LocalDate today) implements DayRefusal {}
    }

    /** What became of a step. */
    sealed interface Outcome {

        /**
         * It was taken.
         *
         * @param run the run after it
         */
        record Taken(RunRecord run) implements Outcome {}

        /**
         * It may not be taken.
         *
         * @param run the run as it is
         * @param reason why
         * @param postedSince for a draft that is outdated: the runs over the same lines that were posted since it was drafted; none
         *     where the scheme changed or somebody was erased. For another reason none
         */
        record Refused(RunRecord run, RunRecord.Refusal reason, ImmutableList<RunRecord> postedSince)
                implements Outcome {}

        /**
         * There is no such run.
         *
         * @param run the number
         */
        record Unknown(RunId run) implements Outcome {}
    }

    /**
     * A run in full.
     *
     * @param run the run, and how far it has come
     * @param transactions what it posted or would post, in the order of the lines; none when nothing changed
     * @param corrections those of the transactions that change what earlier runs posted or billed, see {@link LedgerTransaction#changes}; what is
     *     posted late for the first time is none
     * @param held the lines that it leaves out because they are held
     * @param unpriced visits of the period from which no money followed, with the reason
     * @param drift what rounding has added or taken over all lines of the period, posted now or before (property P10)
     * @param outdated of an open run, why it can be taken no further than to be rejected: what it would post is no longer what was drafted. All
     *     else is empty then: what was drafted is not kept
     */
    record Result(
            RunRecord run,
            ImmutableList<LedgerTransaction> transactions,
            ImmutableList<LedgerTransaction> corrections,
            ImmutableSortedMap<LineKey, Hold> held,
            ImmutableList<UnpricedVisit> unpriced,
            RoundingDrift drift,
            Optional<Outcome.Refused> outdated) {}
}
