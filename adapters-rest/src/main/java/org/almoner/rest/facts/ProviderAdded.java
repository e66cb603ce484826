package org.almoner.rest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Adds a provider. */
@Schema(name = "ProviderAdded", description = "Adds a provider of which nothing was known.")
public record ProviderAdded(
        @Schema(
                description = "The council's reference, which none has yet.",
                example = "P-018",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        ProviderId provider,

        @Schema(
                description = "The first day.",
                format = "date",
                example = "2021-03-01",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String from,

        @Schema(
                description = "The first day after the last; left out where they go on without end.",
                format = "date",
                example = "2021-04-05")
        @Nullable
        String to,

        @Schema(
                types = "object",
                description = "name and what the regulator registered, as a fact of the kind registration has them.",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        JsonNode value,

        @Schema(
                description = "Why.",
                example = "joins the framework",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String reason,

        @Schema(hidden = true) Wrong wrong) {

    FactGiven fact() {
        return new FactGiven(ProviderFacts.REGISTRATION.name(), from, to, value, null, reason, wrong);
    }
}
