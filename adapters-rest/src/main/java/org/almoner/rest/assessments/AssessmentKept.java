package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Keeps what assessing a person comes to, as decisions. */
@Schema(name = "AssessmentKept", description = "Keeps what assessing a person comes to, as decisions.")
public record AssessmentKept(
        @Schema(description = "The person's circumstances.", requiredMode = RequiredMode.REQUIRED) @Nullable
        CircumstancesGiven circumstances,

        @Schema(description = "The days that are assessed; they end.", requiredMode = RequiredMode.REQUIRED) @Nullable
        Days days,

        @Schema(
                description = "Whether the person is told that it will be worked out again.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        Boolean provisional,

        @Schema(
                description =
                        "The day on which the person is told; for days before, nobody pays more than was told as final.",
                example = "2024-06-03",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        LocalDate told,

        @Schema(description = "Why.", example = "assessed", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String reason,

        @Schema(hidden = true) Wrong wrong) {}
