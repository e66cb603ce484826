package org.almoner.rest.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Mark;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.rest.values.Json;
import org.almoner.wording.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A provider that can be offered a need, at its place in the order of offers. */
@Schema(
        name = "RankedProvider",
        description = "A provider that can be offered a need, at its place in the order of offers.")
public record RankedBody(
        @Schema(description = "Which.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        String provider,

        @Schema(description = "Its place; the first is 1.", example = "1", requiredMode = RequiredMode.REQUIRED)
        int position,

        @Schema(
                description = "In which round it is asked; the first is 1.",
                example = "1",
                requiredMode = RequiredMode.REQUIRED)
        int round,

        @Schema(
                description = "The role in which it serves the zone.",
                example = "prime",
                allowableValues = {"prime", "supplementary", "specialist", "spot"},
                requiredMode = RequiredMode.REQUIRED)
        String role,

        @Schema(
                description =
                        "What it has by each criterion of the policy, in their order; with its bid where it made one.",
                requiredMode = RequiredMode.REQUIRED)
        List<MarkBody> marks,

        @Schema(
                description = "Whether a lot decided its place against an equal.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        boolean drawnByLot,

        @Schema(description = "What it was asked and answered; left out where it was not asked.") @Nullable
        AnsweredBody offer) {

    static RankedBody of(Verdict.Ranked verdict, Course course) {
        Verdict.Ranked standing = course.bids().stream()
                .filter(bid -> bid.provider().equals(verdict.provider()))
                .findFirst()
                .orElse(verdict);
        return new RankedBody(
                verdict.provider().toString(),
                verdict.position(),
                verdict.round(),
                Json.name(verdict.role()),
                standing.marks().stream().map(MarkBody::of).toList(),
                standing.drawn(),
                course.find(verdict.provider()).map(AnsweredBody::of).orElse(null));
    }

    /** What a provider has by a criterion. */
    @Schema(name = "Mark", description = "What a provider has by a criterion.")
    public record MarkBody(
            @Schema(
                    description = "The criterion.",
                    example = "measured",
                    allowableValues = {
                        "measured",
                        "value",
                        "rating",
                        "lowest-price",
                        "earliest-start",
                        "continuity",
                        "nearness"
                    },
                    requiredMode = RequiredMode.REQUIRED)
            String by,

            @Schema(
                    description = "Its points, in millionths of a point: more is better.",
                    example = "87400000",
                    requiredMode = RequiredMode.REQUIRED)
            long points) {

        static MarkBody of(Mark mark) {
            return new MarkBody(ReasonCode.of(mark.criterion()), mark.points());
        }
    }
}
