package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedMap;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.time.Fact;
import org.almoner.wording.AccountWords;
import org.almoner.wording.CauseWords;

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

    /** {@return the held lines, each with the reason, who must act, and as known at which instant it was read} */
    public static String list(ImmutableSortedMap<LineKey, Fact<Hold>> held) {
        StringBuilder text = new StringBuilder();
        held.forEach((line, hold) -> text.append(held(line, hold.value().orElseThrow()) + "\n    as read "
                + hold.known().since() + "\n"));
        return text.toString();
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
