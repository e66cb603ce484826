package org.almoner.rest.assessments;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.money.Money;
import org.almoner.rest.values.Days;
import org.jspecify.annotations.Nullable;

/** An income of a person, net of tax and National Insurance. */
@Schema(name = "IncomeGiven", description = "An income of a person, net of tax and National Insurance.")
public record IncomeGiven(
        @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description = "Its kind; GET /assessments/kinds lists them.",
                implementation = String.class,
                example = "state-pension",
                requiredMode = RequiredMode.REQUIRED)
        IncomeKind kind,

        @Schema(
                description = "For people, and to tell two of one kind apart; the name of the kind without it.",
                example = "Pension from the works")
        @Nullable
        String name,

        @Schema(description = "Each payment; this or rate.", example = "221.20", minimum = "0") @Nullable
        Money amount,

        @Schema(
                description = "The rate of a benefit, from the national tables, year by year; this or amount.",
                type = "string",
                example = "daily-living-high",
                allowableValues = {
                    "pension-credit-guarantee-single",
                    "pension-credit-guarantee-couple",
                    "daily-living-high",
                    "daily-living-low",
                    "mobility-high",
                    "mobility-low",
                    "new-state-pension"
                })
        @Nullable
        NationalAmount rate,

        @Schema(
                description = "How often; every week without it.",
                type = "string",
                example = "month",
                allowableValues = {"week", "fortnight", "four-weeks", "month", "quarter", "year"})
        @Nullable
        PaymentPeriod per,

        @Schema(description = "Whether a couple gets it, so that half of it counts; not without it.", example = "false")
        @Nullable
        Boolean joint,

        @Schema(
                description = "Whether the person gets it; with false it counts as if. True without it.",
                example = "true")
        @Nullable
        Boolean claimed,

        @Schema(description = "Whether half of it is paid to a partner at home; not without it.", example = "false")
        @Nullable
        Boolean halfPaidToPartner) {

    /**
     * Refuses an income of no amount or of two.
     *
     * @throws IllegalArgumentException if there is not one of amount and rate, or a rate of other than a week
     */
    public IncomeGiven {
        checkArgument(
                (amount == null) != (rate == null),
                "an income has either an amount or the rate of a benefit; write one of them");
        checkArgument(rate == null || per == null, "the rate of a benefit is of a week; leave out per");
    }

    Income income(Money each) {
        return new Income(
                Optional.ofNullable(name).orElse(kind.name()),
                kind,
                each,
                Optional.ofNullable(per).orElse(PaymentPeriod.WEEK),
                Boolean.TRUE.equals(joint),
                !Boolean.FALSE.equals(claimed),
                Boolean.TRUE.equals(halfPaidToPartner));
    }
}
