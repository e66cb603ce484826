package org.almoner.rest.people;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Outcome;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** What a person needs, as assessed. */
@Schema(name = "PersonsNeeds", description = "What a person needs, as assessed.")
public record NeedsOfPerson(
        @Schema(
                description = "What carers must be able to do.",
                example = "[\"hoisting\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> skills,

        @Schema(description = "The language that carers must speak, where that matters.", example = "gujarati")
        @Nullable
        String language,

        @Schema(
                description = "The gender of the carers, where the person asks for one.",
                example = "female",
                allowableValues = {"female", "male"})
        @Nullable
        String carerGender,

        @Schema(
                description = "The risk if care fails.",
                example = "high",
                allowableValues = {"low", "medium", "high", "critical"},
                requiredMode = RequiredMode.REQUIRED)
        String risk,

        @Schema(
                description = "The eligible outcomes, the one that is to be met first in front.",
                requiredMode = RequiredMode.REQUIRED)
        List<OutcomeBody> outcomes) {

    static NeedsOfPerson of(Needs needs) {
        return new NeedsOfPerson(
                needs.skills().stream().map(Object::toString).toList(),
                needs.language().orElse(null),
                needs.carerGender().map(Json::name).orElse(null),
                Json.name(needs.risk()),
                needs.outcomes().stream().map(OutcomeBody::of).toList());
    }

    /** An eligible outcome. */
    @Schema(name = "EligibleOutcome", description = "An eligible outcome.")
    public record OutcomeBody(
            @Schema(
                    description = "What the person must be able to achieve, by the eligibility regulations.",
                    example = "nutrition",
                    requiredMode = RequiredMode.REQUIRED)
            String outcome,

            @Schema(
                    description = "What meeting it costs in a week.",
                    example = "126.00",
                    requiredMode = RequiredMode.REQUIRED)
            String weekly) {

        static OutcomeBody of(Outcome outcome) {
            return new OutcomeBody(
                    Json.name(outcome.outcome()), outcome.weekly().toString());
        }
    }
}
