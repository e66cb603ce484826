package org.almoner.rest.needs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.rest.values.Days;
import org.jspecify.annotations.Nullable;

/** A need as the provider sees it that was offered it: of the person and of other providers nothing. */
@Schema(
        name = "Offer",
        description =
                "A need as the provider sees it that was offered it: of the person and of other providers nothing.")
public record OfferBody(
        @Schema(description = "The number of the need.", example = "1", requiredMode = RequiredMode.REQUIRED)
        long need,

        @Schema(description = "The care that is asked for.", requiredMode = RequiredMode.REQUIRED)
        CareBody care,

        @Schema(
                description =
                        "The days of care that were over when it was published, on which nobody can give it any more; left out"
                                + " where there are none.")
        @Nullable
        Days overWhenPublished,

        @Schema(
                description = "Whether a bid may name a price; otherwise it is that of the scheme.",
                example = "false",
                requiredMode = RequiredMode.REQUIRED)
        boolean asksPrice,

        @Schema(description = "What the provider was asked and answered.", requiredMode = RequiredMode.REQUIRED)
        AnsweredBody offer,

        @Schema(description = "Whether it can answer now.", example = "true", requiredMode = RequiredMode.REQUIRED)
        boolean mayAnswer,

        @Schema(
                description = "What became of the need, for this provider.",
                example = "open",
                allowableValues = {"open", "awarded", "not-awarded"},
                requiredMode = RequiredMode.REQUIRED)
        String outcome,

        @Schema(
                name = "package",
                description = "The package; left out until the provider is awarded it.",
                example = "K-2")
        @JsonProperty("package")
        @Nullable
        String pack) {

    /**
     * {@return what the provider of the offer sees}
     *
     * @param done the need
     * @param offer to the provider
     */
    static OfferBody of(Outcome.Done done, Offer offer) {
        Placement placement = done.placement();
        boolean awarded = placement.awarded().filter(offer.provider()::equals).isPresent();
        boolean open = placement.decision().isEmpty();
        return new OfferBody(
                placement.id().number(),
                CareBody.of(placement.ranking().need()),
                placement.overWhenPublished().map(Days::of).orElse(null),
                placement.ranking().policy().asksPrice(placement.ranking().need()),
                AnsweredBody.of(offer),
                open
                        && done.course().outlook() instanceof Outlook.Asking asking
                        && asking.providers().contains(offer.provider()),
                open ? "open" : awarded ? "awarded" : "not-awarded",
                awarded ? placement.ranking().need().pack().toString() : null);
    }
}
