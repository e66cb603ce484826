package org.almoner.rest.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.rest.values.Json;
import org.almoner.wording.IndicatorDetails;
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
                example = "Awards made within three days",
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
                description = "What its periods mean.",
                example = "month",
                allowableValues = {"month", "snapshot", "cumulative", "twelve-months", "year"},
                requiredMode = RequiredMode.REQUIRED)
        String span,

        @Schema(
                description = "What its figures are held against.",
                example = "target",
                allowableValues = {"target", "last-year"},
                requiredMode = RequiredMode.REQUIRED)
        String against,

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
                example = "missed by 7 percentage points (10%), within the floor of 10%",
                requiredMode = RequiredMode.REQUIRED)
        String words,

        @Schema(
                description =
                        "By how much what is wanted may be missed before that is red; left out where nobody said.",
                example = "10 points")
        @Nullable
        String floor,

        @Schema(
                description =
                        "What the same days of last year came to, or the last whole year; left out where neither is known.",
                example = "8.1, 33 people (2018/19)")
        @Nullable
        String lastYear,

        @Schema(
                description = "What will be wanted, and by when; left out where nobody said.",
                example = "at least 92% by 31 March 2022")
        @Nullable
        String next,

        @Schema(
                description = "Among which quarter of all councils it was published to be, if it was.",
                example = "top",
                allowableValues = {"top", "second", "third", "bottom"})
        @Nullable
        String quartile,

        @Schema(description = "Which place among others it was published to take, if it was.", example = "14 of 15")
        @Nullable
        String rank,

        @Schema(description = "What others came to.", requiredMode = RequiredMode.REQUIRED)
        List<ComparatorBody> others,

        @Schema(
                description = "Who defined it, if that was said.",
                example = "national",
                allowableValues = {"national", "local"})
        @Nullable
        String defined,

        @Schema(description = "What it measures of the council's model, if that was said.", example = "delay") @Nullable
        String layer,

        @Schema(
                description = "Whether it is a measure of the Better Care Fund, too.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        boolean betterCareFund,

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
                Json.name(rules.span()),
                Json.name(rules.yardstick()),
                Json.name(judged.judgement().colour()),
                ReasonCode.of(judged.judgement().reason()),
                IndicatorWords.reason(rules, judged.judgement().reason()),
                rules.floor().map(IndicatorWords::floor).orElse(null),
                IndicatorDetails.lastYear(judged).orElse(null),
                indicator.next().map(next -> IndicatorWords.next(rules, next)).orElse(null),
                indicator.position().quartile().map(Json::name).orElse(null),
                indicator.position().rank().map(IndicatorWords::rank).orElse(null),
                indicator.position().benchmarks().stream()
                        .map(benchmark -> ComparatorBody.of(judged, benchmark))
                        .toList(),
                indicator.definition().by().map(Json::name).orElse(null),
                indicator.definition().layer().orElse(null),
                indicator.definition().betterCareFund(),
                judged.headline().map(latest -> reading(judged, latest)).orElse(null),
                readings);
    }

    private static ReadingBody reading(JudgedIndicator judged, JudgedReading reading) {
        return ReadingBody.of(judged.indicator().rules(), reading);
    }
}
