package org.almoner.rest.visits;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDateTime;
import java.util.List;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.rest.people.WeekBody;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.runs.LineBody;
import org.almoner.rest.values.Json;
import org.almoner.wording.ItemWords;
import org.jspecify.annotations.Nullable;

/** A visit as provider, council, NHS and person each meet it. */
@Schema(name = "PricedVisit", description = "A visit as provider, council, NHS and person each meet it.")
public record PricedVisitBody(
        @Schema(
                name = "package",
                description = "The package.",
                example = "K-00042",
                requiredMode = RequiredMode.REQUIRED)
        @JsonProperty("package")
        String pack,

        @Schema(description = "The person.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
        String person,

        @Schema(description = "The provider.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        String provider,

        @Schema(
                description = "What it turned out to be.",
                example = "delivered",
                allowableValues = {
                    "delivered",
                    "short",
                    "late",
                    "no-log-out",
                    "missed",
                    "no-access",
                    "cancelled-with-notice",
                    "cancelled-without-notice",
                    "person-absent",
                    "unreported",
                    "still-to-come"
                },
                requiredMode = RequiredMode.REQUIRED)
        String status,

        @Schema(description = "How it was planned.", requiredMode = RequiredMode.REQUIRED)
        PlannedBody planned,

        @Schema(description = "What was reported; left out where nothing was.") @Nullable
        AttendanceBody reported,

        @Schema(description = "The price of its rate.", example = "18.00/hour", requiredMode = RequiredMode.REQUIRED)
        String price,

        @Schema(description = "The price band.", example = "urban", requiredMode = RequiredMode.REQUIRED)
        String band,

        @Schema(
                description = "The area that decided the band, and why.",
                example = "ward:E05005515: ward Bardon is C1 urban city and town",
                requiredMode = RequiredMode.REQUIRED)
        String bandBecause,

        @Schema(description = "The part that the NHS funds.", example = "0%", requiredMode = RequiredMode.REQUIRED)
        String healthShare,

        @Schema(
                description = "Who collects what the person is charged.",
                example = "council",
                allowableValues = {"council", "provider"},
                requiredMode = RequiredMode.REQUIRED)
        String collector,

        @Schema(description = "What the provider is paid for.", requiredMode = RequiredMode.REQUIRED)
        CountedBody paid,

        @Schema(description = "What the person is charged for.", requiredMode = RequiredMode.REQUIRED)
        CountedBody charged,

        @Schema(description = "Why it adds nothing to the cost of care; left out where it does.", example = "not-told")
        @Nullable
        String uncharged,

        @Schema(
                description = "What is recharged to the NHS, in exact pence.",
                example = "0",
                requiredMode = RequiredMode.REQUIRED)
        String healthExactPence,

        @Schema(
                description = "What the NHS leaves, in exact pence.",
                example = "1350",
                requiredMode = RequiredMode.REQUIRED)
        String leftToCouncilAndPersonExactPence,

        @Schema(description = "Its line of the remittance.", requiredMode = RequiredMode.REQUIRED)
        RemittanceBody line,

        @Schema(description = "What the person is charged for the week.", requiredMode = RequiredMode.REQUIRED)
        WeekBody.WeekCharge charge,

        @Schema(
                description = "What the person is to pay the council for the week.",
                example = "36.00",
                requiredMode = RequiredMode.REQUIRED)
        String payable,

        @Schema(
                description = "What it would be had nobody come.",
                example = "18.00",
                requiredMode = RequiredMode.REQUIRED)
        String payableWithoutTheVisit,

        @Schema(
                description = "Why no money follows from what others than the package's provider report of it.",
                requiredMode = RequiredMode.REQUIRED)
        List<Reason> refusedReports,

        @Schema(
                description = "What was posted to its line so far, in the order of the runs.",
                requiredMode = RequiredMode.REQUIRED)
        List<VisitPosting> postings) {

    /** {@return what the visit turned out to be by then} */
    static String status(PricedVisit visit, LocalDateTime clock) {
        return ItemWords.isToCome(visit, clock)
                ? "still-to-come"
                : Json.name(visit.paid().status());
    }

    static PricedVisitBody of(VisitAccount.Priced account, LocalDateTime clock) {
        PricedVisit visit = account.visit();
        return new PricedVisitBody(
                visit.id().pack().toString(),
                account.line().whose().toString(),
                visit.provider().toString(),
                status(visit, clock),
                PlannedBody.of(visit.planned()),
                visit.attendance().map(AttendanceBody::of).orElse(null),
                visit.price().toString(),
                visit.place().band().toString(),
                visit.place().bandMatch().area() + ": "
                        + visit.place().bandMatch().because(),
                visit.healthShare().toString(),
                Json.name(visit.collector()),
                CountedBody.of(visit.paid(), visit.gross()),
                CountedBody.of(visit.charged(), visit.costToPerson()),
                visit.uncharged().map(Json::name).orElse(null),
                visit.health().toString(),
                visit.gross().minus(visit.health()).toString(),
                RemittanceBody.of(account.line()),
                WeekBody.WeekCharge.of(account.week().charge()),
                account.week().payable().toString(),
                account.billWithout().toString(),
                account.refusedReports().stream().map(VisitBody::reason).toList(),
                account.postings().stream().map(VisitPosting::of).toList());
    }

    /** How a visit is planned. */
    @Schema(name = "PlannedVisit", description = "How a visit is planned.")
    public record PlannedBody(
            @Schema(description = "When it starts.", example = "07:30", requiredMode = RequiredMode.REQUIRED)
            String start,

            @Schema(description = "How long.", example = "45", requiredMode = RequiredMode.REQUIRED)
            int minutes,

            @Schema(
                    description = "For how many of the minutes two carers are needed.",
                    example = "0",
                    requiredMode = RequiredMode.REQUIRED)
            int secondCarerMinutes) {

        static PlannedBody of(PlannedVisit visit) {
            return new PlannedBody(visit.start().toString(), visit.minutes(), visit.secondCarerMinutes());
        }
    }

    /** How many minutes of a visit count, and why. */
    @Schema(name = "CountedVisit", description = "How many minutes of a visit count, and why.")
    public record CountedBody(
            @Schema(description = "In all.", example = "45", requiredMode = RequiredMode.REQUIRED)
            int minutes,

            @Schema(description = "How they came about, step by step.", requiredMode = RequiredMode.REQUIRED)
            List<CountingStep> steps,

            @Schema(
                    description = "What they cost, in exact pence.",
                    example = "1350",
                    requiredMode = RequiredMode.REQUIRED)
            String exactPence) {

        static CountedBody of(CountedVisit counted, ExactMoney cost) {
            return new CountedBody(
                    counted.minutes(),
                    counted.steps().stream()
                            .map(step -> new CountingStep(Json.name(step.reason()), step.carer(), step.minutes()))
                            .toList(),
                    cost.toString());
        }
    }

    /** One step of counting. */
    @Schema(name = "CountingStep", description = "One step of counting.")
    public record CountingStep(
            @Schema(description = "What was done.", example = "planned", requiredMode = RequiredMode.REQUIRED)
            String reason,

            @Schema(description = "The first or the second carer.", example = "1", requiredMode = RequiredMode.REQUIRED)
            int carer,

            @Schema(description = "What counts after it.", example = "45", requiredMode = RequiredMode.REQUIRED)
            int minutes) {}

    /** The week of a package in whole pence, and who bears it. */
    @Schema(name = "RemittanceLine", description = "The week of a package in whole pence, and who bears it.")
    public record RemittanceBody(
            @Schema(
                    description = "The line.",
                    example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String line,

            @Schema(description = "How many visits and services.", example = "14", requiredMode = RequiredMode.REQUIRED)
            int items,

            @Schema(description = "What the provider is paid.", example = "36.00", requiredMode = RequiredMode.REQUIRED)
            String gross,

            @Schema(description = "What the NHS bears.", example = "0.00", requiredMode = RequiredMode.REQUIRED)
            String health,

            @Schema(
                    description = "What the person is charged.",
                    example = "18.00",
                    requiredMode = RequiredMode.REQUIRED)
            String charged,

            @Schema(
                    description = "What the provider collects of it.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String collectedByProvider,

            @Schema(
                    description = "What is left to the council.",
                    example = "18.00",
                    requiredMode = RequiredMode.REQUIRED)
            String council) {

        private static RemittanceBody of(RemittanceLine line) {
            return new RemittanceBody(
                    line.key().toString(),
                    line.items().size(),
                    line.gross().toString(),
                    line.health().toString(),
                    line.person().toString(),
                    line.collectedByProvider().toString(),
                    line.council().toString());
        }
    }

    /** What a run posted to a visit's line. */
    @Schema(name = "VisitPosting", description = "What a run posted to a visit's line.")
    public record VisitPosting(
            @Schema(description = "The number of the run.", example = "1", requiredMode = RequiredMode.REQUIRED)
            long run,

            @Schema(description = "What it posted.", requiredMode = RequiredMode.REQUIRED)
            LineBody posted) {

        private static VisitPosting of(LedgerTransaction transaction) {
            return new VisitPosting(transaction.run().number(), LineBody.of(transaction));
        }
    }
}
