package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.money.Money;

/**
 * Postings added up by who bears them.
 *
 * @param gross what providers are paid
 * @param health what the NHS bears
 * @param person what people are charged
 * @param council what is left to the council
 */
public record Totals(Money gross, Money health, Money person, Money council) {

    /** Nothing at all. */
    public static final Totals NONE = new Totals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** {@return the sums over the transactions} */
    public static Totals of(Collection<LedgerTransaction> transactions) {
        Totals sum = NONE;
        for (LedgerTransaction transaction : transactions) {
            for (Map.Entry<Account, Money> posting :
                    transaction.postings().amounts().entrySet()) {
                sum = sum.plus(posting.getKey(), posting.getValue());
            }
        }
        return sum;
    }

    private Totals plus(Account account, Money amount) {
        if (account instanceof Account.Provider) {
            return new Totals(gross.minus(amount), health, person, council);
        }
        if (account instanceof Account.Health) {
            return new Totals(gross, health.plus(amount), person, council);
        }
        return account instanceof Account.Person
                ? new Totals(gross, health, person.plus(amount), council)
                : new Totals(gross, health, person, council.plus(amount));
    }

    /** {@return these sums and the others} */
    public Totals plus(Totals others) {
        return new Totals(
                gross.plus(others.gross),
                health.plus(others.health),
                person.plus(others.person),
                council.plus(others.council));
    }

    /** {@return the sums for programs} */
    public ObjectNode json() {
        return Json.object("gross", gross)
                .put("health", health.toString())
                .put("person", person.toString())
                .put("council", council.toString());
    }
}
