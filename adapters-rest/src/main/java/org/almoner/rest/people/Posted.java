package org.almoner.rest.people;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;

/**
 * What the runs posted about a person. Immutable.
 *
 * @param person who
 * @param all of it
 */
public record Posted(PersonId person, ImmutableList<LedgerTransaction> all) {

    /** {@return what moved the person's account for the days of a week or month} */
    public Stream<LedgerTransaction> about(DateRange period) {
        return all.stream()
                .filter(transaction -> transaction.line().period().equals(period))
                .filter(transaction -> transaction.postings().amounts().containsKey(new Account.Person(person)));
    }

    /** {@return what changed what was billed for the days: whatever runs posted after the first of them that billed something} */
    public Stream<LedgerTransaction> changes(DateRange period) {
        Optional<RunId> first = about(period)
                .filter(transaction -> !amount(transaction).isZero())
                .map(LedgerTransaction::run)
                .min(Comparator.naturalOrder());
        return first.stream()
                .flatMap(run ->
                        about(period).filter(transaction -> transaction.run().compareTo(run) > 0))
                .filter(transaction -> !(transaction.cause() instanceof Cause.FirstPosting));
    }

    /** {@return what the transaction billed the person; below nothing where less was owed than had been billed} */
    public Money amount(LedgerTransaction transaction) {
        return transaction.postings().of(new Account.Person(person));
    }

    /** {@return what the person was billed for the days in all} */
    public Money sum(DateRange period) {
        return Money.sum(about(period).map(this::amount).toList());
    }
}
