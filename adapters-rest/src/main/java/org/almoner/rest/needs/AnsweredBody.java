package org.almoner.rest.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.money.UnitPrice;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.BrokerageWords;
import org.jspecify.annotations.Nullable;

/** What one provider was asked, and what it answered. */
@Schema(name = "Answered", description = "What one provider was asked, and what it answered.")
public record AnsweredBody(
        @Schema(
                description = "When it was asked.",
                example = "2020-11-10T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant asked,

        @Schema(
                description = "When the offer closes or closed.",
                example = "2020-11-11T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant until,

        @Schema(
                description = "What counts of its answers.",
                example = "accepted",
                allowableValues = {"accepted", "declined", "sent-back", "none"},
                requiredMode = RequiredMode.REQUIRED)
        String answer,

        @Schema(description = "When it answered.", example = "2020-11-10T09:30:00Z") @Nullable
        Instant answered,

        @Schema(
                description = "Why it declined.",
                example = "skills",
                allowableValues = {"no-carers-at-these-times", "no-carers-in-this-area", "skills", "terms", "no-answer"
                })
        @Nullable
        String decline,

        @Schema(description = "Why its bid went back to it.") @Nullable
        Reason sentBack,

        @Schema(description = "What it bid for a unit; left out where it bid no price.", example = "19.50/hour")
        @Nullable
        String price,

        @Schema(description = "The first day on which it can give care.", example = "2020-11-16") @Nullable
        LocalDate start,

        @Schema(
                description =
                        "Who recorded the answer for it, such as one by phone; left out where it answered by itself.",
                example = "broker-7")
        @Nullable
        String recordedBy) {

    static AnsweredBody of(Offer offer) {
        Optional<Answer> answer = offer.response().map(Response::answer);
        Optional<Bid> bid =
                answer.filter(Answer.Accepted.class::isInstance).map(accepted -> ((Answer.Accepted) accepted).bid());
        return new AnsweredBody(
                offer.asked(),
                offer.until(),
                word(offer),
                offer.response().map(Response::at).orElse(null),
                answer.filter(Answer.Declined.class::isInstance)
                        .map(declined -> Json.name(((Answer.Declined) declined).reason()))
                        .orElse(null),
                offer.sentBack()
                        .map(why -> Reason.of(why, BrokerageWords::refusal))
                        .orElse(null),
                bid.flatMap(Bid::price).map(UnitPrice::toString).orElse(null),
                bid.map(Bid::start).orElse(null),
                offer.response().flatMap(Response::recordedBy).orElse(null));
    }

    private static String word(Offer offer) {
        if (offer.sentBack().isPresent()) {
            return "sent-back";
        }
        return offer.response()
                .map(response -> response.answer() instanceof Answer.Accepted ? "accepted" : "declined")
                .orElse("none");
    }
}
