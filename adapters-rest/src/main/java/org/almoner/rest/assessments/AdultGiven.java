package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.means.Adult;
import org.jspecify.annotations.Nullable;

/** The ages of a person. */
@Schema(name = "Adult", description = "The ages of a person.")
public record AdultGiven(
        @Schema(description = "The date of birth.", example = "1940-05-17", requiredMode = RequiredMode.REQUIRED)
        LocalDate born,

        @Schema(
                description =
                        "The day on which pension credit age is reached; the 66th birthday is assumed without it.",
                example = "2001-05-17")
        @Nullable
        LocalDate pensionCreditAge) {

    Adult adult() {
        return new Adult(born, Optional.ofNullable(pensionCreditAge));
    }
}
