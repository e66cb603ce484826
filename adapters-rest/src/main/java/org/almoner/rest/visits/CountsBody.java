package org.almoner.rest.visits;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.application.port.in.VisitReports.Counts;

/** How many reports there are of each kind. */
@Schema(name = "ReportCounts", description = "How many reports there are of each kind.")
public record CountsBody(
        @Schema(description = "All of them.", example = "120", requiredMode = RequiredMode.REQUIRED)
        long read,

        @Schema(
                name = "new",
                description = "Those about visits of which the provider had reported nothing.",
                example = "100",
                requiredMode = RequiredMode.REQUIRED)
        @JsonProperty("new")
        long fresh,

        @Schema(
                description = "Those that say otherwise than its latest report of the visit.",
                example = "10",
                requiredMode = RequiredMode.REQUIRED)
        long changed,

        @Schema(
                description = "Those that say what is known already.",
                example = "8",
                requiredMode = RequiredMode.REQUIRED)
        long same,

        @Schema(description = "Those that are not recorded.", example = "2", requiredMode = RequiredMode.REQUIRED)
        long rejected) {

    static CountsBody of(Counts counts) {
        return new CountsBody(counts.read(), counts.fresh(), counts.changed(), counts.same(), counts.rejected());
    }
}
