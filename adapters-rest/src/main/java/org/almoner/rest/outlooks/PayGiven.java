package org.almoner.rest.outlooks;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.zones.BandCode;

/** From what the price of an hour is built up. */
@Schema(name = "PayGiven", description = "From what the price of an hour is built up.")
public record PayGiven(
        @Schema(
                description = "What carers are paid for an hour now.",
                example = "9.30",
                requiredMode = RequiredMode.REQUIRED)
        Money wage,

        @Schema(
                description = "What they are paid for a mile now.",
                example = "0.45",
                requiredMode = RequiredMode.REQUIRED)
        Money mileage,

        @Schema(description = "What comes on top of all pay.", requiredMode = RequiredMode.REQUIRED)
        OnCostsGiven onCosts,

        @Schema(
                description = "What else it takes to run the service, for an hour.",
                example = "3.30",
                requiredMode = RequiredMode.REQUIRED)
        Money overhead,

        @Schema(
                description = "What is left to invest or to earn, in parts of everything else.",
                example = "3%",
                requiredMode = RequiredMode.REQUIRED)
        Percentage surplus,

        @Schema(description = "Travel in each of the bands that have hours.", requiredMode = RequiredMode.REQUIRED)
        List<TravelGiven> bands) {

    /** What comes on top of all pay. */
    @Schema(name = "OnCostsGiven", description = "What comes on top of all pay, in parts of it.")
    public record OnCostsGiven(
            @Schema(description = "National Insurance.", example = "8%", requiredMode = RequiredMode.REQUIRED)
            Percentage insurance,

            @Schema(
                    description = "The employer's pension contribution.",
                    example = "3%",
                    requiredMode = RequiredMode.REQUIRED)
            Percentage pension,

            @Schema(description = "Pay while on holiday.", example = "12.07%", requiredMode = RequiredMode.REQUIRED)
            Percentage holiday,

            @Schema(description = "Pay while sick.", example = "1.5%", requiredMode = RequiredMode.REQUIRED)
            Percentage sickness,

            @Schema(description = "Pay while in training.", example = "2%", requiredMode = RequiredMode.REQUIRED)
            Percentage training) {}

    /** Travel for an hour of care in a band. */
    @Schema(name = "TravelGiven", description = "Travel for a contact hour in a band.")
    public record TravelGiven(
            @Schema(description = "The band.", example = "urban", requiredMode = RequiredMode.REQUIRED)
            BandCode band,

            @Schema(
                    description = "The paid minutes of travel for each contact hour.",
                    example = "9",
                    requiredMode = RequiredMode.REQUIRED)
            int travelMinutes,

            @Schema(
                    description = "The miles for each contact hour, with two decimals at most.",
                    example = "4.6",
                    requiredMode = RequiredMode.REQUIRED)
            String miles) {}
}
