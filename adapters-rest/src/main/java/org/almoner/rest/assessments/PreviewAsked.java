package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Asks what assessing a person again would change. */
@Schema(name = "PreviewAsked", description = "Asks what assessing a person again would change.")
public record PreviewAsked(
        @Schema(description = "The person's circumstances.", requiredMode = RequiredMode.REQUIRED) @Nullable
        CircumstancesGiven circumstances,

        @Schema(description = "The days that are assessed; they end.", requiredMode = RequiredMode.REQUIRED) @Nullable
        Days days,

        @Schema(hidden = true) Wrong wrong) {}
