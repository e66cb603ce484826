package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/**
 * A week of a package by one provider, as it is paid and charged: what the provider earns, and who bears it (property P4).
 * Immutable.
 *
 * @param key of its pay
 * @param items the visits and days of service, in order of time; at least one
 * @param gross what the provider earns
 * @param health what the NHS bears
 * @param topUps what each third party bears, by reference
 * @param person what the person is charged
 * @param collectedByProvider the part of it that the provider collects and the council deducts from the pay
 */
public record RemittanceLine(
        LineKey key,
        ImmutableList<PricedItem> items,
        Money gross,
        Money health,
        ImmutableSortedMap<String, Money> topUps,
        Money person,
        Money collectedByProvider) {

    /**
     * Refuses parts that are negative or exceed the gross.
     *
     * @throws IllegalArgumentException if a part is negative, or the parts are more than the gross, or the provider collects
     *     more than the person is charged
     */
    public RemittanceLine {
        checkArgument(
                !health.isNegative()
                        && topUps.values().stream().noneMatch(Money::isNegative)
                        && !person.isNegative()
                        && !gross.minus(health)
                                .minus(Money.sum(topUps.values()))
                                .minus(person)
                                .isNegative(),
                "the parts of line %s must be within its gross %s, but NHS bears %s, third parties %s and person %s",
                key,
                gross,
                health,
                topUps,
                person);
        checkArgument(
                !collectedByProvider.isNegative() && collectedByProvider.compareTo(person) <= 0,
                "of line %s the person is charged %s, of which the provider cannot collect %s",
                key,
                person,
                collectedByProvider);
    }

    /** {@return whose care it is} */
    public PersonId whose() {
        return key.person().orElseThrow();
    }

    /** {@return the package} */
    public PackageId pack() {
        return key.pack().orElseThrow();
    }

    /** {@return the provider} */
    public ProviderId provider() {
        return key.provider().orElseThrow();
    }

    /** {@return the visits among the items} */
    public Iterable<PricedVisit> visits() {
        return Iterables.filter(items, PricedVisit.class);
    }

    /** {@return what is left to the council} */
    public Money council() {
        return gross.minus(health).minus(Money.sum(topUps.values())).minus(person);
    }

    /** {@return what the council bills the person} */
    public Money billed() {
        return person.minus(collectedByProvider);
    }

    /** {@return this line, of which the provider collects another part} */
    RemittanceLine collecting(Money byProvider) {
        return new RemittanceLine(key, items, gross, health, topUps, person, byProvider);
    }

    /** {@return what rounding added to the exact gross, below zero where it took away} */
    public ExactMoney roundingDrift() {
        return gross.exact().minus(exactGross(items));
    }

    static ExactMoney exactGross(ImmutableList<PricedItem> items) {
        return ExactMoney.sum(items.stream().map(PricedItem::gross).toList());
    }

    /** {@return what the ledger should hold for the line: of the provider's pay, and of what is charged} */
    public ImmutableSortedMap<LineKey, Balances> due() {
        Map<Account, Money> pay = new TreeMap<>();
        pay.put(new Account.Provider(provider()), gross.negated());
        pay.put(new Account.Health(), health);
        pay.put(new Account.Council(), gross.minus(health));

        Map<Account, Money> charge = new TreeMap<>();
        topUps.forEach((thirdParty, amount) -> charge.put(new Account.ThirdParty(thirdParty), amount));
        charge.put(new Account.Person(whose()), billed());
        charge.put(new Account.Provider(provider()), collectedByProvider);
        charge.put(
                new Account.Council(), Money.sum(topUps.values()).plus(person).negated());
        return ImmutableSortedMap.of(key, Balances.of(pay), key.as(Kind.CHARGE), Balances.of(charge));
    }
}
