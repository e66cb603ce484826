package org.almoner.rest.files;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.packages.PersonId;

/** Asks what erasing people would do. */
@Schema(name = "ErasureAsked", description = "Asks what erasing people would do.")
public record ErasureAsked(
        @Schema(description = "Their references.", example = "[\"C-00042\"]", requiredMode = RequiredMode.REQUIRED)
        List<PersonId> people) {

    /**
     * Refuses to ask about nobody.
     *
     * @throws IllegalArgumentException if there is nobody
     */
    public ErasureAsked {
        checkArgument(!people.isEmpty(), "name at least one person");
    }
}
