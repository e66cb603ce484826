package org.almoner.domain.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;

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

    /**
     * {@return whether this changes what stood before, in a run or on a statement: it is no first posting, and an earlier run posted to its line or, where this moves
     * what the person is billed, billed the person for the same days}
     *
     * @param posted what runs posted about the person
     */
    public boolean changes(Collection<LedgerTransaction> posted) {
        return !(cause instanceof Cause.FirstPosting)
                && posted.stream()
                        .filter(before -> before.run.compareTo(run) < 0)
                        .anyMatch(before -> before.line.equals(line) || billsAsWell(before));
    }

    private boolean billsAsWell(LedgerTransaction before) {
        return line.period().equals(before.line.period())
                && line.person()
                        .map(Account.Person::new)
                        .filter(billed -> moves(billed) && before.moves(billed))
                        .isPresent();
    }

    private boolean moves(Account account) {
        return !postings.of(account).isZero();
    }
}
