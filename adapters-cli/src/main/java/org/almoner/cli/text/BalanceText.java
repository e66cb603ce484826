package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.money.Money;
import org.almoner.wording.AccountWords;
import org.almoner.wording.Figures;

/**
 * What accounts stand at, in words and as JSON.
 *
 * @param balances of all accounts
 * @param only the account that is asked for, or empty for all
 */
public record BalanceText(Balances balances, Optional<Account> only) {

    /** {@return a table of the accounts} */
    public String text() {
        Map<Account, Money> shown = only.isPresent() ? Map.of(only.get(), balances.of(only.get())) : balances.amounts();
        if (shown.isEmpty()) {
            return "Nothing is posted yet.\n";
        }
        TextTable table = TextTable.of("Account", ">Amount", "In all");
        shown.forEach((account, amount) -> table.row(
                AccountWords.name(account),
                Figures.pounds(AccountWords.amount(account, amount)),
                AccountWords.meaning(account)));
        return table.toString();
    }

    /** {@return the same for programs, as the ledger holds it: a debit is positive, a credit negative} */
    public ObjectNode json() {
        return only.map(account -> Json.object(account.toString(), balances.of(account)))
                .orElseGet(() -> AccountJson.json(balances));
    }
}
