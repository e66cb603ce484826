package org.almoner.rest.needs;

import static com.google.common.base.Preconditions.checkArgument;

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

        @Schema(description = "Why.", example = "the person moved away", requiredMode = RequiredMode.REQUIRED)
        String reason) {

    /**
     * Refuses a ground on which somebody is awarded it.
     *
     * @throws IllegalArgumentException if it is one
     */
    public NeedClosed {
        checkArgument(!ground.isAward(), "no need is closed on this ground; write nobody or withdrawn, or award it");
    }
}
