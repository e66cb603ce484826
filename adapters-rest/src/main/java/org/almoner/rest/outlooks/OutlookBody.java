package org.almoner.rest.outlooks;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.application.port.in.Forecasts;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.Simulation;
import org.almoner.domain.performance.outlook.Simulation.Interval;
import org.jspecify.annotations.Nullable;

/** Demand and cost under scenarios, side by side. */
@Schema(name = "Outlook", description = "Demand and cost under scenarios, side by side.")
public record OutlookBody(
        @Schema(
                description = "As it was given.",
                example = "Home care, two years on",
                requiredMode = RequiredMode.REQUIRED)
        String title,

        @Schema(description = "By whose prices.", example = "leicestershire-2020", requiredMode = RequiredMode.REQUIRED)
        String scheme,

        @Schema(description = "The day of the prices.", example = "2020-11-02", requiredMode = RequiredMode.REQUIRED)
        LocalDate pricesOf,

        @Schema(description = "The day of the hours.", example = "2019-07-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate hoursOf,

        @Schema(
                description = "How often each scenario was played.",
                example = "1000",
                requiredMode = RequiredMode.REQUIRED)
        int runs,

        @Schema(description = "From which was drawn.", example = "2020", requiredMode = RequiredMode.REQUIRED)
        long seed,

        @Schema(
                description = "The part of the runs that lies within an interval.",
                example = "80%",
                requiredMode = RequiredMode.REQUIRED)
        String interval,

        @Schema(
                description = "Which part of the time of visits has a second carer, where that is known.",
                example = "30%")
        @Nullable
        String doubleHanded,

        @Schema(
                description =
                        "Of packages: how many others are provided on the day, without visits, or without a home, lot or service that the"
                                + " scheme knows.",
                example = "4")
        @Nullable
        Long packagesLeftOut,

        @Schema(description = "In the order in which they were given.", requiredMode = RequiredMode.REQUIRED)
        List<ScenarioBody> scenarios) {

    static OutlookBody of(String scheme, Forecasts.OfPackages found) {
        return of(scheme, found.outlook(), found.outlook().plan().on(), found.leftOut());
    }

    static OutlookBody of(String scheme, Outlook outlook, LocalDate hoursOf) {
        return of(scheme, outlook, hoursOf, null);
    }

    private static OutlookBody of(String scheme, Outlook outlook, LocalDate hoursOf, @Nullable Long leftOut) {
        Simulation simulation = outlook.plan().simulation();
        return new OutlookBody(
                outlook.plan().title(),
                scheme,
                outlook.plan().on(),
                hoursOf,
                simulation.runs(),
                simulation.seed(),
                simulation.interval().toString(),
                outlook.base().doubleHanded().map(Percentage::toString).orElse(null),
                leftOut,
                outlook.outcomes().stream()
                        .map(outcome -> ScenarioBody.of(outlook, outcome))
                        .toList());
    }

    private static String pence(ExactMoney money) {
        return money.round(Rounding.HALF_UP).toString();
    }

    /** What a scenario comes to. */
    @Schema(name = "ScenarioOutcome", description = "What a scenario comes to.")
    public record ScenarioBody(
            @Schema(description = "Its name.", example = "wages rise", requiredMode = RequiredMode.REQUIRED)
            String name,

            @Schema(description = "Who expects it.", example = "finance, March", requiredMode = RequiredMode.REQUIRED)
            String source,

            @Schema(
                    description = "The year from which it sets out, and each after it.",
                    requiredMode = RequiredMode.REQUIRED)
            List<YearBody> years) {

        private static ScenarioBody of(Outlook outlook, Outlook.Outcome outcome) {
            return new ScenarioBody(
                    outcome.scenario().name(),
                    outcome.scenario().source(),
                    IntStream.rangeClosed(0, outlook.length())
                            .mapToObj(year -> YearBody.of(
                                    outlook.year(year),
                                    outcome.expected().years().get(year),
                                    year == 0
                                            ? Optional.empty()
                                            : Optional.of(outcome.intervals().get(year - 1))))
                            .toList());
        }
    }

    /** A year of a scenario. */
    @Schema(name = "ScenarioYear", description = "A year of a scenario.")
    public record YearBody(
            @Schema(description = "The financial year.", example = "2021/22", requiredMode = RequiredMode.REQUIRED)
            String year,

            @Schema(description = "The hours a week.", example = "18360h", requiredMode = RequiredMode.REQUIRED)
            String hours,

            @Schema(
                    description = "What an hour costs on average.",
                    example = "20.15",
                    requiredMode = RequiredMode.REQUIRED)
            String averageHour,

            @Schema(description = "What 52 weeks cost.", example = "19238085.36", requiredMode = RequiredMode.REQUIRED)
            String yearly,

            @Schema(
                    description = "The same in pence and exact: a whole number or a fraction.",
                    example = "1923808536",
                    requiredMode = RequiredMode.REQUIRED)
            String yearlyExactPence,

            @Schema(
                    description =
                            "What the part of the runs below the interval costs at most; left out of the first year.",
                    example = "19098867.72")
            @Nullable
            String low,

            @Schema(
                    description =
                            "What the part of the runs below and within the interval costs at most; left out of the first year.",
                    example = "19379497.22")
            @Nullable
            String high,

            @Schema(
                    description = "One for each part of the scheme that has hours.",
                    requiredMode = RequiredMode.REQUIRED)
            List<BandBody> bands) {

        private static YearBody of(String year, Forecast told, Optional<Interval> interval) {
            return new YearBody(
                    year,
                    told.hours().toString(),
                    pence(told.averageHour()),
                    pence(told.yearly()),
                    told.yearly().toString(),
                    interval.map(Interval::low).map(OutlookBody::pence).orElse(null),
                    interval.map(Interval::high).map(OutlookBody::pence).orElse(null),
                    told.lines().stream().map(BandBody::of).toList());
        }
    }

    /** A part of the scheme in a year of a scenario. */
    @Schema(name = "ScenarioBand", description = "A part of the scheme in a year of a scenario.")
    public record BandBody(
            @Schema(description = "The band.", example = "urban", requiredMode = RequiredMode.REQUIRED)
            String band,

            @Schema(description = "The lot.", example = "undivided", requiredMode = RequiredMode.REQUIRED)
            String lot,

            @Schema(description = "The service.", example = "home-care", requiredMode = RequiredMode.REQUIRED)
            String service,

            @Schema(description = "The hours a week.", example = "11737h", requiredMode = RequiredMode.REQUIRED)
            String hours,

            @Schema(description = "What an hour costs.", example = "19.31", requiredMode = RequiredMode.REQUIRED)
            String pricePerHour) {

        private static BandBody of(Forecast.Line line) {
            return new BandBody(
                    line.point().band().toString(),
                    line.point().offering().lot().toString(),
                    line.point().offering().service().toString(),
                    line.hours().toString(),
                    line.price().amount().toString());
        }
    }
}
