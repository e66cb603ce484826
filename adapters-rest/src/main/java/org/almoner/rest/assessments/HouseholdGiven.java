package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.almoner.domain.means.Household;
import org.almoner.domain.money.Money;
import org.almoner.rest.values.Days;
import org.jspecify.annotations.Nullable;

/** Who lives with a person, and the premiums. */
@Schema(name = "HouseholdGiven", description = "Who lives with a person, and the premiums.")
public record HouseholdGiven(
        @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(description = "The other one of the couple.") @Nullable
        AdultGiven partner,

        @Schema(
                description = "The partner's weekly income that counts for savings credit.",
                example = "120.00",
                minimum = "0")
        @Nullable
        Money partnerQualifyingIncome,

        @Schema(description = "How many children the person is responsible for.", example = "0", minimum = "0")
        @Nullable
        Integer children,

        @Schema(
                description = "The disability premiums; none without it.",
                type = "string",
                example = "none",
                allowableValues = {"none", "disability", "enhanced"})
        Household.@Nullable Disability disability,

        @Schema(description = "Whether there is a carer premium; not without it.", example = "false") @Nullable
        Boolean carer) {

    Household household() {
        return new Household(
                Optional.ofNullable(partner).map(AdultGiven::adult),
                Optional.ofNullable(partnerQualifyingIncome).orElse(Money.ZERO),
                Optional.ofNullable(children).orElse(0),
                Optional.ofNullable(disability).orElse(Household.Disability.NONE),
                Boolean.TRUE.equals(carer));
    }
}
