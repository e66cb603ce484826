package org.almoner.rest.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** Records a file that was checked. */
@Schema(name = "FileRecorded", description = "Records a file that was checked.")
public record FileRecorded(
        @Schema(
                description = "Why.",
                example = "the counts are right",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {}
