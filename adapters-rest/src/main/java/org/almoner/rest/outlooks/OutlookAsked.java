package org.almoner.rest.outlooks;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.money.Percentage;
import org.almoner.rest.schemes.HoursGiven;
import org.jspecify.annotations.Nullable;

/** Asks what demand and cost come to under scenarios. */
@Schema(name = "OutlookAsked", description = "Asks what demand and cost come to under scenarios.")
public record OutlookAsked(
        @Schema(description = "For people.", example = "Home care, two years on", requiredMode = RequiredMode.REQUIRED)
        String title,

        @Schema(
                description =
                        "The day whose prices the scenarios set out from; today without it, or the nearest day of the scheme's term.",
                example = "2020-11-02")
        @Nullable
        LocalDate on,

        @Schema(
                description =
                        "The hours a week from which they set out, by part of the scheme; those it was planned with, without them.")
        @Nullable
        List<HoursGiven> hours,

        @Schema(
                description =
                        "Whether they set out from the packages that somebody provides on the day, rather than from hours; the part of visits"
                                + " that has a second carer is theirs then.",
                example = "true")
        @Nullable
        Boolean ofPackages,

        @Schema(
                description = "Which part of the time of visits has a second carer then, where that is known.",
                example = "30%")
        @Nullable
        Percentage doubleHanded,

        @Schema(description = "From what prices are built up; needed where a year gives a wage.") @Nullable
        PayGiven pay,

        @Schema(description = "How intervals are found.", requiredMode = RequiredMode.REQUIRED)
        SimulationGiven simulation,

        @Schema(
                description = "Those to be set side by side, each of as many years and with a name of its own.",
                requiredMode = RequiredMode.REQUIRED)
        List<ScenarioGiven> scenarios) {

    /** How intervals are found. */
    @Schema(name = "SimulationGiven", description = "How a scenario is played many times over, to find intervals.")
    public record SimulationGiven(
            @Schema(
                    description =
                            "How often each is played, 100 to 20000; times years and scenarios 50000 years at most.",
                    example = "1000",
                    requiredMode = RequiredMode.REQUIRED)
            int runs,

            @Schema(
                    description = "From which is drawn: the same gives the same.",
                    example = "2020",
                    requiredMode = RequiredMode.REQUIRED)
            int seed,

            @Schema(
                    description = "The part of the runs that lies within an interval.",
                    example = "80%",
                    requiredMode = RequiredMode.REQUIRED)
            Percentage interval) {}
}
