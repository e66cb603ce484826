package org.almoner.rest.runs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** Takes a run a step further. */
@Schema(name = "StepAsked", description = "Takes a run a step further.")
public record StepAsked(
        @Schema(description = "Why.", example = "found right", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String reason) {}
