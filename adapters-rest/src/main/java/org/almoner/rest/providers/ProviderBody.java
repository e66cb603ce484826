package org.almoner.rest.providers;

import com.google.common.collect.ImmutableMap;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.time.Hours;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.EntryWords;
import org.jspecify.annotations.Nullable;

/** A provider on a day. */
@Schema(name = "Provider", description = "A provider on a day.")
public record ProviderBody(
        @Schema(description = "The council's reference.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        String provider,

        @Schema(description = "As the public knows it.", example = "Example Care", requiredMode = RequiredMode.REQUIRED)
        String name,

        @Schema(
                description = "Whether the council does new business with it.",
                example = "active",
                allowableValues = {"active", "suspended", "under-notice", "leaving", "breach"},
                requiredMode = RequiredMode.REQUIRED)
        String standing,

        @Schema(description = "The regulator's reference; left out where it has none.", example = "1-0000000001")
        @Nullable
        String regulatorId,

        @Schema(
                description = "What it is registered for, in the regulator's words.",
                example = "[\"Domiciliary care service\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> serviceTypes,

        @Schema(
                description = "The hours a week that it offers in all zones, those already placed included.",
                example = "120h",
                requiredMode = RequiredMode.REQUIRED)
        String weeklyCapacity,

        @Schema(description = "The code of its rating; left out where the scheme gives it none.", example = "good")
        @Nullable
        String rating,

        @Schema(
                description = "Its place in each zone that it serves, by the code of the zone.",
                requiredMode = RequiredMode.REQUIRED)
        Map<String, Place> zones,

        @Schema(
                description = "Every reason why the council does no business with it; none where it does.",
                requiredMode = RequiredMode.REQUIRED)
        List<Reason> refusals) {

    /**
     * {@return what the interface tells of a provider}
     *
     * @param known what is known of it
     * @param provider the same on the day
     */
    static ProviderBody of(ProviderRules rules, ProviderRecord known, Provider provider, LocalDate day) {
        Registration registration = known.facts()
                .of(ProviderFacts.REGISTRATION)
                .find(day)
                .orElseGet(() -> Registration.named(provider.name()));
        return new ProviderBody(
                provider.id().toString(),
                provider.name(),
                Json.name(provider.standing()),
                registration.regulatorId().map(RegulatorId::toString).orElse(null),
                List.copyOf(registration.serviceTypes()),
                provider.memberships().values().stream()
                        .map(Membership::weeklyCapacity)
                        .reduce(Hours.ZERO, Hours::plus)
                        .toString(),
                rules.rate(known, day)
                        .flatMap(QualityDecision::level)
                        .map(RatingLevel::code)
                        .orElse(null),
                provider.memberships().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                entry -> entry.getKey().code(), entry -> Place.of(entry.getValue()))),
                Reason.of(rules.refusals(known, day), EntryWords::of));
    }

    /** A provider's place in a zone. */
    @Schema(name = "Place", description = "A provider's place in a zone.")
    public record Place(
            @Schema(
                    description = "The role in which it serves the zone.",
                    example = "prime",
                    allowableValues = {"prime", "supplementary", "specialist", "spot"},
                    requiredMode = RequiredMode.REQUIRED)
            String role,

            @Schema(
                    description = "The hours a week that it offers there, those already placed included.",
                    example = "40h",
                    requiredMode = RequiredMode.REQUIRED)
            String weeklyCapacity) {

        static Place of(Membership membership) {
            return new Place(
                    Json.name(membership.role()), membership.weeklyCapacity().toString());
        }
    }
}
