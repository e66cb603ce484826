package org.almoner.rest.schemes;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.time.Hours;

/** Hours a week of a part of the scheme. */
@Schema(name = "HoursGiven", description = "Hours a week of a part of the scheme.")
public record HoursGiven(
        @Schema(
                description = "A band, after its lot or service where the scheme has several.",
                example = "urban",
                requiredMode = RequiredMode.REQUIRED)
        String part,

        @Schema(description = "How many.", example = "11737h", requiredMode = RequiredMode.REQUIRED)
        Hours hours) {}
