package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.rest.values.Json;
import org.almoner.wording.ScorecardWords;
import org.jspecify.annotations.Nullable;

/** What an indicator came to. */
@Schema(name = "Measure", description = "What an indicator came to.")
public record MeasureBody(
        @Schema(description = "Which.", example = "punctuality", requiredMode = RequiredMode.REQUIRED)
        String indicator,

        @Schema(description = "Its name in words.", example = "Punctuality", requiredMode = RequiredMode.REQUIRED)
        String name,

        @Schema(description = "The figure in its unit; left out where nothing was measured.", example = "95.24")
        @Nullable
        String value,

        @Schema(
                description = "The unit.",
                example = "share",
                allowableValues = {"share", "minutes", "per-thousand"},
                requiredMode = RequiredMode.REQUIRED)
        String unit,

        @Schema(description = "What was counted.", example = "20", requiredMode = RequiredMode.REQUIRED)
        long numerator,

        @Schema(description = "Of what.", example = "21", requiredMode = RequiredMode.REQUIRED)
        long denominator,

        @Schema(
                description = "What is counted, in words.",
                example = "carers within 30 minutes of the plan",
                requiredMode = RequiredMode.REQUIRED)
        String meaning) {

    static MeasureBody of(Measure measure, ScorecardRules rules) {
        return new MeasureBody(
                Json.name(measure.indicator()),
                ScorecardWords.name(measure.indicator()),
                measure.value().map(BigDecimal::toPlainString).orElse(null),
                Json.name(measure.indicator().unit()),
                measure.numerator(),
                measure.denominator(),
                ScorecardWords.meaning(measure.indicator(), rules));
    }
}
