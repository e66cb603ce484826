package org.almoner.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What REST says of itself, as documents to read: one of what can be asked, one of what bodies hold.
 *
 * @param version the version that says so
 * @param documents the documents in Markdown, by where they would lie
 */
record RestReference(String version, ImmutableMap<String, String> documents) {

    private static final String OPERATIONS = "docs/rest-reference.md";
    private static final String BODIES = "docs/rest-bodies.md";
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * {@return the documents}
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    static RestReference of(String openApi) {
        try {
            JsonNode described = JSON.readTree(openApi);
            return new RestReference(
                    described.at("/info/version").asText(),
                    ImmutableMap.of(OPERATIONS, operations(described), BODIES, bodies(described)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the description of REST is not JSON", e);
        }
    }

    private static String operations(JsonNode described) {
        StringBuilder said = new StringBuilder("# REST reference\n\n")
                .append(described.at("/info/description").asText())
                .append(
                        " What the bodies hold is on [a page of its own](rest-bodies.md); how to ask, with examples, is in the"
                                + " [guide](guide/rest.md).\n");
        Map<String, StringBuilder> parts = new TreeMap<>();
        fields(described.path("paths")).forEach(path -> {
            StringBuilder part = parts.computeIfAbsent(
                    path.getKey().split("/", -1)[1], name -> new StringBuilder("\n## /" + name + "\n"));
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (!operation.isMissingNode()) {
                    part.append(operation(Ascii.toUpperCase(method) + " " + path.getKey(), operation));
                }
            }
        });
        parts.values().forEach(said::append);
        return said.toString();
    }

    private static String operation(String name, JsonNode operation) {
        StringBuilder said = new StringBuilder("\n### " + name + "\n\n")
                .append("**" + text(operation, "summary") + "** ")
                .append(text(operation, "description") + "\n");
        if (operation.has("parameters")) {
            said.append("\n| parameter | in | |\n|---|---|---|\n");
            operation.get("parameters").forEach(parameter -> said.append(parameter(parameter)));
        }
        JsonNode body = operation.path("requestBody");
        if (!body.isMissingNode()) {
            said.append("\nBody: " + text(body, "description") + " " + content(body) + "\n" + example(body));
        }
        said.append("\n| answer | | |\n|---|---|---|\n");
        fields(operation.path("responses"))
                .forEach(answer -> said.append("| " + answer.getKey() + " | "
                        + cell(text(answer.getValue(), "description")) + " | " + content(answer.getValue()) + " |\n"));
        operation.path("responses").forEach(answer -> {
            if (!content(answer).contains("problem")) {
                said.append(example(answer));
            }
        });
        return said.toString();
    }

    private static String parameter(JsonNode parameter) {
        return "| `%s`%s | %s | %s For example `%s`. |\n"
                .formatted(
                        text(parameter, "name"),
                        parameter.path("required").asBoolean() ? ", required" : "",
                        text(parameter, "in"),
                        cell(text(parameter, "description")),
                        cell(text(parameter, "example")));
    }

    /** The media types and what they hold. */
    private static String content(JsonNode bearer) {
        return fields(bearer.path("content"))
                .map(media -> type(media.getValue().path("schema"))
                        .map(type -> type + " as `" + media.getKey() + "`")
                        .orElse("`" + media.getKey() + "`"))
                .collect(Collectors.joining(", "));
    }

    private static String example(JsonNode bearer) {
        return fields(bearer.path("content"))
                .flatMap(media -> fields(media.getValue().path("examples")))
                .findFirst()
                .map(example -> example.getValue().path("value"))
                .map(value -> value.isTextual()
                        ? "\n```\n" + value.asText().strip() + "\n```\n"
                        : "\n```json\n" + value.toPrettyString() + "\n```\n")
                .orElse("");
    }

    private static String bodies(JsonNode described) {
        StringBuilder said = new StringBuilder("# REST bodies\n\nWhat is sent to and told by the"
                + " [operations](rest-reference.md). A field with a star is always there, or must be.\n");
        fields(described.at("/components/schemas")).forEach(schema -> {
            said.append("\n### " + schema.getKey() + "\n\n" + text(schema.getValue(), "description") + "\n");
            if (schema.getValue().has("properties")) {
                said.append("\n| field | type | |\n|---|---|---|\n");
                fields(schema.getValue().path("properties"))
                        .forEach(field -> said.append(field(field, schema.getValue())));
            }
        });
        return said.toString();
    }

    private static String field(Map.Entry<String, JsonNode> field, JsonNode schema) {
        boolean required =
                values(schema.path("required")).anyMatch(name -> name.asText().equals(field.getKey()));
        JsonNode value = field.getValue();
        String one = values(value.path("enum"))
                .map(word -> "`" + word.asText() + "`")
                .collect(Collectors.joining(", ", " One of ", "."));
        String like =
                value.has("example") ? " For example `" + value.get("example").asText() + "`." : "";
        return "| `%s`%s | %s | %s |\n"
                .formatted(
                        field.getKey(),
                        required ? "*" : "",
                        type(value).orElse(""),
                        cell(text(value, "description") + (value.has("enum") ? one : like)));
    }

    /** The type of a field, as a link where it has fields of its own; empty where everything may stand. */
    private static Optional<String> type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replaceFirst(".*/", "");
            return Optional.of("[" + name + "](rest-bodies.md#" + Ascii.toLowerCase(name) + ")");
        }
        if (schema.has("items")) {
            return type(schema.get("items")).map(item -> "list of " + item);
        }
        String format = schema.has("format") ? schema.get("format").asText() : text(schema, "type");
        return Optional.of(format).filter(type -> !type.isEmpty());
    }

    private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode node) {
        return node.properties().stream();
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return node.valueStream();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
