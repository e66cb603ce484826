package org.almoner.rest.needs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import org.almoner.application.port.out.Placements.Offers;
import org.jspecify.annotations.Nullable;

/** A need, and how it was decided. */
@Schema(name = "NeedSummary", description = "A need, and how it was decided.")
public record NeedSummary(
        @Schema(description = "Its number.", example = "1", requiredMode = RequiredMode.REQUIRED)
        long need,

        @Schema(name = "package", description = "The package.", example = "K-2", requiredMode = RequiredMode.REQUIRED)
        @JsonProperty("package")
        String pack,

        @Schema(
                description = "The first day for which a provider is sought.",
                example = "2020-11-16",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate start,

        @Schema(
                description = "The scheme by which it is offered.",
                example = "leicestershire-2020",
                requiredMode = RequiredMode.REQUIRED)
        String scheme,

        @Schema(
                description = "When it was published.",
                example = "2020-11-10T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant published,

        @Schema(description = "Who published it.", example = "broker-7", requiredMode = RequiredMode.REQUIRED)
        String publishedBy,

        @Schema(description = "How it was decided; left out while it is open.") @Nullable
        DecisionBody decision) {

    static NeedSummary of(Offers offers) {
        return new NeedSummary(
                offers.id().number(),
                offers.pack().toString(),
                offers.start(),
                offers.scheme(),
                offers.asKnownAt(),
                offers.by(),
                offers.decision().map(DecisionBody::of).orElse(null));
    }
}
