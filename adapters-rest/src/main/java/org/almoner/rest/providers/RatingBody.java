package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.rest.values.Json;
import org.almoner.wording.RatingWords;
import org.jspecify.annotations.Nullable;

/** How a provider is rated on a day, and of what that is made. */
@Schema(name = "Rating", description = "How a provider is rated on a day, and of what that is made.")
public record RatingBody(
        @Schema(description = "The provider's reference.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        String provider,

        @Schema(description = "The day.", example = "2021-03-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate day,

        @Schema(description = "The code of the level; left out where there is none.", example = "gold") @Nullable
        String rating,

        @Schema(description = "Whether the council places packages with providers of that level.", example = "true")
        @Nullable
        Boolean inBusiness,

        @Schema(
                description =
                        "The weighted mean of what counts; left out where nothing does, or something required does not.",
                example = "87.5%")
        @Nullable
        String score,

        @Schema(
                description = "Why the rating is not what the score alone would be, or why there is none.",
                example = "There is no rating: no source counts.")
        @Nullable
        String why,

        @Schema(description = "One for each source of the scheme.", requiredMode = RequiredMode.REQUIRED)
        List<RatingLine> lines) {

    static RatingBody of(QualityDecision decision) {
        return new RatingBody(
                decision.provider().toString(),
                decision.day(),
                decision.level().map(RatingLevel::code).orElse(null),
                decision.level().map(RatingLevel::inBusiness).orElse(null),
                decision.score().map(score -> score.rounded().toString()).orElse(null),
                RatingWords.why(decision).orElse(null),
                decision.lines().stream().map(RatingLine::of).toList());
    }

    /** What one source says of a provider. */
    @Schema(name = "RatingLine", description = "What one source says of a provider.")
    public record RatingLine(
            @Schema(
                    description = "Which.",
                    example = "regulator",
                    allowableValues = {"regulator", "self-assessment", "feedback", "inspection"},
                    requiredMode = RequiredMode.REQUIRED)
            String source,

            @Schema(
                    description = "Whether it counts, or why not.",
                    example = "counted",
                    allowableValues = {"counted", "stale", "missing", "not-rated"},
                    requiredMode = RequiredMode.REQUIRED)
            String state,

            @Schema(
                    description = "Whether there is no rating without it.",
                    example = "true",
                    requiredMode = RequiredMode.REQUIRED)
            boolean required,

            @Schema(description = "The day that it is of, where anything is known.", example = "2020-09-01") @Nullable
            LocalDate dated,

            @Schema(description = "The first day on which it is too old.", example = "2022-09-01") @Nullable
            LocalDate goodUntil,

            @Schema(description = "What it says, where it says something.", example = "75%") @Nullable
            String points,

            @Schema(description = "How much it counts.", example = "40%", requiredMode = RequiredMode.REQUIRED)
            String weight) {

        static RatingLine of(QualityDecision.Line line) {
            return new RatingLine(
                    Json.name(line.source()),
                    Json.name(line.state()),
                    line.rule().required(),
                    line.dated().orElse(null),
                    line.goodUntil().orElse(null),
                    line.points().map(Percentage::toString).orElse(null),
                    line.rule().weight().toString());
        }
    }
}
