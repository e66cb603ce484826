package org.almoner.rest.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.providers.ProviderId;

/** Awards a need. */
@Schema(name = "NeedAwarded", description = "Awards a need to a provider that takes it.")
public record NeedAwarded(
        @Schema(description = "To whom.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        ProviderId provider,

        @Schema(
                description = "On which ground.",
                type = "string",
                example = "policy",
                allowableValues = {"policy", "persons-choice", "override"},
                requiredMode = RequiredMode.REQUIRED)
        Ground ground,

        @Schema(description = "Why.", example = "first to accept", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String reason) {}
