package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.values.Json;
import org.almoner.wording.RoleReviewWords;
import org.jspecify.annotations.Nullable;

/** A role that was changed. */
@Schema(name = "ChangedRole", description = "A role that was changed.")
public record RoleBody(
        @Schema(description = "The provider's reference.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        String provider,

        @Schema(description = "Where.", example = "melton", requiredMode = RequiredMode.REQUIRED)
        String zone,

        @Schema(description = "The role now.", example = "supplementary", requiredMode = RequiredMode.REQUIRED)
        String role,

        @Schema(description = "The first day.", example = "2021-04-05", requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(
                description = "That the zone has too few primes then, where it has.",
                example = "The zone has 1 of the 2 primes that it should have at least.")
        @Nullable
        String shortage) {

    static RoleBody of(ProviderId provider, RoleChanged change, Optional<PrimeShortage> shortage) {
        return new RoleBody(
                provider.toString(),
                change.zone().code(),
                Json.name(change.role()),
                change.from(),
                shortage.map(RoleReviewWords::shortage).orElse(null));
    }
}
