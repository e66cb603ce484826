package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** A person's circumstances, each with its days. Nothing in them names the person. */
@Schema(
        name = "Circumstances",
        description = "A person's circumstances, each with its days. Nothing in them names the person.")
public record CircumstancesGiven(
        @Schema(description = "The person's ages.", requiredMode = RequiredMode.REQUIRED) @Nullable
        AdultGiven person,

        @Schema(
                description = "Where the person is cared for; on other days there is nothing to assess.",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        List<CareGiven> care,

        @Schema(description = "Who lives with the person; nobody on other days.") @Nullable
        List<HouseholdGiven> household,

        @Schema(description = "How much of an assessment is made; a full one on other days.") @Nullable
        List<BasisGiven> basis,

        @Schema(description = "Why care is free; it is not on other days.") @Nullable
        List<FreeCareGiven> freeCare,

        @Schema(description = "What the person gets.") @Nullable
        List<IncomeGiven> income,

        @Schema(description = "What the person has.") @Nullable
        List<CapitalGiven> capital,

        @Schema(description = "What the person pays.") @Nullable
        List<CostGiven> costs,

        @Schema(hidden = true) Wrong wrong) {}
