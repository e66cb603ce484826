package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.money.Money;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** What a person can be asked to pay, and every line of how that was found. */
@Schema(name = "Assessment", description = "What a person can be asked to pay, and every line of how that was found.")
public record AssessmentBody(
        @Schema(description = "The day.", example = "2024-06-03", requiredMode = RequiredMode.REQUIRED)
        LocalDate day,

        @Schema(
                description = "The scheme whose rules about assessments it goes by.",
                example = "leicestershire-2020",
                requiredMode = RequiredMode.REQUIRED)
        String scheme,

        @Schema(description = "What it comes to.", requiredMode = RequiredMode.REQUIRED)
        ChargeBody charge,

        @Schema(
                description = "By which rules.",
                example = "at-home",
                allowableValues = {"at-home", "permanent", "temporary", "none"},
                requiredMode = RequiredMode.REQUIRED)
        String method,

        @Schema(description = "The capital that counts.", example = "17050.91", requiredMode = RequiredMode.REQUIRED)
        String capital,

        @Schema(
                description = "The weekly income that counts, that from capital included.",
                example = "402.00",
                requiredMode = RequiredMode.REQUIRED)
        String income,

        @Schema(
                description = "What is left to the person of it in a week.",
                example = "257.00",
                requiredMode = RequiredMode.REQUIRED)
        String allowances,

        @Schema(
                description = "What all weekly lines add up to.",
                example = "144.78",
                requiredMode = RequiredMode.REQUIRED)
        String weekly,

        @Schema(
                description = "The most that may be asked from income while payment is deferred, where that is open.",
                example = "86.00")
        @Nullable
        String mostFromIncomeWhileDeferred,

        @Schema(description = "What a week of the care costs, where that is given.", example = "270.15") @Nullable
        String weeklyCost,

        @Schema(description = "What the person is charged for that week.", example = "144.78") @Nullable
        String charged,

        @Schema(
                description =
                        "In the order of their parts; those of all parts but capital and deferred payment add up to weekly.",
                requiredMode = RequiredMode.REQUIRED)
        List<AssessmentLineBody> lines,

        @Schema(
                description =
                        "What the person is charged on which days from this one to the one asked for; none where none is.",
                requiredMode = RequiredMode.REQUIRED)
        List<ChangeOfCharge> changes) {

    static AssessmentBody of(
            LocalDate day, String scheme, Assessment assessment, Optional<Money> cost, List<ChangeOfCharge> changes) {
        return new AssessmentBody(
                day,
                scheme,
                ChargeBody.of(assessment.charge()),
                Json.name(assessment.method()),
                assessment.capital().toString(),
                assessment.income().toString(),
                assessment.allowances().toString(),
                assessment.weekly().toString(),
                assessment.mostFromIncomeWhileDeferred().map(Money::toString).orElse(null),
                cost.map(Money::toString).orElse(null),
                cost.map(week -> assessment.charge().chargeFor(week).toString()).orElse(null),
                assessment.lines().stream().map(AssessmentLineBody::of).toList(),
                changes);
    }
}
