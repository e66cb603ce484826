package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.money.ExactMoney;

/** Pays providers and charges people, by difference: what is due less what was posted (property P5). */
public interface PaymentRuns {

    /**
     * Settles every week of the scheme's term that ended by the day, as known now.
     *
     * @param to the first day after the last week; weeks that are not over then are left out
     * @param by who starts the run: a reference, never a person's name
     * @param progress is told how many people are worked out
     * @throws IllegalArgumentException if no week of the term is over on the day; the message says from which day one is
     */
    Result run(LocalDate to, String by, Progress progress);

    /** {@return all runs so far, in order} */
    ImmutableList<Run> runs();

    /** {@return what a run posted, in the order of the lines} */
    ImmutableList<LedgerTransaction> postedBy(Run run);

    /**
     * What a run did.
     *
     * @param run the run
     * @param posted its transactions, in the order of their lines; none when nothing changed
     * @param unpriced visits from which no money followed, with the reason
     * @param roundingDrift what rounding has added to the exact pay of all lines of the period, posted now or before; below
     *     zero where it took away (property P10)
     */
    record Result(
            Run run,
            ImmutableList<LedgerTransaction> posted,
            ImmutableList<UnpricedVisit> unpriced,
            ExactMoney roundingDrift) {}
}
