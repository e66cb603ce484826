package org.almoner.rest.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.ledger.LineKey;

/** Releases a held line. */
@Schema(name = "LineReleased", description = "Releases a held line.")
public record LineReleased(
        @Schema(
                description = "The line.",
                example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                requiredMode = RequiredMode.REQUIRED)
        LineKey line,

        @Schema(
                description = "What was done about it.",
                example = "answered",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {}
