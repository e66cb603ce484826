package org.almoner.rest.problems;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import org.almoner.domain.ledger.Change;
import org.jspecify.annotations.Nullable;

/** Something that has become known since it was read. */
@Schema(name = "ChangedFact", description = "Something that has become known since it was read.")
public record ChangedFact(
        @Schema(description = "The kind of fact.", example = "plan", requiredMode = RequiredMode.REQUIRED)
        String kind,

        @Schema(
                description = "What it is about: the reference of a person, package, provider or visit.",
                example = "K-00042",
                requiredMode = RequiredMode.REQUIRED)
        String subject,

        @Schema(
                description = "The first day that it is about.",
                example = "2020-11-02",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(
                description = "The first day that it is no longer about; left out when there is none.",
                example = "2020-11-09")
        @Nullable
        LocalDate to,

        @Schema(
                description = "Since when it is known.",
                example = "2020-11-02T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant knownSince,

        @Schema(description = "Who recorded it.", example = "broker-7", requiredMode = RequiredMode.REQUIRED)
        String by,

        @Schema(description = "Why.", example = "reviewed", requiredMode = RequiredMode.REQUIRED)
        String reason) {

    static ChangedFact of(Change change) {
        return new ChangedFact(
                change.kind(),
                change.subject(),
                change.holds().from(),
                change.holds().end().orElse(null),
                change.known().since(),
                change.known().by(),
                change.known().reason());
    }
}
