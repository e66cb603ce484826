package org.almoner.rest.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.rest.values.Json;

/** Something that was done. */
@Schema(name = "AuditEntry", description = "Something that was done.")
public record EntryBody(
        @Schema(description = "The number of the unit of work.", example = "7", requiredMode = RequiredMode.REQUIRED)
        long unit,

        @Schema(
                description = "To what kind of subject.",
                example = "package",
                allowableValues = {"person", "package", "provider", "need", "run", "line"},
                requiredMode = RequiredMode.REQUIRED)
        String kind,

        @Schema(description = "To which one.", example = "K-00042", requiredMode = RequiredMode.REQUIRED)
        String subject,

        @Schema(description = "What was done.", example = "plan recorded", requiredMode = RequiredMode.REQUIRED)
        String act,

        @Schema(description = "How many records.", example = "1", requiredMode = RequiredMode.REQUIRED)
        int records,

        @Schema(
                description = "Since when it is known.",
                example = "2020-11-02T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant knownSince,

        @Schema(description = "Who did it.", example = "broker-7", requiredMode = RequiredMode.REQUIRED)
        String by,

        @Schema(description = "Why.", example = "reviewed", requiredMode = RequiredMode.REQUIRED)
        String reason) {

    static EntryBody of(Entry entry) {
        return new EntryBody(
                entry.unit(),
                Json.name(entry.subject().kind()),
                entry.subject().reference(),
                entry.act(),
                entry.count(),
                entry.known().since(),
                entry.known().by(),
                entry.known().reason());
    }
}
