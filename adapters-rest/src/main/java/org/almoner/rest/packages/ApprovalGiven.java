package org.almoner.rest.packages;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.domain.packages.approvals.ApprovalScope;

/** Approves a package. */
@Schema(name = "ApprovalGiven", description = "Approves what was asked for, as the approver that the token says.")
public record ApprovalGiven(
        @Schema(
                description = "The day from which approval was asked for.",
                example = "2021-03-01",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(
                description = "The package as a whole, or all changes since that was approved last.",
                type = "string",
                example = "whole",
                allowableValues = {"whole", "change"},
                requiredMode = RequiredMode.REQUIRED)
        ApprovalScope scope,

        @Schema(
                description = "Why.",
                example = "within the budget",
                minLength = 1,
                requiredMode = RequiredMode.REQUIRED)
        String reason) {}
