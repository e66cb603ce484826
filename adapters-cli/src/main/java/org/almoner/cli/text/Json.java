package org.almoner.cli.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;

/** JSON trees and their text: money as strings with two decimals, dates as ISO writes them, keys in the order given. */
public final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper READER = new ObjectMapper();
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** {@return an empty object} */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** {@return an object with one text} */
    public static ObjectNode object(String key, Object value) {
        return object().put(key, value.toString());
    }

    /** {@return an array of what each item becomes, in order} */
    public static <T> ArrayNode array(Collection<T> items, Function<? super T, ? extends JsonNode> toJson) {
        ArrayNode array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(toJson.apply(item)));
        return array;
    }

    /** {@return an array of texts} */
    public static ArrayNode texts(Collection<?> items) {
        return array(items, item -> NODES.textNode(item.toString()));
    }

    /** {@return the tree of a text that is JSON} */
    static JsonNode parse(String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("'" + text + "' is no JSON", e);
        }
    }

    /** {@return the tree as text, indented, with a line's end} */
    public static String text(JsonNode node) {
        try {
            return WRITER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }
}
