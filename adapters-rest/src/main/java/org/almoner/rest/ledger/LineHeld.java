package org.almoner.rest.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.ledger.LineKey;

/** Holds a line. */
@Schema(name = "LineHeld", description = "Holds a line until somebody has acted.")
public record LineHeld(
        @Schema(
                description = "The line.",
                example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                requiredMode = RequiredMode.REQUIRED)
        LineKey line,

        @Schema(description = "Why.", example = "under query", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String reason,

        @Schema(description = "Who must act.", example = "P-017", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String actor) {}
