package org.almoner.rest.complaints;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintClock;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.almoner.wording.ComplaintWords;
import org.jspecify.annotations.Nullable;

/** A complaint on a day. */
@Schema(name = "Complaint", description = "A complaint, an enquiry or a compliment on a day.")
public record ComplaintBody(
        @Schema(
                description = "The reference of the person whose care it is about, or of nobody in care.",
                example = "C-00042",
                requiredMode = RequiredMode.REQUIRED)
        String file,

        @Schema(description = "Its reference, one of the file.", example = "CF-1", requiredMode = RequiredMode.REQUIRED)
        String complaint,

        @Schema(
                description = "What it is.",
                example = "complaint",
                allowableValues = {"complaint", "enquiry", "compliment"},
                requiredMode = RequiredMode.REQUIRED)
        String nature,

        @Schema(description = "When the council got it.", example = "2020-10-20", requiredMode = RequiredMode.REQUIRED)
        LocalDate received,

        @Schema(
                description = "Who said it: a code of the policy.",
                example = "relative",
                requiredMode = RequiredMode.REQUIRED)
        String originator,

        @Schema(description = "The division that it is about, where one is named.", example = "finance") @Nullable
        String division,

        @Schema(description = "The provider that it is about, if any.", example = "P-017") @Nullable
        String provider,

        @Schema(description = "The days whose charges are in dispute; left out where none are.") @Nullable
        Days disputedDays,

        @Schema(
                description = "What it is about: codes of the policy.",
                example = "[\"charging-dispute\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> subjects,

        @Schema(
                description = "The services that it is about: codes of the policy.",
                example = "[\"charging\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> services,

        @Schema(
                description = "How far it has come.",
                example = "acknowledged",
                allowableValues = {
                    "received",
                    "acknowledged",
                    "answered",
                    "withdrawn",
                    "passed-on",
                    "with-ombudsman",
                    "ombudsman-decided",
                    "noted"
                },
                requiredMode = RequiredMode.REQUIRED)
        String state,

        @Schema(
                description = "Whether it came in time after it happened.",
                example = "in-time",
                allowableValues = {"in-time", "exception", "too-late", "not-known"},
                requiredMode = RequiredMode.REQUIRED)
        String limit,

        @Schema(
                description = "Whether something is to be done for which there is no time left.",
                example = "true",
                requiredMode = RequiredMode.REQUIRED)
        boolean isOverdue,

        @Schema(
                description = "Whether it went to the ombudsman before the council was done with it.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        boolean isPremature,

        @Schema(
                description = "Whether it is about charges, and does not say of which days.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        boolean lacksDisputedDays,

        @Schema(
                description = "Whether it is acknowledged and answered in time; none of a compliment.",
                requiredMode = RequiredMode.REQUIRED)
        List<ClockBody> clocks,

        @Schema(
                description =
                        "What is due next; several where it is not acknowledged and its answer is late, one otherwise.",
                requiredMode = RequiredMode.REQUIRED)
        List<NextBody> next,

        @Schema(
                description = "Its codes that the policy does not know.",
                example = "[]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> unknownCodes) {

    static ComplaintBody of(FiledOnDay each, ComplaintPolicy policy) {
        ComplaintOnDay view = each.view();
        Complaint complaint = view.complaint();
        return new ComplaintBody(
                each.filed().file().toString(),
                complaint.reference(),
                Json.name(complaint.nature()),
                complaint.received(),
                complaint.originator().code(),
                complaint.division().map(ComplaintCode::code).orElse(null),
                complaint.provider().map(ProviderId::value).orElse(null),
                complaint.disputed().map(Days::of).orElse(null),
                codes(complaint.subjects()),
                codes(complaint.services()),
                Json.name(view.state()),
                Json.name(view.limit()),
                view.isOverdue(),
                view.premature(),
                policy.lacksDisputedDays(complaint),
                view.clocks().stream().map(ClockBody::of).toList(),
                view.next().stream().map(NextBody::of).toList(),
                codes(view.unknownCodes()));
    }

    private static List<String> codes(Collection<ComplaintCode> codes) {
        return codes.stream().map(ComplaintCode::code).toList();
    }

    /** By when something is due, and how that stands. */
    @Schema(name = "ComplaintClock", description = "By when something is due, and how that stands.")
    public record ClockBody(
            @Schema(
                    description = "What is due.",
                    example = "respond",
                    allowableValues = {"acknowledge", "respond"},
                    requiredMode = RequiredMode.REQUIRED)
            String what,

            @Schema(
                    description = "How it stands.",
                    example = "overdue",
                    allowableValues = {"met", "late", "running", "overdue", "stopped", "not-known"},
                    requiredMode = RequiredMode.REQUIRED)
            String state,

            @Schema(
                    description = "By how many working days it is late; 0 where it is not.",
                    example = "9",
                    requiredMode = RequiredMode.REQUIRED)
            int workingDaysLate,

            @Schema(
                    description = "Whether they may be more, since bank holidays are not known.",
                    example = "false",
                    requiredMode = RequiredMode.REQUIRED)
            boolean isAtLeast,

            @Schema(
                    description =
                            "The last day on which it is in time; left out where bank holidays until then are not known.",
                    example = "2020-11-17")
            @Nullable
            LocalDate due,

            @Schema(
                    description = "The same in words.",
                    example = "due by 2020-11-17, 9 working days late",
                    requiredMode = RequiredMode.REQUIRED)
            String words) {

        private static ClockBody of(ComplaintClock clock) {
            return new ClockBody(
                    Json.name(clock.what()),
                    Json.name(clock.state()),
                    clock.workingDays(),
                    clock.atLeast(),
                    clock.due().orElse(null),
                    ComplaintWords.clock(clock));
        }
    }

    /** Something that is due next. */
    @Schema(name = "ComplaintNext", description = "Something that is due next.")
    public record NextBody(
            @Schema(
                    description = "What.",
                    example = "send-holding-letter",
                    allowableValues = {"acknowledge", "send-holding-letter", "respond", "wait-for-ombudsman", "nothing"
                    },
                    requiredMode = RequiredMode.REQUIRED)
            String what,

            @Schema(description = "The last day on which it is in time, where there is one.", example = "2020-11-18")
            @Nullable
            LocalDate by) {

        private static NextBody of(ComplaintOnDay.Next next) {
            return new NextBody(Json.name(next.what()), next.by().orElse(null));
        }
    }
}
