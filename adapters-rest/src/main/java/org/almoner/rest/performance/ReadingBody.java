package org.almoner.rest.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Quantity;
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

        @Schema(description = "How many people that is; left out where it was not said.", example = "31") @Nullable
        Integer people,

        @Schema(
                description = "The figure of the same days of the year before; left out where it is not known.",
                example = "111600")
        @Nullable
        String lastYear,

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

        @Schema(description = "How many people that is; left out where it was not said.", example = "33") @Nullable
        Integer peopleWanted,

        @Schema(
                description = "How well it did.",
                example = "amber",
                allowableValues = {"green", "amber", "red", "not-judged"},
                requiredMode = RequiredMode.REQUIRED)
        String colour,

        @Schema(
                description = "The colour that somebody published of it, if somebody did.",
                example = "amber",
                allowableValues = {"green", "amber", "red", "not-judged"})
        @Nullable
        String printed,

        @Schema(description = "Why, for programs.", example = "within-floor", requiredMode = RequiredMode.REQUIRED)
        String reason,

        @Schema(
                description = "Why, in words.",
                example = "missed by 7 percentage points (10%), within the floor of 10%",
                requiredMode = RequiredMode.REQUIRED)
        String words) {

    private static final int DECIMALS = 4;

    static ReadingBody of(IndicatorRules rules, JudgedReading judged) {
        Reading reading = judged.reading();
        return new ReadingBody(
                Days.of(reading.period()),
                reading.actual() instanceof Actual.Figure figure ? decimal(figure.value()) : null,
                IndicatorWords.actual(rules.unit(), reading.actual()),
                reading.people().actual().orElse(null),
                reading.lastYear().map(ReadingBody::decimal).orElse(null),
                Json.name(reading.certainty()),
                IndicatorWords.target(rules, judged.target()),
                reading.people().wanted().orElse(null),
                Json.name(judged.judgement().colour()),
                reading.printed().map(Json::name).orElse(null),
                ReasonCode.of(judged.judgement().reason()),
                IndicatorWords.reason(rules, judged.judgement().reason()));
    }

    private static String decimal(Quantity value) {
        return value.decimal(DECIMALS).stripTrailingZeros().toPlainString();
    }
}
