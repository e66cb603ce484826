package org.almoner.rest.assessments;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.rest.values.Days;

/** Keeps what assessing a person comes to, as decisions. */
@Schema(name = "AssessmentKept", description = "Keeps what assessing a person comes to, as decisions.")
public record AssessmentKept(
        @Schema(description = "The person's circumstances.", requiredMode = RequiredMode.REQUIRED)
        CircumstancesGiven circumstances,

        @Schema(description = "The days that are assessed; they end.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description = "Whether the person is told that it will be worked out again.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        boolean provisional,

        @Schema(
                description =
                        "The day on which the person is told; for days before, nobody pays more than was told as final.",
                example = "2024-06-03",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate told,

        @Schema(description = "Why.", example = "assessed", requiredMode = RequiredMode.REQUIRED)
        String reason) {

    /**
     * Refuses days without an end.
     *
     * @throws IllegalArgumentException if they have none
     */
    public AssessmentKept {
        checkArgument(days.range().end().isPresent(), "days to assess end; write to");
    }
}
