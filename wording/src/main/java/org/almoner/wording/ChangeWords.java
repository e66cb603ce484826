package org.almoner.wording;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.jspecify.annotations.Nullable;

/** Why a bill changed, for the person or the family: what changed, without who recorded it and why. */
public final class ChangeWords {

    private ChangeWords() {}

    /**
     * {@return why a bill changed}
     *
     * @param cause of it
     * @param learned what a change says now; empty where it takes back, or where that is not to be found
     */
    public static String of(Cause cause, Function<Change, Optional<?>> learned) {
        if (cause instanceof Cause.Correction correction) {
            return CauseWords.SINCE
                    + correction.changes().stream()
                            .map(change -> change(change, learned.apply(change).orElse(null)))
                            .distinct()
                            .collect(Collectors.joining("; "));
        }
        return cause instanceof Cause.Release ? "it was held back until now" : CauseWords.text(cause);
    }

    private static String change(Change change, @Nullable Object now) {
        if (now instanceof VisitRecord report) {
            return "the visit of " + report.visit().date() + " at "
                    + report.visit().start() + ": " + CountingWords.reported(report.attendance());
        }
        if (now instanceof Waiver waiver) {
            return waiver.confirmedBy().isPresent()
                    ? "the waiver was confirmed for " + Figures.days(change.holds())
                    : "a waiver was proposed for " + Figures.days(change.holds())
                            + ", which holds once it is confirmed";
        }
        return CauseWords.kind(change.kind()) + " for " + Figures.days(change.holds());
    }
}
