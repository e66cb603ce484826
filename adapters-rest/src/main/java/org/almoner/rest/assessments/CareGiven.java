package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.almoner.domain.means.Care;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.rest.values.Days;
import org.jspecify.annotations.Nullable;

/** Where a person is cared for. */
@Schema(name = "CareGiven", description = "Where a person is cared for.")
public record CareGiven(
        @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description = "Where.",
                type = "string",
                example = "at-home",
                allowableValues = {"at-home", "permanent-care-home", "temporary-care-home", "short-term-care-home"},
                requiredMode = RequiredMode.REQUIRED)
        Setting setting,

        @Schema(description = "Whether care by night is part of it; not without it.", example = "false") @Nullable
        Boolean nightCare,

        @Schema(
                description = "What a week of it costs the council, where that is known.",
                example = "270.15",
                minimum = "0")
        @Nullable
        Money weeklyCost) {

    Care care() {
        return new Care(setting, Boolean.TRUE.equals(nightCare), Optional.ofNullable(weeklyCost));
    }
}
