package org.almoner.rest.providers;

import static org.almoner.rest.security.Operation.RATING_SHOW;
import static org.almoner.rest.security.Operation.SCORECARD_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.jspecify.annotations.Nullable;

/** Tells how a provider is rated, and what it did. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class ProviderQualityResource {

    private static final String PROVIDER = "provider";

    private final Asked asked;

    /** For one request. */
    public ProviderQualityResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return the rating} */
    @GET
    @Path("/{provider}/rating")
    @Operates(RATING_SHOW)
    @Operation(
            summary = "How is a provider rated on a day?",
            description = "Of what the rating is made, and why it is not better.")
    @ApiResponse(
            responseCode = "200",
            description = "The rating.",
            content = @Content(schema = @Schema(implementation = RatingBody.class)))
    public Response rating(@PathParam(PROVIDER) ProviderId provider, @QueryParam("on") @Nullable LocalDate on) {
        return asked.read(view -> {
            return view.almoner()
                    .providers()
                    .rate(provider, view.day(on))
                    .map(RatingBody::of)
                    .orElseThrow(() -> ReviewProblems.unrated(view, provider));
        });
    }

    /** {@return the scorecard} */
    @GET
    @Path("/{provider}/scorecard")
    @Operates(SCORECARD_SHOW)
    @Operation(
            summary = "What did a provider do?",
            description = "Indicator by indicator, over the days; without days, over the month that was over last.")
    @ApiResponse(
            responseCode = "200",
            description = "The scorecard.",
            content = @Content(schema = @Schema(implementation = ScorecardBody.class)))
    public Response scorecard(
            @PathParam(PROVIDER) ProviderId provider,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("zone") @Nullable ZoneCode zone) {
        return asked.read(view -> {
            return Scorecards.of(view, from, to, zone).stream()
                    .filter(card -> card.provider().equals(provider))
                    .map(card ->
                            ScorecardBody.of(card, view.scheme().providers().scorecard()))
                    .findFirst()
                    .orElseThrow(() -> ReviewProblems.unknown(provider));
        });
    }
}
