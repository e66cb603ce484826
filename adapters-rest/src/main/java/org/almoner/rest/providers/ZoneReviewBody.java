package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.YearMonth;
import java.util.List;
import org.almoner.domain.performance.scorecard.MonthReview;
import org.almoner.domain.performance.scorecard.MonthReview.Missed;
import org.almoner.domain.performance.scorecard.RoleOutcome;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.RoleReviewWords;
import org.jspecify.annotations.Nullable;

/** What the months looked at say of the roles in a zone. */
@Schema(name = "ZoneReview", description = "What the months looked at say of the roles in a zone.")
public record ZoneReviewBody(
        @Schema(description = "The zone.", example = "melton", requiredMode = RequiredMode.REQUIRED)
        String zone,

        @Schema(
                description = "The months that were looked at, earliest first.",
                example = "[\"2021-01\", \"2021-02\", \"2021-03\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> months,

        @Schema(
                description = "One for each prime and supplementary, in the order of their references.",
                requiredMode = RequiredMode.REQUIRED)
        List<OutcomeOfRole> providers,

        @Schema(
                description = "That the zone would have too few primes, where it would.",
                example = "The zone has 1 of the 2 primes that it should have at least.")
        @Nullable
        String shortage) {

    static ZoneReviewBody of(ZoneReview review, ScorecardRules rules) {
        return new ZoneReviewBody(
                review.zone().code(),
                review.months().stream().map(YearMonth::toString).toList(),
                review.outcomes().stream()
                        .map(outcome -> OutcomeOfRole.of(outcome, rules))
                        .toList(),
                review.shortage().map(RoleReviewWords::shortage).orElse(null));
    }

    /** What a review says of a provider's role. */
    @Schema(name = "RoleOutcome", description = "What a review says of a provider's role.")
    public record OutcomeOfRole(
            @Schema(description = "The provider's reference.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
            String provider,

            @Schema(
                    description = "The role in which it serves the zone.",
                    example = "prime",
                    allowableValues = {"prime", "supplementary"},
                    requiredMode = RequiredMode.REQUIRED)
            String role,

            @Schema(description = "What follows for it.", requiredMode = RequiredMode.REQUIRED)
            Reason decision,

            @Schema(description = "What each month says, earliest first.", requiredMode = RequiredMode.REQUIRED)
            List<MonthBody> months) {

        static OutcomeOfRole of(RoleOutcome outcome, ScorecardRules rules) {
            return new OutcomeOfRole(
                    outcome.provider().toString(),
                    Json.name(outcome.role()),
                    new Reason(Json.name(outcome.decision()), RoleReviewWords.decision(outcome.decision())),
                    outcome.months().stream()
                            .map(month -> MonthBody.of(month, rules))
                            .toList());
        }
    }
    /** What one month says of a provider in a zone. */
    @Schema(name = "MonthReview", description = "What one month says of a provider in a zone.")
    public record MonthBody(
            @Schema(description = "Which.", example = "2021-03", requiredMode = RequiredMode.REQUIRED)
            String month,

            @Schema(
                    description = "What it says.",
                    example = "missed",
                    allowableValues = {"not-measured", "met", "missed"},
                    requiredMode = RequiredMode.REQUIRED)
            String verdict,

            @Schema(
                    description = "The same in words.",
                    example = "missed: acceptance 50% (1 of 2), at least 80% is asked for",
                    requiredMode = RequiredMode.REQUIRED)
            String words,

            @Schema(description = "The indicators that were missed.", requiredMode = RequiredMode.REQUIRED)
            List<MissedBody> missed) {

        static MonthBody of(MonthReview month, ScorecardRules rules) {
            return new MonthBody(
                    month.month().toString(),
                    Json.name(month.verdict()),
                    RoleReviewWords.month(month),
                    month.missed().stream()
                            .map(missed -> MissedBody.of(missed, rules))
                            .toList());
        }
    }
    /** An indicator that was missed. */
    @Schema(name = "MissedIndicator", description = "An indicator that was missed.")
    public record MissedBody(
            @Schema(description = "What it came to.", requiredMode = RequiredMode.REQUIRED)
            MeasureBody measure,

            @Schema(
                    description = "What was asked for, in its unit.",
                    example = "80",
                    requiredMode = RequiredMode.REQUIRED)
            String asked) {

        static MissedBody of(Missed missed, ScorecardRules rules) {
            return new MissedBody(
                    MeasureBody.of(missed.measure(), rules), missed.asked().toPlainString());
        }
    }
}
