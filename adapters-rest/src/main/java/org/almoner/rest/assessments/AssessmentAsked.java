package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Asks what a person in such circumstances can be asked to pay. */
@Schema(name = "AssessmentAsked", description = "Asks what a person in such circumstances can be asked to pay.")
public record AssessmentAsked(
        @Schema(description = "The circumstances.", requiredMode = RequiredMode.REQUIRED) @Nullable
        CircumstancesGiven circumstances,

        @Schema(description = "The day.", example = "2024-06-03", requiredMode = RequiredMode.REQUIRED) @Nullable
        LocalDate on,

        @Schema(
                description = "Every change of the charge from that day to this one, excluded, is told, too.",
                example = "2025-06-01")
        @Nullable
        LocalDate until,

        @Schema(hidden = true) Wrong wrong) {}
