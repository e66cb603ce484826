package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** What assessing a person again changes. */
@Schema(name = "Reassessment", description = "What assessing a person again changes.")
public record ReassessmentBody(
        @Schema(description = "The person's reference.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
        String person,

        @Schema(description = "The days that were assessed.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(description = "Whether it was recorded.", example = "false", requiredMode = RequiredMode.REQUIRED)
        boolean applied,

        @Schema(description = "One for all days on which neither side changes.", requiredMode = RequiredMode.REQUIRED)
        List<ChangedCharge> lines) {

    static ReassessmentBody of(PersonId person, Days days, ReassessmentPreview<PersonId> preview, boolean applied) {
        return new ReassessmentBody(
                person.toString(),
                days,
                applied,
                preview.lines().stream().map(ChangedCharge::of).toList());
    }

    /** What becomes of a charge on some days. */
    @Schema(name = "ChangedCharge", description = "What becomes of a charge on some days.")
    public record ChangedCharge(
            @Schema(description = "The days.", requiredMode = RequiredMode.REQUIRED)
            Days days,

            @Schema(description = "As decided so far; left out where nothing was.") @Nullable
            ChargeBody before,

            @Schema(description = "As assessed now; left out where there is no care to assess.") @Nullable
            ChargeBody after,

            @Schema(
                    description = "What becomes of it.",
                    example = "up",
                    allowableValues = {"first", "up", "down", "same", "ended"},
                    requiredMode = RequiredMode.REQUIRED)
            String direction,

            @Schema(
                    description =
                            "By how much a week, where that can be said in pounds; below nothing when it goes down.",
                    example = "12.40")
            @Nullable
            String byAWeek) {

        static ChangedCharge of(ReassessmentPreview.Line<PersonId> line) {
            return new ChangedCharge(
                    Days.of(line.days()),
                    charge(line.before()),
                    charge(line.after()),
                    Json.name(line.direction()),
                    line.by().map(Money::toString).orElse(null));
        }

        private static @Nullable ChargeBody charge(Optional<AssessedCharge> charge) {
            return charge.map(ChargeBody::of).orElse(null);
        }
    }
}
