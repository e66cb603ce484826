package org.almoner.domain.ledger;

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

    /** {@return what waivers take off by lines of any of the days: not below nothing} */
    public Money waived(Map<LineKey, Balances> balances) {
        return Money.sum(standing(balances).entrySet().stream()
                        .filter(line -> line.getKey().kind() == LineKey.Kind.WAIVER)
                        .map(Map.Entry::getValue)
                        .toList())
                .negated();
    }

    /** {@return whether any of the transactions is about the lines} */
    public boolean isTouched(Collection<LedgerTransaction> posted) {
        return posted.stream().map(LedgerTransaction::line).anyMatch(this::contains);
    }

    /** {@return what the transactions take off the lines; below nothing where they add} */
    public Money takenOff(Collection<LedgerTransaction> posted) {
        return Money.sum(posted.stream()
                        .filter(transaction -> contains(transaction.line()))
                        .map(transaction -> charged(transaction.postings()))
                        .toList())
                .negated();
    }

    private Money charged(Balances balances) {
        return balances.of(new Account.Person(person));
    }
}
