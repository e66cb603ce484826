package org.almoner.rest.complaints;

import com.google.common.collect.ImmutableMap;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.domain.complaints.yearly.AdjustmentsMade;
import org.almoner.domain.complaints.yearly.CaseTable;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import org.almoner.domain.complaints.yearly.Timeliness;
import org.almoner.rest.values.Json;
import org.almoner.wording.ComplaintWords;

/** What was received in a year to 31 March, counted, with whatever does not come to the same number. */
@Schema(
        name = "ComplaintYear",
        description =
                "What was received in a year to 31 March, counted, with whatever does not come to the same number.")
public record ComplaintYearBody(
        @Schema(
                description = "By which policy.",
                example = "the complaints policy",
                requiredMode = RequiredMode.REQUIRED)
        String policy,

        @Schema(description = "The first day.", example = "2020-04-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(description = "The day after the last.", example = "2021-04-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate to,

        @Schema(
                description = "The day as of which it is counted.",
                example = "2020-11-30",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate asOf,

        @Schema(
                description = "How many of each nature.",
                example = "{\"complaint\": 3, \"enquiry\": 1, \"compliment\": 0}",
                requiredMode = RequiredMode.REQUIRED)
        Map<String, Integer> cases,

        @Schema(description = "How the clocks of complaints and enquiries stand.", requiredMode = RequiredMode.REQUIRED)
        List<TimelinessBody> timeliness,

        @Schema(
                description = "Complaints and enquiries by all that they are counted by.",
                requiredMode = RequiredMode.REQUIRED)
        List<TableBody> tables,

        @Schema(description = "How many went to the ombudsman.", example = "0", requiredMode = RequiredMode.REQUIRED)
        int toOmbudsman,

        @Schema(
                description = "What the ombudsman decided on those, by code.",
                example = "{\"premature\": 0}",
                requiredMode = RequiredMode.REQUIRED)
        Map<String, Integer> decisions,

        @Schema(description = "What was paid to settle.", example = "0.00", requiredMode = RequiredMode.REQUIRED)
        String settlements,

        @Schema(description = "What disputes of charges led to.", requiredMode = RequiredMode.REQUIRED)
        AdjustmentsBody adjustments) {

    static ComplaintYearBody of(String policy, ComplaintYear year) {
        return new ComplaintYearBody(
                policy,
                year.days().from(),
                year.days().end().orElseThrow(),
                year.asOf(),
                named(year.cases()),
                year.timeliness().stream().map(TimelinessBody::of).toList(),
                year.tables().stream().map(TableBody::of).toList(),
                year.toOmbudsman(),
                year.decisions(),
                year.settlements().toString(),
                AdjustmentsBody.of(year.adjustments()));
    }

    private static <E extends Enum<E>> ImmutableMap<String, Integer> named(Map<E, Integer> counts) {
        return counts.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(count -> Json.name(count.getKey()), Map.Entry::getValue));
    }

    /** The adjustments of charges of the year. */
    @Schema(name = "ComplaintAdjustments", description = "The adjustments of charges of the year.")
    public record AdjustmentsBody(
            @Schema(description = "How many there are.", example = "2", requiredMode = RequiredMode.REQUIRED)
            int number,

            @Schema(
                    description = "Of how many cases charges were adjusted.",
                    example = "1",
                    requiredMode = RequiredMode.REQUIRED)
            int cases,

            @Schema(
                    description = "How many of them stand so: proposed, confirmed, posted and withdrawn.",
                    example = "{\"proposed\": 1, \"confirmed\": 0, \"posted\": 1, \"withdrawn\": 0}",
                    requiredMode = RequiredMode.REQUIRED)
            Map<String, Integer> counts,

            @Schema(
                    description =
                            "What they took off the charges, as the ledger stands: the sum of what each complaint tells; below nothing where they added.",
                    example = "5.00",
                    requiredMode = RequiredMode.REQUIRED)
            String takenOff) {

        private static AdjustmentsBody of(AdjustmentsMade made) {
            return new AdjustmentsBody(
                    made.number(),
                    made.cases(),
                    named(made.states()),
                    made.takenOff().toString());
        }
    }

    /** How many clocks of one sort stand in each way. */
    @Schema(name = "ComplaintTimeliness", description = "How many clocks of one sort stand in each way.")
    public record TimelinessBody(
            @Schema(
                    description = "Of what.",
                    example = "complaint",
                    allowableValues = {"complaint", "enquiry"},
                    requiredMode = RequiredMode.REQUIRED)
            String of,

            @Schema(
                    description = "What was due.",
                    example = "respond",
                    allowableValues = {"acknowledge", "respond"},
                    requiredMode = RequiredMode.REQUIRED)
            String what,

            @Schema(
                    description = "Of how many it is known whether they were in time: those met, late and overdue.",
                    example = "2",
                    requiredMode = RequiredMode.REQUIRED)
            int decided,

            @Schema(
                    description = "How many stand so: met, late, running, overdue, stopped and not-known.",
                    example =
                            "{\"met\": 1, \"late\": 0, \"running\": 1, \"overdue\": 1, \"stopped\": 0, \"not-known\": 0}",
                    requiredMode = RequiredMode.REQUIRED)
            Map<String, Integer> counts) {

        private static TimelinessBody of(Timeliness timeliness) {
            return new TimelinessBody(
                    Json.name(timeliness.of()),
                    Json.name(timeliness.what()),
                    timeliness.decided(),
                    named(timeliness.counts()));
        }
    }

    /** How many were counted under each code, and whether that comes to the cases. */
    @Schema(
            name = "ComplaintTable",
            description = "How many were counted under each code, and whether that comes to the cases.")
    public record TableBody(
            @Schema(
                    description = "Of what.",
                    example = "complaint",
                    allowableValues = {"complaint", "enquiry"},
                    requiredMode = RequiredMode.REQUIRED)
            String of,

            @Schema(
                    description = "By what.",
                    example = "subject",
                    allowableValues = {"outcome", "month", "division", "originator", "subject", "service"},
                    requiredMode = RequiredMode.REQUIRED)
            String by,

            @Schema(
                    description = "How many under each code: those of the policy first.",
                    example = "{\"delay\": 2, \"quality\": 1}",
                    requiredMode = RequiredMode.REQUIRED)
            Map<String, Integer> counts,

            @Schema(description = "The sum of the counts.", example = "3", requiredMode = RequiredMode.REQUIRED)
            int sum,

            @Schema(description = "How many cases there are.", example = "3", requiredMode = RequiredMode.REQUIRED)
            int cases,

            @Schema(description = "The sum less the cases.", example = "0", requiredMode = RequiredMode.REQUIRED)
            int difference,

            @Schema(
                    description = "How many cases are counted under no code.",
                    example = "0",
                    requiredMode = RequiredMode.REQUIRED)
            int unaccounted,

            @Schema(
                    description = "Whether the counts come to the cases.",
                    example = "agrees",
                    allowableValues = {"agrees", "unaccounted", "too-many", "several-each"},
                    requiredMode = RequiredMode.REQUIRED)
            String reconciliation,

            @Schema(
                    description = "The same in words.",
                    example = "All of 3 cases.",
                    requiredMode = RequiredMode.REQUIRED)
            String words) {

        private static TableBody of(CaseTable table) {
            return new TableBody(
                    Json.name(table.of()),
                    Json.name(table.by()),
                    table.counts(),
                    table.sum(),
                    table.cases(),
                    table.difference(),
                    table.unaccounted(),
                    Json.name(table.reconciliation()),
                    ComplaintWords.reconciliation(table));
        }
    }
}
