package org.almoner.rest.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.JudgedIndicator;

/** Performance indicators, and how many of them are of which colour. */
@Schema(name = "Dashboard", description = "Performance indicators, and how many of them are of which colour.")
public record DashboardBody(
        @Schema(description = "What it is.", example = "Home care", requiredMode = RequiredMode.REQUIRED)
        String title,

        @Schema(
                description = "Where its figures come from.",
                example = "measured from what is recorded",
                requiredMode = RequiredMode.REQUIRED)
        String source,

        @Schema(description = "Counted from the indicators.", requiredMode = RequiredMode.REQUIRED)
        ColoursBody summary,

        @Schema(
                description = "In the order of the dashboard, without their figures of other periods.",
                requiredMode = RequiredMode.REQUIRED)
        List<IndicatorBody> indicators) {

    static DashboardBody of(Dashboard dashboard) {
        List<JudgedIndicator> judged = dashboard.judged();
        return new DashboardBody(
                dashboard.title(),
                dashboard.source(),
                ColoursBody.of(DashboardSummary.of(judged)),
                judged.stream().map(IndicatorBody::headline).toList());
    }

    /** How many indicators are of which colour. */
    @Schema(name = "Colours", description = "How many indicators are of which colour.")
    public record ColoursBody(
            @Schema(description = "As wanted.", example = "4", requiredMode = RequiredMode.REQUIRED)
            long green,

            @Schema(description = "Missed, within the floor.", example = "2", requiredMode = RequiredMode.REQUIRED)
            long amber,

            @Schema(description = "Missed by more.", example = "1", requiredMode = RequiredMode.REQUIRED)
            long red,

            @Schema(description = "Without a colour.", example = "0", requiredMode = RequiredMode.REQUIRED)
            long notJudged,

            @Schema(
                    description = "How many of the green ones have no target.",
                    example = "1",
                    requiredMode = RequiredMode.REQUIRED)
            long withoutTarget) {

        static ColoursBody of(DashboardSummary summary) {
            return new ColoursBody(
                    count(summary, Colour.GREEN),
                    count(summary, Colour.AMBER),
                    count(summary, Colour.RED),
                    count(summary, Colour.NOT_JUDGED),
                    summary.withoutTarget());
        }

        private static long count(DashboardSummary summary, Colour colour) {
            return summary.colours().getOrDefault(colour, 0L);
        }
    }
}
