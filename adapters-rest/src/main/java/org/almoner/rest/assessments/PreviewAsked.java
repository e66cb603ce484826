package org.almoner.rest.assessments;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.rest.values.Days;

/** Asks what assessing a person again would change. */
@Schema(name = "PreviewAsked", description = "Asks what assessing a person again would change.")
public record PreviewAsked(
        @Schema(description = "The person's circumstances.", requiredMode = RequiredMode.REQUIRED)
        CircumstancesGiven circumstances,

        @Schema(description = "The days that are assessed; they end.", requiredMode = RequiredMode.REQUIRED)
        Days days) {

    /**
     * Refuses days without an end.
     *
     * @throws IllegalArgumentException if they have none
     */
    public PreviewAsked {
        checkArgument(days.range().end().isPresent(), "days to assess end; write to");
    }
}
