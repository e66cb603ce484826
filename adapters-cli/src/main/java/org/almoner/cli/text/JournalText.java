package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.formats.ledger.ControlTotal;
import org.almoner.wording.AccountWords;
import org.almoner.wording.Figures;

/**
 * What was written of the ledger, in words and as JSON.
 *
 * @param file to which
 * @param runs that are in it
 * @param total of its lines
 * @param balances what its lines add to each account
 * @param isAll whether that is what every account stands at
 */
public record JournalText(
        Path file, ImmutableList<RunRecord> runs, ControlTotal total, Balances balances, boolean isAll) {

    /** {@return the control total, and what the lines add to each account} */
    public String text() {
        TextTable table = TextTable.of("Account", ">Debit", ">Credit");
        balances.amounts()
                .forEach((account, amount) -> table.row(
                        AccountWords.name(account),
                        amount.isNegative() ? "" : Figures.pounds(amount),
                        amount.isNegative() ? Figures.pounds(amount.negated()) : ""));
        return Figures.counted(total.lines(), "line") + " of " + Figures.counted(runs.size(), "run") + ", written to "
                + file
                + ": debits " + Figures.pounds(total.debits()) + ", credits " + Figures.pounds(total.credits())
                + ".\n\n"
                + (balances.isNone() ? "They change no account.\n" : table)
                + "\n"
                + (isAll
                        ? "This is what every account stands at.\n"
                        : "Accounts stand at more: other runs posted the rest.\n");
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("file", file);
        json.set("runs", Json.texts(runs.stream().map(run -> run.run().id()).toList()));
        json.put("lines", total.lines())
                .put("debits", total.debits().toString())
                .put("credits", total.credits().toString())
                .put("isBalanceOfAll", isAll);
        json.set("balances", AccountJson.json(balances));
        return json;
    }
}
