package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.time.DateRange;

/** The double-entry ledger: append-only, in balance. */
public interface Ledger {

    /**
     * Posts a run and its transactions, all or none.
     *
     * @param run its number is one more than that of the run before
     * @param transactions of that run; none when nothing was to be posted
     * @throws ConflictException if a run of that number was posted already
     * @throws IllegalArgumentException if the number leaves one out, or a transaction is of another run; the first run is
     *     number 1
     */
    void post(Run run, Collection<LedgerTransaction> transactions);

    /** {@return the runs, in the order of their numbers} */
    ImmutableList<Run> runs();

    /** {@return what was posted by the run, in the order of the lines; nothing for a run that never was} */
    ImmutableList<LedgerTransaction> postedBy(RunId run);

    /** {@return what was posted to the line, in the order of the runs} */
    ImmutableList<LedgerTransaction> postedTo(LineKey line);

    /**
     * {@return what each line stands at whose week lies within the days, Monday to Sunday; a line that was ever posted is
     * there, even when it stands at nothing}
     */
    ImmutableSortedMap<LineKey, Balances> balances(DateRange weeks);
}
