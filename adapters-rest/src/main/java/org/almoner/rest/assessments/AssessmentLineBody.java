package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.assessment.AssessmentLine;
import org.almoner.domain.assessment.Flag;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.AssessmentWords;
import org.jspecify.annotations.Nullable;

/** A line of an assessment, and the law that it rests on. */
@Schema(name = "AssessmentLine", description = "A line of an assessment, and the law that it rests on.")
public record AssessmentLineBody(
        @Schema(
                description = "Where it belongs.",
                example = "income",
                allowableValues = {
                    "capital",
                    "income",
                    "tariff-income",
                    "savings-disregard",
                    "housing",
                    "guaranteed-income",
                    "disability-expenditure",
                    "personal-expenses",
                    "commitment",
                    "charge",
                    "deferred-payment"
                },
                requiredMode = RequiredMode.REQUIRED)
        String part,

        @Schema(description = "What it is about.", example = "State Pension", requiredMode = RequiredMode.REQUIRED)
        String item,

        @Schema(
                description = "What that is: pounds a week, or of capital.",
                example = "221.20",
                requiredMode = RequiredMode.REQUIRED)
        String amount,

        @Schema(
                description = "What it adds; below nothing where it is left to the person.",
                example = "221.20",
                requiredMode = RequiredMode.REQUIRED)
        String counts,

        @Schema(description = "What was done with it.", example = "counted", requiredMode = RequiredMode.REQUIRED)
        String treatment,

        @Schema(description = "The same in words.", example = "counts", requiredMode = RequiredMode.REQUIRED)
        String words,

        @Schema(
                description = "The first day on which it is treated otherwise, where that is foreseen.",
                example = "2024-09-02")
        @Nullable
        LocalDate until,

        @Schema(
                description = "The provision that it rests on.",
                example = "SI 2014/2672 reg 13",
                requiredMode = RequiredMode.REQUIRED)
        String law,

        @Schema(
                description = "Where that was read.",
                example = "SI 2014/2672 reg 13",
                requiredMode = RequiredMode.REQUIRED)
        String source,

        @Schema(
                description = "Whether that is confirmed by a published source.",
                example = "true",
                requiredMode = RequiredMode.REQUIRED)
        boolean confirmed,

        @Schema(description = "Why it deserves a look.", requiredMode = RequiredMode.REQUIRED)
        List<Reason> flags) {

    static AssessmentLineBody of(AssessmentLine line) {
        return new AssessmentLineBody(
                Json.name(line.part()),
                line.item(),
                line.amount().toString(),
                line.counts().toString(),
                Json.name(line.treatment()),
                AssessmentWords.treatment(line.treatment()),
                line.until().orElse(null),
                line.authority().law(),
                line.authority().source(),
                line.authority().confidence().isConfirmed(),
                line.flags().stream()
                        .map((Flag flag) -> new Reason(Json.name(flag), flag.meaning()))
                        .toList());
    }
}
