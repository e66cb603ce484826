package org.almoner.rest.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.rest.visits.files.ReportedVisit;

/** A provider reports visits of its own packages. */
@Schema(name = "OwnVisitsReported", description = "A provider reports visits of its own packages.")
public record OwnVisitsReported(
        @Schema(description = "The visits.", requiredMode = RequiredMode.REQUIRED)
        List<ReportedVisit> visits,

        @Schema(
                description = "Why they are recorded.",
                example = "the visits of yesterday",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {}
