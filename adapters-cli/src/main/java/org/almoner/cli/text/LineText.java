package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.time.Fact;
import org.almoner.wording.AccountWords;
import org.almoner.wording.CauseWords;
import org.almoner.wording.HoldWords;

/** Lines of the ledger, what was posted to them and why they are held, in words and as JSON. */
public final class LineText {

    private LineText() {}

    /** {@return a transaction on two lines: the line and what moved; then why} */
    public static String text(LedgerTransaction transaction) {
        return "  " + transaction.line() + ": " + AccountWords.signed(transaction.postings()) + "\n    "
                + CauseWords.text(transaction.cause()) + "\n";
    }

    /** {@return a transaction for programs: what it is about, what it adds to each account, and why} */
    public static ObjectNode json(LedgerTransaction transaction) {
        ObjectNode json = json(transaction.line()).put("run", transaction.run().number());
        json.set("postings", AccountJson.json(transaction.postings()));
        json.set("because", CauseJson.json(transaction.cause()));
        return json;
    }

    /** {@return a line for programs} */
    public static ObjectNode json(LineKey line) {
        ObjectNode json = Json.object("line", line)
                .put("kind", line.kind().toString())
                .put("period", line.period().toString());
        line.person().ifPresent(person -> json.put("person", person.toString()));
        line.pack().ifPresent(pack -> json.put("package", pack.toString()));
        line.provider().ifPresent(provider -> json.put("provider", provider.toString()));
        line.service().ifPresent(service -> json.put("service", service.toString()));
        return json;
    }

    /** {@return the held lines, each with the reason and who must act} */
    public static String held(ImmutableSortedMap<LineKey, Hold> held) {
        StringBuilder text = new StringBuilder();
        held.forEach((line, hold) -> text.append(held(line, hold) + "\n"));
        return text.toString();
    }

    private static String held(LineKey line, Hold hold) {
        return "  " + line + "\n    " + hold.reason() + "; " + hold.actor() + " must act";
    }

    /** {@return a held line with the reason and who must act, and what of it stands by the transactions that were posted to it} */
    public static String held(LineKey line, Hold hold, List<LedgerTransaction> posted) {
        return held(line, hold)
                + "\n"
                + HoldWords.stands(posted).map(words -> "    " + words + "\n").orElse("");
    }

    /** {@return a held line with the same, and as known at which instant it was read} */
    public static String held(LineKey line, Fact<Hold> hold, List<LedgerTransaction> posted) {
        return held(line, hold.value().orElseThrow(), posted) + "    as read "
                + hold.known().since() + "\n";
    }

    /** {@return the held lines for programs} */
    public static ArrayNode heldJson(ImmutableSortedMap<LineKey, Hold> held) {
        return Json.array(held.entrySet(), entry -> heldJson(entry.getKey(), entry.getValue()));
    }

    private static ObjectNode heldJson(LineKey line, Hold hold) {
        return json(line).put("reason", hold.reason()).put("actor", hold.actor());
    }

    /** {@return the held lines, and as known at which instant each was read, for programs} */
    public static ArrayNode listJson(ImmutableSortedMap<LineKey, Fact<Hold>> held) {
        return Json.array(
                held.entrySet(),
                entry -> heldJson(entry.getKey(), entry.getValue().value().orElseThrow())
                        .put("asRead", entry.getValue().known().since().toString()));
    }
}
