package org.almoner.rest.facts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;

/** Opens a package. */
@Schema(name = "PackageOpened", description = "Opens a package of a known person; what is wanted is recorded next.")
public record PackageOpened(
        @Schema(
                name = "package",
                description = "The council's reference, which no package has yet.",
                example = "K-00043",
                requiredMode = RequiredMode.REQUIRED)
        @JsonProperty("package")
        PackageId pack,

        @Schema(description = "Whose it is.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
        PersonId person,

        @Schema(description = "Why.", example = "assessed", minLength = 1, requiredMode = RequiredMode.REQUIRED)
        String reason) {}
