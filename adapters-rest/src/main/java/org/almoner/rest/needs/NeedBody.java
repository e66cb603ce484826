package org.almoner.rest.needs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Days;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A need in full: whom it was offered to, in which order and why, what came of it, and why nobody else is asked. */
@Schema(
        name = "Need",
        description =
                "A need in full: whom it was offered to, in which order and why, what came of it, and why nobody else is asked.")
public record NeedBody(
        @Schema(description = "Its number.", example = "1", requiredMode = RequiredMode.REQUIRED)
        long need,

        @Schema(name = "package", description = "The package.", example = "K-2", requiredMode = RequiredMode.REQUIRED)
        @JsonProperty("package")
        String pack,

        @Schema(description = "The care that is asked for.", requiredMode = RequiredMode.REQUIRED)
        CareBody care,

        @Schema(
                description = "When it was published.",
                example = "2020-11-10T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant published,

        @Schema(
                description =
                        "The days of care that were over when it was published, on which nobody can give it any more; left out"
                                + " where there are none.")
        @Nullable
        Days overWhenPublished,

        @Schema(description = "The policy by which it is offered.", requiredMode = RequiredMode.REQUIRED)
        String policy,

        @Schema(
                description = "Whether providers can answer, one takes it, or nobody does; or did when it was decided.",
                example = "asking",
                allowableValues = {"asking", "taken", "exhausted"},
                requiredMode = RequiredMode.REQUIRED)
        String outlook,

        @Schema(description = "Whose answer is waited for.", example = "[\"P-017\"]") @Nullable
        List<String> asking,

        @Schema(description = "When the first of their offers closes.", example = "2020-11-11T09:00:00Z") @Nullable
        Instant until,

        @Schema(description = "Who takes it by the policy.", example = "P-017") @Nullable
        String taken,

        @Schema(description = "How it was decided; left out while it is open.") @Nullable
        DecisionBody decision,

        @Schema(description = "Who could be offered it, in the order of offers.", requiredMode = RequiredMode.REQUIRED)
        List<RankedBody> ranked,

        @Schema(description = "Who could not, each with every reason.", requiredMode = RequiredMode.REQUIRED)
        List<ExcludedBody> excluded) {

    static NeedBody of(Outcome.Done done) {
        Placement placement = done.placement();
        Course course = done.course();
        Need need = placement.ranking().need();
        Outlook outlook = course.outlook();
        return new NeedBody(
                placement.id().number(),
                need.pack().toString(),
                CareBody.of(need),
                placement.published(),
                placement.overWhenPublished().map(Days::of).orElse(null),
                BrokerageWords.policy(placement.ranking().policy()),
                ReasonCode.of(outlook),
                outlook instanceof Outlook.Asking open
                        ? open.providers().stream().map(ProviderId::toString).toList()
                        : null,
                outlook instanceof Outlook.Asking open ? open.until() : null,
                outlook instanceof Outlook.Taken won ? won.provider().toString() : null,
                placement.decision().map(DecisionBody::of).orElse(null),
                placement.ranking().ranked().stream()
                        .map(verdict -> RankedBody.of(verdict, course))
                        .toList(),
                placement.ranking().verdicts().stream()
                        .filter(Verdict.Excluded.class::isInstance)
                        .map(verdict -> ExcludedBody.of((Verdict.Excluded) verdict))
                        .toList());
    }

    /** A provider that cannot be offered a need. */
    @Schema(name = "ExcludedProvider", description = "A provider that cannot be offered a need.")
    public record ExcludedBody(
            @Schema(description = "Which.", example = "P-018", requiredMode = RequiredMode.REQUIRED)
            String provider,

            @Schema(description = "Every reason.", requiredMode = RequiredMode.REQUIRED)
            List<Reason> reasons) {

        static ExcludedBody of(Verdict.Excluded verdict) {
            return new ExcludedBody(
                    verdict.provider().toString(), Reason.of(verdict.reasons(), BrokerageWords::reason));
        }
    }
}
