package org.almoner.rest.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.json.FactJson;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** A fact as it was recorded. */
@Schema(
        name = "Fact",
        description = "A fact as it was recorded; never changed, but superseded by what became known later.")
public record FactBody(
        @Schema(description = "Of which kind.", example = "plan", requiredMode = RequiredMode.REQUIRED)
        String kind,

        @Schema(description = "The days on which it holds.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                types = {"object", "string"},
                description = "What holds, in the form of its kind; left out where it is withdrawn.")
        @Nullable
        JsonNode value,

        @Schema(
                description = "Whether nothing of the kind holds on the days, whatever was recorded before.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        boolean withdrawn,

        @Schema(
                description = "Since when it is known.",
                example = "2020-11-02T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant knownSince,

        @Schema(description = "Who recorded it.", example = "broker-7", requiredMode = RequiredMode.REQUIRED)
        String by,

        @Schema(description = "Why.", example = "reviewed", requiredMode = RequiredMode.REQUIRED)
        String reason) {

    static FactBody of(FactKind<?> kind, Fact<?> fact) {
        return new FactBody(
                kind.name(),
                Days.of(fact.holds()),
                fact.value().map(FactBody::json).orElse(null),
                fact.value().isEmpty(),
                fact.known().since(),
                fact.known().by(),
                fact.known().reason());
    }

    private static JsonNode json(Object value) {
        try {
            return withoutNulls(Json.MAPPER.readTree(FactJson.write(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value that was written cannot be read: " + value.getClass(), e);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(FactBody::withoutNulls);
        return node;
    }
}
