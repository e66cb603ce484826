package org.almoner.rest.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Confirms what was proposed to waive. */
@Schema(name = "WaiverConfirmed", description = "Confirms what somebody else proposed to waive on some days.")
public record WaiverConfirmed(
        @Schema(
                description = "The first day.",
                format = "date",
                example = "2021-03-01",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String from,

        @Schema(
                description = "The first day after the last; left out where they go on without end.",
                format = "date",
                example = "2021-04-05")
        @Nullable
        String to,

        @Schema(
                description = "Why.",
                example = "hardship is shown",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String reason,

        @Schema(hidden = true) Wrong wrong) {}
