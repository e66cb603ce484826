package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.money.Money;
import org.almoner.rest.values.Days;
import org.jspecify.annotations.Nullable;

/** A cost of a person that an assessment allows for. */
@Schema(name = "CostGiven", description = "A cost of a person that an assessment allows for.")
public record CostGiven(
        @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description = "What for.",
                type = "string",
                example = "council-tax",
                allowableValues = {
                    "mortgage",
                    "rent",
                    "ground-rent",
                    "council-tax",
                    "service-charge",
                    "home-insurance",
                    "disability-related",
                    "commitment",
                    "personal"
                },
                requiredMode = RequiredMode.REQUIRED)
        Expense.Kind kind,

        @Schema(
                description = "For people, and to tell two of one kind apart; the name of the kind without it.",
                example = "Laundry")
        @Nullable
        String name,

        @Schema(description = "Each payment.", example = "32.00", minimum = "0", requiredMode = RequiredMode.REQUIRED)
        Money amount,

        @Schema(
                description = "How often; every week without it.",
                type = "string",
                example = "month",
                allowableValues = {"week", "fortnight", "four-weeks", "month", "quarter", "year"})
        @Nullable
        PaymentPeriod per,

        @Schema(description = "Whether it is a couple's, of which half counts; not without it.", example = "false")
        @Nullable
        Boolean joint,

        @Schema(
                description = "What anybody would spend, so that only what is above counts.",
                example = "0.00",
                minimum = "0")
        @Nullable
        Money norm) {

    Expense expense() {
        return new Expense(
                Optional.ofNullable(name).orElse(kind.title()),
                kind,
                amount,
                Optional.ofNullable(per).orElse(PaymentPeriod.WEEK),
                Boolean.TRUE.equals(joint),
                Optional.ofNullable(norm).orElse(Money.ZERO));
    }
}
