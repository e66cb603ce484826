package org.almoner.wording;

import java.util.stream.Collectors;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.money.Money;

/** The accounts of the ledger and what they stand at. */
public final class AccountWords {

    private AccountWords() {}

    /** {@return the name of the account, such as {@code provider P-017} or {@code direct payment C-00042}} */
    public static String name(Account account) {
        if (account instanceof Account.Health) {
            return "NHS";
        }
        return account.toString()
                .replaceFirst("^third-party:", "third party ")
                .replaceFirst("^direct-payment:", "direct payment ")
                .replace(':', ' ');
    }

    /** {@return what the account stands for} */
    public static String meaning(Account account) {
        if (account instanceof Account.Provider || account instanceof Account.DirectPayment) {
            return "paid";
        }
        if (account instanceof Account.Person || account instanceof Account.ThirdParty) {
            return "charged";
        }
        return account instanceof Account.Deferred ? "to be paid later" : "borne";
    }

    /** {@return the amount as people say it: what is paid above nothing, like what the others bear} */
    public static Money amount(Account account, Money posted) {
        return account instanceof Account.Provider || account instanceof Account.DirectPayment
                ? posted.negated()
                : posted;
    }

    /** {@return every account with its amount, such as {@code council £94.54, provider P-028 £94.54}} */
    public static String text(Balances balances) {
        return balances.amounts().entrySet().stream()
                .map(entry -> name(entry.getKey()) + " " + Figures.pounds(amount(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** {@return the same with a sign before each amount, as for a difference} */
    public static String signed(Balances balances) {
        return balances.amounts().entrySet().stream()
                .map(entry -> name(entry.getKey()) + " " + signed(amount(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String signed(Money amount) {
        return (amount.pence() > 0 ? "+" : "") + Figures.pounds(amount);
    }
}
