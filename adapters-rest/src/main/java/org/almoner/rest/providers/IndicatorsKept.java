package org.almoner.rest.providers;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.rest.values.Days;

/** Lets the indicators that were measured on some days order the providers from the day after on. */
@Schema(
        name = "IndicatorsKept",
        description = "Lets the indicators that were measured on some days order the providers from the day after on.")
public record IndicatorsKept(
        @Schema(
                description = "The days on which they were measured; they are over.",
                requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(description = "Why.", example = "first quarter", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String reason) {

    /**
     * Refuses days without an end.
     *
     * @throws IllegalArgumentException if they have none
     */
    public IndicatorsKept {
        checkArgument(days.range().end().isPresent(), "days that are over end; write to");
    }
}
