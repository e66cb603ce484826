package org.almoner.domain.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.money.Money;

/**
 * Amounts by account; an account that is not listed stands at nothing. Two are equal exactly when every account is.
 * Immutable.
 *
 * @param amounts the accounts that do not stand at nothing
 */
public record Balances(ImmutableSortedMap<Account, Money> amounts) {

    /** Every account at nothing. */
    public static final Balances NONE = new Balances(ImmutableSortedMap.of());

    /** Leaves out what stands at nothing. */
    public Balances {
        amounts = amounts.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Account::compareTo, Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@return the balances of the amounts} */
    public static Balances of(Map<Account, Money> amounts) {
        return new Balances(ImmutableSortedMap.copyOf(amounts));
    }

    /** {@return the balances of an amount that leaves the one account for the other: a credit of the one, a debit of the other} */
    public static Balances transfer(Money amount, Account from, Account to) {
        return of(Map.of(from, amount.negated(), to, amount));
    }

    /** {@return all of them together, account by account} */
    public static Balances sum(Iterable<Balances> several) {
        Map<Account, Money> sum = new HashMap<>();
        several.forEach(each -> each.amounts.forEach((account, amount) -> sum.merge(account, amount, Money::plus)));
        return of(sum);
    }

    /** {@return what the account stands at} */
    public Money of(Account account) {
        Money amount = amounts.get(account);
        return amount == null ? Money.ZERO : amount;
    }

    /** {@return these balances and the others, account by account} */
    public Balances plus(Balances others) {
        Map<Account, Money> sum = new TreeMap<>(amounts);
        others.amounts.forEach((account, amount) -> sum.merge(account, amount, Money::plus));
        return of(sum);
    }

    /** {@return these balances less the others, account by account} */
    public Balances minus(Balances others) {
        Map<Account, Money> difference = new TreeMap<>(amounts);
        others.amounts.forEach((account, amount) -> difference.merge(account, amount.negated(), Money::plus));
        return of(difference);
    }

    /** {@return the sum over all accounts: nothing, when debits and credits balance} */
    public Money total() {
        return Money.sum(amounts.values());
    }

    /** {@return whether every account stands at nothing} */
    public boolean isNone() {
        return amounts.isEmpty();
    }
}
