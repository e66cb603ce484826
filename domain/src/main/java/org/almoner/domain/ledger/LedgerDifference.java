package org.almoner.domain.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.function.Function;

/**
 * Moves money by difference: what is due, less what the ledger holds, becomes new postings (property P5). Where the two
 * agree nothing is posted, so a run that is repeated posts nothing.
 */
public final class LedgerDifference {

    private LedgerDifference() {}

    /**
     * {@return the transactions after which the ledger holds what is due, in the order of their lines}
     *
     * @param run which posts them
     * @param due what each line should stand at; a line that is not listed should stand at nothing
     * @param held what each line stands at; a line that is not listed stands at nothing
     * @param cause why a line's difference is posted; asked only for lines that have one
     */
    public static ImmutableList<LedgerTransaction> between(
            RunId run, Map<LineKey, Balances> due, Map<LineKey, Balances> held, Function<LineKey, Cause> cause) {
        return Sets.union(due.keySet(), held.keySet()).stream()
                .sorted()
                .map(line -> Map.entry(
                        line, due.getOrDefault(line, Balances.NONE).minus(held.getOrDefault(line, Balances.NONE))))
                .filter(line -> !line.getValue().isNone())
                .map(line -> new LedgerTransaction(run, line.getKey(), line.getValue(), cause.apply(line.getKey())))
                .collect(ImmutableList.toImmutableList());
    }
}
