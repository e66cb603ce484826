package org.almoner.domain.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Map;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;

/**
 * The charges of one person on some days that somebody disputes (rule K6): every line that charges the person for any of them, the whole line
 * where it is of more days. Immutable.
 *
 * @param person who is charged
 * @param days in dispute
 */
public record DisputedCharges(PersonId person, DateRange days) {

    /** {@return whether the line charges the person for any of the days} */
    public boolean contains(LineKey line) {
        return !line.kind().isPayment()
                && line.person().filter(person::equals).isPresent()
                && line.period().overlaps(days);
    }

    /**
     * {@return what the person is to pay by each of the lines, less than nothing where one takes off, as the ledger stands}
     *
     * @param balances of the ledger
     */
    public ImmutableSortedMap<LineKey, Money> standing(Map<LineKey, Balances> balances) {
        return ImmutableSortedMap.copyOf(
                Maps.transformValues(Maps.filterKeys(balances, this::contains), this::charged));
    }

    /** {@return those of the transactions that are about the lines} */
    public ImmutableList<LedgerTransaction> among(Collection<LedgerTransaction> posted) {
        return posted.stream()
                .filter(transaction -> contains(transaction.line()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return those of the transactions that waive charges: they are about lines of waivers of any of the days} */
    public ImmutableList<LedgerTransaction> waivers(Collection<LedgerTransaction> posted) {
        return posted.stream()
                .filter(transaction -> contains(transaction.line()) && isWaiver(transaction))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return those of the transactions that correct the charges: they change what the person was billed before and waive nothing}
     *
     * @param posted all that runs posted about the person
     */
    public ImmutableList<LedgerTransaction> corrections(Collection<LedgerTransaction> posted) {
        return posted.stream()
                .filter(transaction -> contains(transaction.line()) && !isWaiver(transaction))
                .filter(transaction -> !charged(transaction.postings()).isZero())
                .filter(transaction -> transaction.changes(posted))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what the transactions take off what the person is to pay; below nothing where they add} */
    public Money takenOff(Collection<LedgerTransaction> posted) {
        return Money.sum(posted.stream()
                        .map(transaction -> charged(transaction.postings()))
                        .toList())
                .negated();
    }

    private static boolean isWaiver(LedgerTransaction transaction) {
        return transaction.line().kind() == LineKey.Kind.WAIVER;
    }

    private Money charged(Balances balances) {
        return balances.of(new Account.Person(person));
    }
}
