package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.rest.values.Json;
import org.almoner.wording.AssessmentWords;
import org.jspecify.annotations.Nullable;

/** What an assessment comes to. */
@Schema(name = "AssessedCharge", description = "What an assessment comes to.")
public record ChargeBody(
        @Schema(
                description =
                        "Whether the person can be asked for an amount, pays all that the care costs, or nothing.",
                example = "contribution",
                allowableValues = {"contribution", "full-cost", "no-charge"},
                requiredMode = RequiredMode.REQUIRED)
        String kind,

        @Schema(description = "The most that can be asked for in a week, where it is an amount.", example = "144.78")
        @Nullable
        String weekly,

        @Schema(description = "Why the person pays everything, or nothing.", example = "capital-above-limit") @Nullable
        String reason,

        @Schema(
                description = "The same in words.",
                example = "the person can be asked for £144.78 a week",
                requiredMode = RequiredMode.REQUIRED)
        String words) {

    /** {@return what the interface tells of a charge} */
    public static ChargeBody of(AssessedCharge charge) {
        String words = "the person " + AssessmentWords.charge(charge);
        if (charge instanceof AssessedCharge.Contribution contribution) {
            return new ChargeBody("contribution", contribution.weekly().toString(), null, words);
        }
        return charge instanceof AssessedCharge.FullCost full
                ? new ChargeBody("full-cost", null, Json.name(full.reason()), words)
                : new ChargeBody("no-charge", null, Json.name(((AssessedCharge.NoCharge) charge).reason()), words);
    }
}
