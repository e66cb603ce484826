package org.almoner.rest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Records a fact, or that nothing of its kind holds. */
@Schema(
        name = "FactGiven",
        description = "Records a fact, or that nothing of its kind holds. It has either a value or withdrawn.")
public record FactGiven(
        @Schema(description = "Of which kind.", example = "plan", requiredMode = RequiredMode.REQUIRED) @Nullable
        String kind,

        @Schema(
                description = "The first day.",
                format = "date",
                example = "2021-03-01",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String from,

        @Schema(
                description = "The first day after the last; left out where they go on without end.",
                format = "date",
                example = "2021-04-05")
        @Nullable
        String to,

        @Schema(
                types = {"object", "string"},
                description = "What holds on each of the days, in the form of its kind.")
        @Nullable
        JsonNode value,

        @Schema(
                description = "With true, nothing of the kind holds on the days, whatever was recorded before.",
                example = "false")
        @Nullable
        Boolean withdrawn,

        @Schema(description = "Why.", example = "reviewed", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String reason,

        @Schema(hidden = true) Wrong wrong) {}
