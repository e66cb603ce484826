package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.domain.providers.Role;
import org.almoner.domain.zones.ZoneCode;

/** Lets a provider serve a zone in another role. */
@Schema(name = "RoleChanged", description = "Lets a provider serve a zone in another role.")
public record RoleChanged(
        @Schema(description = "Where.", example = "melton", requiredMode = RequiredMode.REQUIRED)
        ZoneCode zone,

        @Schema(
                description = "In which role.",
                type = "string",
                example = "supplementary",
                allowableValues = {"prime", "supplementary", "specialist", "spot"},
                requiredMode = RequiredMode.REQUIRED)
        Role role,

        @Schema(description = "The first day.", example = "2021-04-05", requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(
                description = "Why.",
                example = "review of the first quarter",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {}
