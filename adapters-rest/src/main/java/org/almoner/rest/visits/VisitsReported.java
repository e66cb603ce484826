package org.almoner.rest.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.visits.files.ReportedVisit;

/** The council reports visits on behalf of a provider. */
@Schema(name = "VisitsReported", description = "The council reports visits on behalf of a provider.")
public record VisitsReported(
        @Schema(description = "Whose report it is.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        ProviderId provider,

        @Schema(description = "The visits.", requiredMode = RequiredMode.REQUIRED)
        List<ReportedVisit> visits,

        @Schema(
                description = "Why they are recorded.",
                example = "told by phone",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {}
