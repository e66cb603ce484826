package org.almoner.rest.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.rest.values.Json;
import org.almoner.wording.IndicatorWords;
import org.almoner.wording.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A performance indicator: its latest figure that is not provisional, or all of its figures. */
@Schema(
        name = "Indicator",
        description = "A performance indicator: its latest figure that is not provisional, or all of its figures.")
public record IndicatorBody(
        @Schema(description = "Its code.", example = "PLACED", requiredMode = RequiredMode.REQUIRED)
        String code,

        @Schema(
                description = "Its name.",
                example = "Needs awarded within three days",
                requiredMode = RequiredMode.REQUIRED)
        String name,

        @Schema(
                description = "The unit of its figures.",
                example = "per-cent",
                allowableValues = {"per-cent", "count", "money", "days", "hours", "per-100-000"},
                requiredMode = RequiredMode.REQUIRED)
        String unit,

        @Schema(
                description = "Which of them are good.",
                example = "higher",
                allowableValues = {"higher", "lower", "within-band", "neither"},
                requiredMode = RequiredMode.REQUIRED)
        String better,

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
        String words,

        @Schema(description = "The figure of which all that is told; left out while nothing is measured.") @Nullable
        ReadingBody latest,

        @Schema(description = "The figures of all periods, the earliest first; left out in the list.") @Nullable
        List<ReadingBody> readings) {

    static IndicatorBody headline(JudgedIndicator judged) {
        return of(judged, null);
    }

    static IndicatorBody whole(JudgedIndicator judged) {
        return of(
                judged,
                judged.readings().stream().map(each -> reading(judged, each)).toList());
    }

    private static IndicatorBody of(JudgedIndicator judged, @Nullable List<ReadingBody> readings) {
        PerformanceIndicator indicator = judged.indicator();
        IndicatorRules rules = indicator.rules();
        return new IndicatorBody(
                indicator.code().toString(),
                indicator.name(),
                Json.name(rules.unit()),
                Json.name(rules.polarity()),
                Json.name(judged.judgement().colour()),
                ReasonCode.of(judged.judgement().reason()),
                IndicatorWords.reason(rules, judged.judgement().reason()),
                judged.headline().map(latest -> reading(judged, latest)).orElse(null),
                readings);
    }

    private static ReadingBody reading(JudgedIndicator judged, JudgedReading reading) {
        return ReadingBody.of(judged.indicator().rules(), reading);
    }
}
