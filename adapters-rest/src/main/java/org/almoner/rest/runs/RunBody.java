package org.almoner.rest.runs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.Totals;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.almoner.wording.RunWords;
import org.almoner.wording.UnpricedWords;
import org.jspecify.annotations.Nullable;

/** A run, and how far it has come. */
@Schema(name = "Run", description = "A run, how far it has come, and, where it is shown by itself, what it posts.")
public record RunBody(
        @Schema(description = "Its number.", example = "1", requiredMode = RequiredMode.REQUIRED)
        int run,

        @Schema(
                description = "Which lines it settles.",
                example = "all",
                allowableValues = {"payments", "charges", "all"},
                requiredMode = RequiredMode.REQUIRED)
        String scope,

        @Schema(
                description = "How far it has come.",
                example = "draft",
                allowableValues = {"draft", "in-review", "approved", "paid", "rejected"},
                requiredMode = RequiredMode.REQUIRED)
        String status,

        @Schema(
                description = "The scheme by which it is worked out.",
                example = "leicestershire-2020",
                requiredMode = RequiredMode.REQUIRED)
        String scheme,

        @Schema(description = "The days whose lines it settles.", requiredMode = RequiredMode.REQUIRED)
        Days period,

        @Schema(
                description = "The facts it is worked out from are those known at this instant.",
                example = "2020-11-09T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant asKnownAt,

        @Schema(description = "Who drafted it.", example = "finance-3", requiredMode = RequiredMode.REQUIRED)
        String draftedBy,

        @Schema(description = "What was done with it since.", requiredMode = RequiredMode.REQUIRED)
        List<StepBody> steps,

        @Schema(
                description =
                        "How many transactions it posts; left out in lists, after steps and where it is outdated, as is all else that it posts.",
                example = "2")
        @Nullable
        Integer transactions,

        @Schema(
                description = "How many of them are corrections: they change what earlier runs posted or billed.",
                example = "0")
        @Nullable
        Integer corrections,

        @Schema(description = "What they add up to.") @Nullable
        TotalsBody totals,

        @Schema(description = "The lines that it leaves out because they are held.") @Nullable
        List<HeldLine> held,

        @Schema(description = "Visits from which no money followed, by the reason.") @Nullable
        List<UnpricedVisits> unpriced,

        @Schema(
                description =
                        "Why it can only be rejected: another run over the same lines was posted since, or what it would post changed otherwise."
                                + " Left out where it is as it was drafted.",
                example =
                        "Run 2 cannot be approved: run 3 over the same lines was approved by finance-2 since it was drafted; reject it and draft"
                                + " a new one")
        @Nullable
        String outdated) {

    /** {@return a run, without what it posts} */
    static RunBody of(RunRecord record) {
        return of(record, null, null, null, null, null, null);
    }

    /** {@return a run in full} */
    static RunBody of(Result result) {
        if (result.outdated().isPresent()) {
            return of(
                    result.run(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    RunWords.outdated(result.outdated().get()));
        }
        return of(
                result.run(),
                result.transactions().size(),
                result.corrections().size(),
                TotalsBody.of(Totals.of(result.transactions())),
                result.held().entrySet().stream()
                        .map(entry -> HeldLine.of(entry.getKey(), entry.getValue()))
                        .toList(),
                UnpricedVisits.of(result.unpriced()),
                null);
    }

    private static RunBody of(
            RunRecord record,
            @Nullable Integer transactions,
            @Nullable Integer corrections,
            @Nullable TotalsBody totals,
            @Nullable List<HeldLine> held,
            @Nullable List<UnpricedVisits> unpriced,
            @Nullable String outdated) {
        Run run = record.run();
        return new RunBody(
                run.id().number(),
                Json.name(run.scope()),
                Json.name(record.status()),
                run.scheme(),
                Days.of(run.period()),
                run.asKnownAt(),
                run.by(),
                record.events().stream().map(StepBody::of).toList(),
                transactions,
                corrections,
                totals,
                held,
                unpriced,
                outdated);
    }

    /** Something that was done with a run. */
    @Schema(name = "RunStep", description = "Something that was done with a run.")
    public record StepBody(
            @Schema(
                    description = "What.",
                    example = "submit",
                    allowableValues = {"submit", "approve", "pay", "reject"},
                    requiredMode = RequiredMode.REQUIRED)
            String step,

            @Schema(description = "When.", example = "2020-11-09T10:00:00Z", requiredMode = RequiredMode.REQUIRED)
            Instant at,

            @Schema(description = "By whom.", example = "finance-3", requiredMode = RequiredMode.REQUIRED)
            String by,

            @Schema(description = "Why.", example = "to be checked", requiredMode = RequiredMode.REQUIRED)
            String reason) {

        static StepBody of(RunRecord.Event event) {
            return new StepBody(
                    Json.name(event.step()),
                    event.known().since(),
                    event.known().by(),
                    event.known().reason());
        }
    }

    /** Postings added up by whom they concern. */
    @Schema(name = "Totals", description = "Postings added up by whom they concern, in pounds.")
    public record TotalsBody(
            @Schema(description = "What providers are paid.", example = "36.00", requiredMode = RequiredMode.REQUIRED)
            String providers,

            @Schema(
                    description = "What is paid into the accounts of direct payments.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String directPayments,

            @Schema(description = "What the NHS bears.", example = "0.00", requiredMode = RequiredMode.REQUIRED)
            String health,

            @Schema(description = "What people are charged.", example = "0.00", requiredMode = RequiredMode.REQUIRED)
            String people,

            @Schema(
                    description = "What third parties are charged as top-ups.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String thirdParties,

            @Schema(
                    description = "What people pay later, interest included.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String deferred,

            @Schema(
                    description = "What is left to the council.",
                    example = "36.00",
                    requiredMode = RequiredMode.REQUIRED)
            String council) {

        static TotalsBody of(Totals totals) {
            return new TotalsBody(
                    totals.providers().toString(),
                    totals.directPayments().toString(),
                    totals.health().toString(),
                    totals.people().toString(),
                    totals.thirdParties().toString(),
                    totals.deferred().toString(),
                    totals.council().toString());
        }
    }

    /** A line that is held. */
    @Schema(name = "HeldLine", description = "A line to which nothing more is posted until somebody has acted.")
    public record HeldLine(
            @Schema(
                    description = "The line.",
                    example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String line,

            @Schema(description = "Why.", example = "under query", requiredMode = RequiredMode.REQUIRED)
            String reason,

            @Schema(description = "Who must act.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
            String actor) {

        /** {@return the line that is held} */
        public static HeldLine of(LineKey line, Hold hold) {
            return new HeldLine(line.toString(), hold.reason(), hold.actor());
        }
    }

    /** Visits from which no money followed for one reason. */
    @Schema(name = "UnpricedVisits", description = "Visits from which no money followed for one reason.")
    public record UnpricedVisits(
            @Schema(description = "The reason.", example = "not-planned", requiredMode = RequiredMode.REQUIRED)
            String reason,

            @Schema(
                    description = "The reason in words.",
                    example = "no plan has a visit at that time",
                    requiredMode = RequiredMode.REQUIRED)
            String words,

            @Schema(description = "How many.", example = "3", requiredMode = RequiredMode.REQUIRED)
            int visits) {

        static List<UnpricedVisits> of(List<UnpricedVisit> visits) {
            Map<UnpricedVisit.Reason, Integer> counts = visits.stream()
                    .collect(Collectors.toMap(UnpricedVisit::reason, visit -> 1, Integer::sum, TreeMap::new));
            return counts.entrySet().stream()
                    .map(count -> new UnpricedVisits(
                            Json.name(count.getKey()), UnpricedWords.of(count.getKey()), count.getValue()))
                    .toList();
        }
    }
}
