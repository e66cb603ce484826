package org.almoner.rest.files;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.packages.PersonId;

/** Erases people for good. Nothing brings them back but a backup. */
@Schema(name = "PeopleErased", description = "Erases people for good. Nothing brings them back but a backup.")
public record PeopleErased(
        @Schema(description = "Their references.", example = "[\"C-00042\"]", requiredMode = RequiredMode.REQUIRED)
        List<PersonId> people,

        @Schema(
                description = "Why, in words that do not tell who they were.",
                example = "retention is over",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {

    /**
     * Refuses to erase nobody, and a reason that tells who it was.
     *
     * @throws IllegalArgumentException if there is nobody, or the reason names somebody
     */
    public PeopleErased {
        checkArgument(!people.isEmpty(), "name at least one person");
        checkArgument(
                people.stream().map(PersonId::value).noneMatch(reason::contains),
                "the reason stays when the person is gone, and must not tell who it was, but it names one of them");
    }
}
