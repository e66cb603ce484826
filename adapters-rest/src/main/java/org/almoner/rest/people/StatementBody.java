package org.almoner.rest.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDateTime;
import java.util.List;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Days;
import org.almoner.wording.CauseWords;
import org.almoner.wording.StatementWords;
import org.jspecify.annotations.Nullable;

/** What a person is to pay over some weeks, and why. */
@Schema(name = "Statement", description = "What a person is to pay over some weeks, and why.")
public record StatementBody(
        @Schema(description = "The person's reference.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
        String person,

        @Schema(
                description = "The days; weeks that are not wholly within are left out.",
                requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description =
                        "Those of the days that are not over: what is to pay for them is not known yet. Left out where all are over.")
        @Nullable
        Days notOver,

        @Schema(description = "Week by week, Monday to Sunday.", requiredMode = RequiredMode.REQUIRED)
        List<WeekBody> weeks,

        @Schema(
                description = "The direct payments, month by month, of the months that begin on one of the days.",
                requiredMode = RequiredMode.REQUIRED)
        List<DirectPaymentBody> directPayments) {

    /**
     * {@return the statement}
     *
     * @param due what is due
     * @param posted all that was posted to the person's lines
     * @param clock what the clocks of the council show
     */
    static StatementBody of(
            PersonId person,
            DateRange days,
            Settlement due,
            ImmutableList<LedgerTransaction> posted,
            LocalDateTime clock) {
        Posted billed = new Posted(person, posted);
        return new StatementBody(
                person.toString(),
                Days.of(days),
                StatementWords.notOver(days, clock).map(Days::of).orElse(null),
                due.weeks().stream()
                        .map(week -> WeekBody.of(week, billed, clock))
                        .toList(),
                due.directPayments().stream()
                        .map(line -> DirectPaymentBody.of(line, billed))
                        .toList());
    }

    /** What a run billed the person by one line. */
    @Schema(name = "BilledLine", description = "What a run billed the person by one line.")
    public record BilledBody(
            @Schema(description = "The number of the run.", example = "1", requiredMode = RequiredMode.REQUIRED)
            String run,

            @Schema(
                    description = "The line.",
                    example = "charge:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String line,

            @Schema(
                    description = "How much; below nothing where less was owed than had been billed.",
                    example = "18.00",
                    requiredMode = RequiredMode.REQUIRED)
            String amount,

            @Schema(description = "Why.", requiredMode = RequiredMode.REQUIRED)
            Reason because) {

        /** {@return what the person was billed for the days, posting by posting} */
        static List<BilledBody> of(Posted posted, DateRange period) {
            return posted.about(period)
                    .map(transaction -> new BilledBody(
                            transaction.run().toString(),
                            transaction.line().toString(),
                            posted.amount(transaction).toString(),
                            Reason.of(transaction.cause(), CauseWords::text)))
                    .toList();
        }
    }

    /** A month of a direct payment. */
    @Schema(name = "DirectPaymentMonth", description = "A month of a direct payment, paid in advance.")
    public record DirectPaymentBody(
            @Schema(
                    description = "The line.",
                    example = "direct-payment:2020-11-01/2020-12-01:C-00042:K-00042",
                    requiredMode = RequiredMode.REQUIRED)
            String line,

            @Schema(description = "The month.", requiredMode = RequiredMode.REQUIRED)
            Days period,

            @Schema(
                    name = "package",
                    description = "The package.",
                    example = "K-00042",
                    requiredMode = RequiredMode.REQUIRED)
            @JsonProperty("package")
            String pack,

            @Schema(description = "The provider that holds it; left out where the person does.", example = "P-017")
            @Nullable
            String provider,

            @Schema(
                    description = "The budget for the days of the month.",
                    example = "600.00",
                    requiredMode = RequiredMode.REQUIRED)
            String budget,

            @Schema(description = "Of it by the NHS.", example = "0.00", requiredMode = RequiredMode.REQUIRED)
            String health,

            @Schema(
                    description = "The person's own share of the budget.",
                    example = "120.00",
                    requiredMode = RequiredMode.REQUIRED)
            String contribution,

            @Schema(
                    description = "What was not spent before and is taken back.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String surplus,

            @Schema(
                    description = "What is paid out; below nothing where more is taken back.",
                    example = "480.00",
                    requiredMode = RequiredMode.REQUIRED)
            String payment,

            @Schema(
                    description = "What the person is to pay the council.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String billed,

            @Schema(
                    description = "What the runs billed so far for the month.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String billedSoFar,

            @Schema(description = "The same run by run.", requiredMode = RequiredMode.REQUIRED)
            List<BilledBody> billings) {

        static DirectPaymentBody of(DirectPaymentLine line, Posted billed) {
            DateRange period = line.key().period();
            return new DirectPaymentBody(
                    line.key().toString(),
                    Days.of(period),
                    line.key().pack().orElseThrow().toString(),
                    line.key().provider().map(ProviderId::toString).orElse(null),
                    line.budget().toString(),
                    line.health().toString(),
                    line.contribution().toString(),
                    line.surplus().toString(),
                    line.payment().toString(),
                    line.billed().toString(),
                    billed.sum(period).toString(),
                    BilledBody.of(billed, period));
        }
    }
}
