package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** What a provider did on some days, indicator by indicator. */
@Schema(name = "Scorecard", description = "What a provider did on some days, indicator by indicator.")
public record ScorecardBody(
        @Schema(description = "The provider's reference.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        String provider,

        @Schema(description = "The days.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(description = "Where; everywhere when it is left out.", example = "melton") @Nullable
        String zone,

        @Schema(description = "One for each indicator.", requiredMode = RequiredMode.REQUIRED)
        List<MeasureBody> measures,

        @Schema(
                description =
                        "The three by which providers are ordered, as measured; left out where not all of them were.")
        @Nullable
        IndicatorsBody indicators) {

    static ScorecardBody of(Scorecard card, ScorecardRules rules) {
        return new ScorecardBody(
                card.provider().toString(),
                Days.of(card.period()),
                card.zone().map(ZoneCode::code).orElse(null),
                card.measures().stream()
                        .map(measure -> MeasureBody.of(measure, rules))
                        .toList(),
                card.indicators(rules).map(IndicatorsBody::of).orElse(null));
    }

    /** The three indicators by which providers are ordered. */
    @Schema(name = "Indicators", description = "The three indicators by which providers are ordered.")
    public record IndicatorsBody(
            @Schema(
                    description = "How often it takes packages in time.",
                    example = "90%",
                    requiredMode = RequiredMode.REQUIRED)
            String timelyPickUp,

            @Schema(description = "How well it delivers them.", example = "95%", requiredMode = RequiredMode.REQUIRED)
            String qualityOfDelivery,

            @Schema(
                    description = "How often it takes them at all.",
                    example = "80%",
                    requiredMode = RequiredMode.REQUIRED)
            String responseToOffers,

            @Schema(
                    description = "Whether they were measured, or are as in its tender.",
                    example = "measured",
                    allowableValues = {"tender", "measured"},
                    requiredMode = RequiredMode.REQUIRED)
            String basis) {

        static IndicatorsBody of(Indicators indicators) {
            return new IndicatorsBody(
                    indicators.timelyPickUp().toString(),
                    indicators.qualityOfDelivery().toString(),
                    indicators.responseToOffers().toString(),
                    Json.name(indicators.basis()));
        }
    }
}
