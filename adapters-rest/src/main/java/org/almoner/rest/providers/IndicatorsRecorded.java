package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;

/** Whose indicators are the measured ones now. */
@Schema(name = "IndicatorsRecorded", description = "Whose indicators are the measured ones now.")
public record IndicatorsRecorded(
        @Schema(
                description = "The first day on which they count.",
                example = "2021-04-01",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(
                description = "The providers of which all three were measured; others keep theirs.",
                example = "[\"P-017\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> providers) {}
