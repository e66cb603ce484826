package org.almoner.domain.ledger;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Balanced postings about one line, made by one run and never edited (property P4). Immutable.
 *
 * @param run which posted it
 * @param line what it is about
 * @param postings what it adds to each account; not nothing, and in balance
 * @param cause why it was posted
 */
public record LedgerTransaction(RunId run, LineKey line, Balances postings, Cause cause) {

    /**
     * Refuses postings that do not balance.
     *
     * @throws IllegalArgumentException if there is no posting, or debits and credits differ
     */
    public LedgerTransaction {
        checkArgument(!postings.isNone(), "a transaction needs postings, but that of line %s has none", line);
        checkArgument(
                postings.total().isZero(),
                "the postings of line %s must balance, but are %s out: %s",
                line,
                postings.total(),
                postings.amounts());
    }
}
