package org.almoner.rest.packages;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;

/** Asks for the approval of a package. */
@Schema(
        name = "ApprovalAsked",
        description = "Asks for the approval of all that is planned of a package from a day on.")
public record ApprovalAsked(
        @Schema(description = "The day, past or to come.", example = "2021-03-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(description = "Why.", example = "assessed", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String reason) {}
