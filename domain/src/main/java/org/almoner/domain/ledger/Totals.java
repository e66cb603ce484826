package org.almoner.domain.ledger;

import java.util.Collection;
import org.almoner.domain.money.Money;

/**
 * Postings added up by whom they concern. What is paid, to providers and as direct payments, is borne by the others. Immutable.
 *
 * @param providers what providers are paid
 * @param directPayments what is paid into the accounts of direct payments
 * @param health what the NHS bears
 * @param people what people are charged
 * @param thirdParties what third parties are charged as top-ups
 * @param deferred what people pay later, interest included
 * @param council what is left to the council
 */
public record Totals(
        Money providers,
        Money directPayments,
        Money health,
        Money people,
        Money thirdParties,
        Money deferred,
        Money council) {

    /** Nothing at all. */
    public static final Totals NONE =
            new Totals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** {@return the sums over the transactions} */
    public static Totals of(Collection<LedgerTransaction> transactions) {
        return ofBalances(transactions.stream().map(LedgerTransaction::postings).toList());
    }

    /** {@return the sums over the balances} */
    public static Totals ofBalances(Collection<Balances> balances) {
        Totals sum = NONE;
        for (Balances each : balances) {
            sum = sum.plus(of(each));
        }
        return sum;
    }

    private static Totals of(Balances balances) {
        return new Totals(
                sum(balances, Account.Provider.class).negated(),
                sum(balances, Account.DirectPayment.class).negated(),
                sum(balances, Account.Health.class),
                sum(balances, Account.Person.class),
                sum(balances, Account.ThirdParty.class),
                sum(balances, Account.Deferred.class),
                sum(balances, Account.Council.class));
    }

    private static Money sum(Balances balances, Class<? extends Account> kind) {
        return Money.sum(balances.amounts().entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getKey()))
                .map(entry -> entry.getValue())
                .toList());
    }

    /** {@return these sums and the others} */
    public Totals plus(Totals others) {
        return new Totals(
                providers.plus(others.providers),
                directPayments.plus(others.directPayments),
                health.plus(others.health),
                people.plus(others.people),
                thirdParties.plus(others.thirdParties),
                deferred.plus(others.deferred),
                council.plus(others.council));
    }
}
