package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/**
 * A week of a package by one provider in whole pence: what the provider is paid and who bears it. The parts add up to
 * the gross (property P4). Immutable.
 *
 * @param key what the line is about
 * @param visits every planned visit of the line, in order
 * @param gross what the provider is paid
 * @param health what the NHS bears
 * @param person what the person is charged
 */
public record RemittanceLine(LineKey key, ImmutableList<PricedVisit> visits, Money gross, Money health, Money person) {

    /**
     * Refuses parts that are negative or exceed the gross.
     *
     * @throws IllegalArgumentException if a part is negative, or the parts are more than the gross
     */
    public RemittanceLine {
        checkArgument(
                !health.isNegative()
                        && !person.isNegative()
                        && !gross.minus(health).minus(person).isNegative(),
                "the parts of line %s must be within its gross %s, but NHS bears %s and person %s",
                key,
                gross,
                health,
                person);
    }

    /** {@return what is left to the council} */
    public Money council() {
        return gross.minus(health).minus(person);
    }

    /** {@return what rounding added to the exact gross, below zero where it took away} */
    public ExactMoney roundingDrift() {
        return gross.exact().minus(exactGross(visits));
    }

    static ExactMoney exactGross(ImmutableList<PricedVisit> visits) {
        return ExactMoney.sum(visits.stream().map(PricedVisit::gross).toList());
    }

    /** {@return the line as the ledger holds it: the provider in credit, who bears it in debit} */
    public Balances balances() {
        Map<Account, Money> amounts = new TreeMap<>();
        amounts.put(new Account.Provider(key.provider()), gross.negated());
        amounts.put(new Account.Council(), council());
        amounts.put(new Account.Health(), health);
        amounts.put(new Account.Person(key.person()), person);
        return Balances.of(amounts);
    }
}
