package org.almoner.rest.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.brokerage.Decision.Ground;

/** Ends the offering of a need without an award. */
@Schema(name = "NeedClosed", description = "Ends the offering of a need without an award.")
public record NeedClosed(
        @Schema(
                description = "Nobody takes it, or it is withdrawn.",
                type = "string",
                example = "withdrawn",
                allowableValues = {"nobody", "withdrawn"},
                requiredMode = RequiredMode.REQUIRED)
        Ground ground,

        @Schema(
                description = "Why.",
                example = "the person moved away",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {}
