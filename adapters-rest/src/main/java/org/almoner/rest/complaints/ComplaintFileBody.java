package org.almoner.rest.complaints;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.almoner.application.port.in.Complaints.Dispute;
import org.almoner.application.port.in.Complaints.Line;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.ledger.Hold;
import org.almoner.rest.values.Json;
import org.almoner.wording.ComplaintWords;
import org.jspecify.annotations.Nullable;

/** The complaints of a file on a day, each in full. */
@Schema(name = "ComplaintFile", description = "The complaints of a file on a day, each in full.")
public record ComplaintFileBody(
        @Schema(
                description = "The reference of the person whose care they are about, or of nobody in care.",
                example = "C-00042",
                requiredMode = RequiredMode.REQUIRED)
        String file,

        @Schema(description = "The day.", example = "2020-11-30", requiredMode = RequiredMode.REQUIRED)
        LocalDate day,

        @Schema(
                description = "Those received until the day, in the order in which they were.",
                requiredMode = RequiredMode.REQUIRED)
        List<InFull> complaints) {

    /** A complaint with what happened to it, and what it disputes. */
    @Schema(name = "ComplaintInFull", description = "A complaint with what happened to it, and what it disputes.")
    public record InFull(
            @Schema(description = "What it is on the day.", requiredMode = RequiredMode.REQUIRED)
            ComplaintBody complaint,

            @Schema(description = "When what it is about happened last, where that is known.", example = "2020-10-05")
            @Nullable
            LocalDate happened,

            @Schema(description = "Why it is looked into although that is long ago; left out where it is not.")
            @Nullable
            String whyLate,

            @Schema(
                    description = "What happened to it until the day, in the order of the days.",
                    requiredMode = RequiredMode.REQUIRED)
            List<StepBody> steps,

            @Schema(description = "What is known to have happened later.", requiredMode = RequiredMode.REQUIRED)
            List<StepBody> later,

            @Schema(
                    description = "The lines in dispute, as the ledger stands; none where no charge is.",
                    requiredMode = RequiredMode.REQUIRED)
            List<LineBody> disputed,

            @Schema(
                    description = "What the person is to pay by them.",
                    example = "35.00",
                    requiredMode = RequiredMode.REQUIRED)
            String standing,

            @Schema(description = "What the dispute led to.", requiredMode = RequiredMode.REQUIRED)
            List<AdjustmentBody> adjustments) {

        static InFull of(FiledOnDay each, Dispute dispute, LocalDate day, ComplaintPolicy policy) {
            Complaint whole = each.filed().complaint();
            return new InFull(
                    ComplaintBody.of(each, policy),
                    whole.happened().orElse(null),
                    whole.whyLate().orElse(null),
                    each.view().complaint().steps().stream().map(StepBody::of).toList(),
                    whole.stepsAfter(day).stream().map(StepBody::of).toList(),
                    dispute.lines().stream().map(LineBody::of).toList(),
                    dispute.standing().toString(),
                    dispute.adjustments().stream().map(AdjustmentBody::of).toList());
        }
    }

    /** What happened to a complaint. */
    @Schema(name = "ComplaintStep", description = "What happened to a complaint.")
    public record StepBody(
            @Schema(description = "The day.", example = "2020-10-21", requiredMode = RequiredMode.REQUIRED)
            LocalDate on,

            @Schema(description = "What.", example = "acknowledged", requiredMode = RequiredMode.REQUIRED)
            String what) {

        private static StepBody of(ComplaintStep step) {
            return new StepBody(step.on(), ComplaintWords.step(step));
        }
    }

    /** A line in dispute. */
    @Schema(name = "DisputedLine", description = "A line in dispute.")
    public record LineBody(
            @Schema(
                    description = "The line.",
                    example = "charge:2020-10-05/2020-10-12:C-00042:K-00042:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String line,

            @Schema(
                    description = "What the person is to pay by it; below nothing where it takes off.",
                    example = "20.00",
                    requiredMode = RequiredMode.REQUIRED)
            String toPay,

            @Schema(description = "Why nothing is posted to it, where it is held.", example = "in dispute") @Nullable
            String heldBecause,

            @Schema(description = "Who must act, where it is held.", example = "finance") @Nullable
            String actor) {

        private static LineBody of(Line line) {
            return new LineBody(
                    line.line().toString(),
                    line.charged().toString(),
                    line.hold().map(Hold::reason).orElse(null),
                    line.hold().map(Hold::actor).orElse(null));
        }
    }

    /** What a dispute led to. */
    @Schema(name = "ComplaintAdjustment", description = "What a dispute led to.")
    public record AdjustmentBody(
            @Schema(description = "The day.", example = "2020-11-02", requiredMode = RequiredMode.REQUIRED)
            LocalDate on,

            @Schema(
                    description = "What.",
                    example = "charges waived on 2020-10-05 to 2020-10-11",
                    requiredMode = RequiredMode.REQUIRED)
            String what,

            @Schema(
                    description = "How far it has come.",
                    example = "posted",
                    allowableValues = {"proposed", "confirmed", "posted", "withdrawn"},
                    requiredMode = RequiredMode.REQUIRED)
            String state,

            @Schema(
                    description = "What it took off the charges so far, as posted; below nothing where it added.",
                    example = "5.00",
                    requiredMode = RequiredMode.REQUIRED)
            String takenOff) {

        private static AdjustmentBody of(Adjustment adjustment) {
            return new AdjustmentBody(
                    adjustment.step().on(),
                    ComplaintWords.step(adjustment.step()),
                    Json.name(adjustment.state()),
                    adjustment.takenOff().toString());
        }
    }
}
