package org.almoner.rest.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.rest.values.Json;
import org.almoner.wording.IndicatorDetails;

/** What others came to, and how the latest figure stands to it. */
@Schema(name = "Comparator", description = "What others came to, and how the latest figure stands to it.")
public record ComparatorBody(
        @Schema(
                description = "Who they are: all councils of England, those of the region, or those like it.",
                example = "england",
                allowableValues = {"england", "region", "similar"},
                requiredMode = RequiredMode.REQUIRED)
        String of,

        @Schema(
                description = "What they came to, and whether the latest figure is better, if there is one.",
                example = "£14,300 (better)",
                requiredMode = RequiredMode.REQUIRED)
        String words) {

    static ComparatorBody of(JudgedIndicator judged, Benchmark benchmark) {
        return new ComparatorBody(Json.name(benchmark.of()), IndicatorDetails.benchmark(judged, benchmark));
    }
}
