package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.time.Timeline;
import org.almoner.rest.values.Days;

/** What a person is charged on some days. */
@Schema(name = "ChangeOfCharge", description = "What a person is charged on some days.")
public record ChangeOfCharge(
        @Schema(description = "The days.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(description = "The charge.", requiredMode = RequiredMode.REQUIRED)
        ChargeBody charge) {

    static ChangeOfCharge of(Timeline.Entry<AssessedCharge> entry) {
        return new ChangeOfCharge(Days.of(entry.holds()), ChargeBody.of(entry.value()));
    }
}
