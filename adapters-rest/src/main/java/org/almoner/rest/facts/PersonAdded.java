package org.almoner.rest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Adds a person. */
@Schema(name = "PersonAdded", description = "Adds a person of whom nothing was known.")
public record PersonAdded(
        @Schema(
                description = "The council's reference, which nobody has yet.",
                example = "C-00043",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        PersonId person,

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
                description = "born, and the postcode of the home, as a fact of the kind person has them.",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        JsonNode value,

        @Schema(description = "Why.", example = "referred", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String reason,

        @Schema(hidden = true) Wrong wrong) {

    FactGiven fact() {
        return new FactGiven(PersonFacts.PERSON.name(), from, to, value, null, reason, wrong);
    }
}
