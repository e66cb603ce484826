package org.almoner.rest.needs;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Answers an offer. */
@Schema(name = "OfferAnswered", description = "Answers an offer.")
public record OfferAnswered(
        @Schema(
                description = "Whether the provider takes the need.",
                type = "string",
                example = "accepted",
                allowableValues = {"accepted", "declined"},
                requiredMode = RequiredMode.REQUIRED)
        Kind answer,

        @Schema(
                description = "What it asks for one unit; where prices are tendered, the tendered one without it.",
                example = "19.50",
                minimum = "0")
        @Nullable
        Money price,

        @Schema(description = "The first day on which it can give care; as wanted without it.", example = "2020-11-16")
        @Nullable
        LocalDate start,

        @Schema(
                description = "Why it declines.",
                type = "string",
                example = "skills",
                allowableValues = {"no-carers-at-these-times", "no-carers-in-this-area", "skills", "terms"})
        Answer.@Nullable Decline decline) {

    /** Whether a need is taken. */
    public enum Kind {
        /** It is. */
        ACCEPTED,
        /** It is not. */
        DECLINED
    }

    /**
     * Refuses to take and to decline at once.
     *
     * @throws IllegalArgumentException if who accepts says why it declines, or who declines does not, or bids
     */
    public OfferAnswered {
        if (answer == Kind.ACCEPTED) {
            checkArgument(decline == null, "who accepts does not decline; leave out decline, or answer declined");
            checkArgument(price == null || !price.isNegative(), "a price cannot be negative");
        } else {
            checkArgument(
                    decline != null && decline != Answer.Decline.NO_ANSWER,
                    "who declines says why: no-carers-at-these-times, no-carers-in-this-area, skills or terms");
            checkArgument(price == null && start == null, "who declines bids nothing; leave out price and start");
        }
    }

    /** {@return the answer to an offer of the need} */
    Answer to(Need need) {
        return decline == null
                ? new Answer.Accepted(new Bid(
                        Optional.ofNullable(price).map(amount -> new UnitPrice(amount, need.unit())),
                        Optional.ofNullable(start).orElseGet(need::start)))
                : Answer.declined(decline);
    }
}
