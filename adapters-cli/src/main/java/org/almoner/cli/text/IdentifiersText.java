package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.almoner.domain.identifiers.NhsNumber;

/**
 * Whether numbers and codes can be right, in words and as JSON.
 *
 * @param kind of what they are
 * @param all of them, in their order
 */
public record IdentifiersText(String kind, List<Checked> all) {

    /** What is found of one. */
    public sealed interface Checked {

        /** {@return what was given} */
        String given();

        /**
         * It can be right.
         *
         * @param given what was given
         * @param value as it is read
         */
        record Right(String given, Object value) implements Checked {}

        /**
         * It cannot be right.
         *
         * @param given what was given
         * @param why what is wrong, and what to do
         */
        record Wrong(String given, String why) implements Checked {}
    }

    /** Copies the list. */
    public IdentifiersText {
        all = List.copyOf(all);
    }

    /** {@return whether nothing is wrong with any} */
    public boolean allRight() {
        return all.stream().allMatch(Checked.Right.class::isInstance);
    }

    /** {@return a table of them} */
    public String text() {
        TextTable table = TextTable.of("Given", "Read as", "To know");
        for (Checked each : all) {
            table.row(each.given(), readAs(each), toKnow(each));
        }
        return table.toString();
    }

    private static String readAs(Checked each) {
        return each instanceof Checked.Right right ? right.value().toString() : "-";
    }

    private static String toKnow(Checked each) {
        if (each instanceof Checked.Wrong wrong) {
            return wrong.why();
        }
        return isForTests(each) ? "is for tests: numbers from 999 000 0000 on are never issued" : "";
    }

    private static boolean isForTests(Checked each) {
        return each instanceof Checked.Right right && right.value() instanceof NhsNumber number && number.isForTests();
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("kind", kind);
        json.set("values", Json.array(all, IdentifiersText::json));
        return json;
    }

    private static ObjectNode json(Checked each) {
        ObjectNode json = Json.object("given", each.given());
        return each instanceof Checked.Wrong wrong
                ? json.put("wrong", wrong.why())
                : json.put("value", readAs(each)).put("forTests", isForTests(each));
    }
}
