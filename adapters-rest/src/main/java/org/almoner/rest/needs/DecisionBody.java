package org.almoner.rest.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** How the offering of a need ended. */
@Schema(name = "NeedDecision", description = "How the offering of a need ended.")
public record DecisionBody(
        @Schema(
                description = "On which ground.",
                example = "policy",
                allowableValues = {"policy", "persons-choice", "override", "nobody", "withdrawn"},
                requiredMode = RequiredMode.REQUIRED)
        String ground,

        @Schema(description = "Who was awarded it; left out where nobody was.", example = "P-017") @Nullable
        String awarded,

        @Schema(description = "When.", example = "2020-11-10T10:00:00Z", requiredMode = RequiredMode.REQUIRED)
        Instant at,

        @Schema(description = "By whom.", example = "broker-7", requiredMode = RequiredMode.REQUIRED)
        String by,

        @Schema(description = "Why.", example = "first to accept", requiredMode = RequiredMode.REQUIRED)
        String reason) {

    static DecisionBody of(Decision decision) {
        return new DecisionBody(
                Json.name(decision.ground()),
                decision.awarded().map(ProviderId::toString).orElse(null),
                decision.known().since(),
                decision.known().by(),
                decision.known().reason());
    }
}
