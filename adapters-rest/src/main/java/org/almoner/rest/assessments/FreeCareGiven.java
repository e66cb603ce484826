package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.rest.values.Days;

/** Why care is free. */
@Schema(name = "FreeCareGiven", description = "Why care is free.")
public record FreeCareGiven(
        @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description = "Why.",
                type = "string",
                example = "reablement",
                allowableValues = {"reablement", "section-117", "continuing-healthcare", "carer", "equipment", "cjd"},
                requiredMode = RequiredMode.REQUIRED)
        FreeCare reason) {}
