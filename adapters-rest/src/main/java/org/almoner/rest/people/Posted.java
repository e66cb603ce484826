package org.almoner.rest.people;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LedgerTransaction;
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

    /** {@return what changed what was billed for the days, as runs count corrections: a first bill does not, however late} */
    public Stream<LedgerTransaction> changes(DateRange period) {
        return about(period).filter(transaction -> transaction.changes(all));
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
