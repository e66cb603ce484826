package org.almoner.rest.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;

/** Publishes the need of a package. */
@Schema(name = "NeedPublished", description = "Publishes the need of a package that has no provider.")
public record NeedPublished(
        @Schema(
                description = "Care starts on this day, or on the first later one that is wanted and has no provider.",
                example = "2020-11-16",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(description = "Why.", example = "care is wanted", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String reason) {}
