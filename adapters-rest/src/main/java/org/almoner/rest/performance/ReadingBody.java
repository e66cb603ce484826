package org.almoner.rest.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.almoner.wording.IndicatorWords;
import org.almoner.wording.ReasonCode;
import org.jspecify.annotations.Nullable;

/** What a performance indicator came to in a period, and what was wanted. */
@Schema(name = "Reading", description = "What a performance indicator came to in a period, and what was wanted.")
public record ReadingBody(
        @Schema(description = "The period.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description =
                        "The figure in the unit of the indicator, to four decimals at most; left out where there is none.",
                example = "63")
        @Nullable
        String value,

        @Schema(
                description = "The figure in words, or why there is none.",
                example = "63%",
                requiredMode = RequiredMode.REQUIRED)
        String figure,

        @Schema(
                description = "How sure it is.",
                example = "confirmed",
                allowableValues = {"confirmed", "provisional", "forecast"},
                requiredMode = RequiredMode.REQUIRED)
        String certainty,

        @Schema(
                description = "What was wanted, in words.",
                example = "at least 70%",
                requiredMode = RequiredMode.REQUIRED)
        String target,

        @Schema(
                description = "How well it did.",
                example = "amber",
                allowableValues = {"green", "amber", "red", "not-judged"},
                requiredMode = RequiredMode.REQUIRED)
        String colour,

        @Schema(description = "Why, for programs.", example = "within-floor", requiredMode = RequiredMode.REQUIRED)
        String reason,

        @Schema(
                description = "Why, in words.",
                example = "missed by 7 (10%), within the floor of 10%",
                requiredMode = RequiredMode.REQUIRED)
        String words) {

    private static final int DECIMALS = 4;

    static ReadingBody of(IndicatorRules rules, JudgedReading judged) {
        Reading reading = judged.reading();
        return new ReadingBody(
                Days.of(reading.period()),
                reading.actual() instanceof Actual.Figure figure
                        ? figure.value().decimal(DECIMALS).stripTrailingZeros().toPlainString()
                        : null,
                IndicatorWords.actual(rules.unit(), reading.actual()),
                Json.name(reading.certainty()),
                IndicatorWords.target(rules, judged.target()),
                Json.name(judged.judgement().colour()),
                ReasonCode.of(judged.judgement().reason()),
                IndicatorWords.reason(rules, judged.judgement().reason()));
    }
}
