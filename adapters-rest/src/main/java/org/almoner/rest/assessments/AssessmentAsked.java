package org.almoner.rest.assessments;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks what a person in such circumstances can be asked to pay. */
@Schema(name = "AssessmentAsked", description = "Asks what a person in such circumstances can be asked to pay.")
public record AssessmentAsked(
        @Schema(description = "The circumstances.", requiredMode = RequiredMode.REQUIRED)
        CircumstancesGiven circumstances,

        @Schema(description = "The day.", example = "2024-06-03", requiredMode = RequiredMode.REQUIRED)
        LocalDate on,

        @Schema(
                description = "Every change of the charge from that day to this one, excluded, is told, too.",
                example = "2025-06-01")
        @Nullable
        LocalDate until) {

    /**
     * Refuses changes until a day that has passed.
     *
     * @throws IllegalArgumentException if it has
     */
    public AssessmentAsked {
        checkArgument(until == null || until.isAfter(on), "until must come after on");
    }
}
