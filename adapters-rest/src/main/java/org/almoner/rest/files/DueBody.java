package org.almoner.rest.files;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;

/** Who may be erased on a day. */
@Schema(name = "ErasuresDue", description = "Who may be erased on a day.")
public record DueBody(
        @Schema(description = "The day.", example = "2030-04-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate day,

        @Schema(description = "In the order of their references.", requiredMode = RequiredMode.REQUIRED)
        List<DuePerson> people) {

    /** A person who may be erased. */
    @Schema(name = "DuePerson", description = "A person who may be erased.")
    public record DuePerson(
            @Schema(description = "The reference.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
            String person,

            @Schema(
                    description = "The first day on which retention allows it.",
                    example = "2029-11-02",
                    requiredMode = RequiredMode.REQUIRED)
            LocalDate from) {}
}
