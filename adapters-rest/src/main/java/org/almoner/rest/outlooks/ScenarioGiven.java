package org.almoner.rest.outlooks;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.jspecify.annotations.Nullable;

/** What may happen in the years to come. */
@Schema(name = "ScenarioGiven", description = "What may happen in the years to come.")
public record ScenarioGiven(
        @Schema(description = "For people.", example = "wages rise", requiredMode = RequiredMode.REQUIRED)
        String name,

        @Schema(
                description = "Who expects it, or where it was read.",
                example = "finance, March",
                requiredMode = RequiredMode.REQUIRED)
        String source,

        @Schema(description = "What changes, year by year; 30 at most.", requiredMode = RequiredMode.REQUIRED)
        List<YearGiven> years) {

    /** What changes in a year. */
    @Schema(
            name = "YearGiven",
            description = "What changes in a year, beside the year before. Prices change by an uplift, or with a wage.")
    public record YearGiven(
            @Schema(
                    description = "How the hours of visits change, were as many double-handed as before.",
                    example = "2%",
                    requiredMode = RequiredMode.REQUIRED)
            Factor growth,

            @Schema(description = "How many points more or less the growth may be; none without it.", example = "1%")
            @Nullable
            Percentage spread,

            @Schema(
                    description =
                            "Which part of all hours is of which part of the scheme then, 100% together; as before without it.")
            @Nullable
            List<ShareGiven> mix,

            @Schema(
                    description = "Which part of the time of visits has a second carer then; as before without it.",
                    example = "33%")
            @Nullable
            Percentage doubleHanded,

            @Schema(description = "How all prices change; this or wage.", example = "3%") @Nullable
            Factor uplift,

            @Schema(description = "How many points more or less the uplift may be; none without it.", example = "1%")
            @Nullable
            Percentage upliftSpread,

            @Schema(description = "What carers are paid for an hour then; this or uplift.", example = "9.90") @Nullable
            Money wage,

            @Schema(description = "How much more or less the wage may be; nothing without it.", example = "0.20")
            @Nullable
            Money wageSpread,

            @Schema(
                    description = "What carers are paid for a mile then, beside a wage; as before without it.",
                    example = "0.55")
            @Nullable
            Money mileage) {}

    /** Which part of all hours is of a part of the scheme. */
    @Schema(name = "ShareGiven", description = "Which part of all hours is of a part of the scheme.")
    public record ShareGiven(
            @Schema(
                    description = "A band, after its lot or service where the scheme has several.",
                    example = "urban",
                    requiredMode = RequiredMode.REQUIRED)
            String part,

            @Schema(description = "How much of it.", example = "60%", requiredMode = RequiredMode.REQUIRED)
            Percentage share) {}
}
