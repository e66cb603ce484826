package org.almoner.wording;

import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunRecord.Status;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.parts.Words;

/** What runs settle and post, in words. */
public final class RunWords {

    private RunWords() {}

    /** {@return what a run of the scope settles} */
    public static String scope(Run.Scope scope) {
        return scope == Run.Scope.ALL ? "payments and charges" : Figures.words(scope);
    }

    /** {@return how much the run posted, or would post, and how much of it is corrections} */
    public static String posted(Result result) {
        if (result.run().status() == Status.REJECTED) {
            return "rejected, so nothing is posted";
        }
        if (result.outdated().isPresent()) {
            return "outdated, so nothing is posted";
        }
        int all = result.transactions().size();
        int corrections = result.corrections().size();
        String posted = result.run().isOpen() ? " to be posted once it is approved" : " posted";
        if (all == 0) {
            return result.held().isEmpty()
                    ? "nothing is posted, for the ledger holds what is due"
                    : "nothing is posted, for all that is due is held";
        }
        return corrections == all
                ? Figures.counted(all, "correction") + posted
                : Figures.counted(all, "transaction")
                        + posted
                        + (corrections == 0 ? "" : ", " + Figures.count(corrections) + " of them corrections");
    }

    /** {@return why an outdated run can only be rejected} */
    public static String outdated(Outcome.Refused refused) {
        return Words.capitalised(RefusalWords.of(refused, Step.APPROVE, ""));
    }
}
