package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/** The double-entry ledger: append-only, in balance; and the runs that post to it. */
public interface Ledger {

    /**
     * Keeps a run that was drafted; it posts nothing yet.
     *
     * @param run its number is one more than that of the run before
     * @throws ConflictException if there is a run of that number
     * @throws IllegalArgumentException if the number leaves one out; the first run is number 1
     */
    void draft(Run run);

    /**
     * Keeps what was done with a run.
     *
     * @throws IllegalArgumentException if there is no such run
     */
    void record(RunId run, RunRecord.Event event);

    /**
     * Posts the transactions of a run, all or none.
     *
     * @param run which
     * @param transactions of that run; none when nothing was to be posted
     * @throws ConflictException if the run posted already
     * @throws IllegalArgumentException if the run was never drafted, or a transaction is of another run
     */
    void post(RunId run, Collection<LedgerTransaction> transactions);

    /** {@return the runs, in the order of their numbers} */
    ImmutableList<RunRecord> runs();

    /** {@return what was posted by the run, in the order of the lines; nothing for a run that posted nothing} */
    ImmutableList<LedgerTransaction> postedBy(RunId run);

    /** {@return what was posted to the line, in the order of the runs} */
    ImmutableList<LedgerTransaction> postedTo(LineKey line);

    /**
     * {@return what each line stands at that is due before the day, see {@link LineKey#dueOn}; a line that was ever posted is
     * there, even when it stands at nothing}
     */
    ImmutableSortedMap<LineKey, Balances> balances(LocalDate dueBefore);

    /**
     * Keeps that a line is held, or, with a withdrawn fact, that it is released.
     *
     * @throws IllegalArgumentException if the fact holds on other days than the line's period
     */
    void hold(LineKey line, Fact<Hold> fact);

    /** {@return every line that ever was held, with all holds and releases} */
    ImmutableSortedMap<LineKey, History<Hold>> holds();
}
