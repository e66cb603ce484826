package org.almoner.rest.needs;

import static com.google.common.base.Preconditions.checkArgument;

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

        @Schema(description = "Why.", example = "first to accept", requiredMode = RequiredMode.REQUIRED)
        String reason) {

    /**
     * Refuses a ground on which nobody is awarded anything.
     *
     * @throws IllegalArgumentException if it is one
     */
    public NeedAwarded {
        checkArgument(
                ground.isAward(),
                "no need is awarded on this ground; write policy, persons-choice or override, or close it");
    }
}
