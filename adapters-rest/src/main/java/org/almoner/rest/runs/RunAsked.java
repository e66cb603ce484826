package org.almoner.rest.runs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.domain.ledger.Run;

/** Asks for the draft of a run. */
@Schema(name = "RunAsked", description = "Asks for the draft of a run over every week that is over.")
public record RunAsked(
        @Schema(
                description = "Which lines it settles.",
                type = "string",
                example = "all",
                allowableValues = {"payments", "charges", "all"},
                requiredMode = RequiredMode.REQUIRED)
        Run.Scope scope,

        @Schema(
                description = "It settles every week of the scheme that is over on this day: today or a day before.",
                example = "2020-11-09",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate to) {}
