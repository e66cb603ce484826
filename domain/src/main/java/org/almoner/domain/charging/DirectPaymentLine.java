package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.Money;

/**
 * A month of a direct payment or an individual service fund, paid in advance. Immutable.
 *
 * @param key of what is paid
 * @param budget the personal budget of the month's days
 * @param health the part of the budget that the NHS bears
 * @param contribution the person's own share of it; when it is all of the budget, nothing is paid
 * @param billed the part of the share that is paid out with the budget and billed to the person
 * @param surplus what was not spent and is taken back
 */
public record DirectPaymentLine(
        LineKey key, Money budget, Money health, Money contribution, Money billed, Money surplus) {

    /**
     * Refuses shares that exceed the budget.
     *
     * @throws IllegalArgumentException if an amount is negative, shares are more than the budget, or more is billed than the
     *     person's share
     */
    public DirectPaymentLine {
        checkArgument(
                !health.isNegative()
                        && !billed.isNegative()
                        && !surplus.isNegative()
                        && billed.compareTo(contribution) <= 0
                        && !budget.minus(health).minus(contribution).isNegative(),
                "the shares of line %s must be within its budget %s, but NHS bears %s and person %s, of which %s is billed",
                key,
                budget,
                health,
                contribution,
                billed);
    }

    /** {@return what is paid out: the budget less what the person adds directly, less what is taken back; below nothing when more is taken back} */
    public Money payment() {
        return budget.minus(contribution).plus(billed).minus(surplus);
    }

    /** {@return what the ledger should hold: of the payment, and of what is billed} */
    public ImmutableSortedMap<LineKey, Balances> due() {
        Map<Account, Money> paid = new TreeMap<>();
        paid.put(
                key.provider()
                        .<Account>map(Account.Provider::new)
                        .orElseGet(() -> new Account.DirectPayment(key.person().orElseThrow())),
                payment().negated());
        paid.put(new Account.Health(), health);
        paid.put(new Account.Council(), payment().minus(health));
        return ImmutableSortedMap.of(
                key,
                Balances.of(paid),
                key.as(Kind.CHARGE),
                Balances.transfer(
                        billed,
                        new Account.Council(),
                        new Account.Person(key.person().orElseThrow())));
    }
}
