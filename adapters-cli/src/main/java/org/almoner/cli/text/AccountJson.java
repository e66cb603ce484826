package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.ledger.Balances;

/** What the accounts of the ledger stand at, for programs. */
public final class AccountJson {

    private AccountJson() {}

    /** {@return the balances for programs, as the ledger holds them: a debit is positive, a credit negative} */
    public static ObjectNode json(Balances balances) {
        ObjectNode json = Json.object();
        balances.amounts().forEach((account, amount) -> json.put(account.toString(), amount.toString()));
        return json;
    }
}
