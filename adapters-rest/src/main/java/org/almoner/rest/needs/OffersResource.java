package org.almoner.rest.needs;

import static org.almoner.rest.security.Operation.OFFER_ANSWER;
import static org.almoner.rest.security.Operation.OFFER_LIST;
import static org.almoner.rest.security.Operation.OFFER_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Shows providers the needs that they were offered, anonymised, and takes their answers. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class OffersResource {

    private static final String PROVIDER = "provider";

    private final Asked asked;

    /** For one request. */
    public OffersResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the needs that the provider was offered} */
    @GET
    @Path("/{provider}/offers")
    @Operates(OFFER_LIST)
    @Operation(
            summary = "Which needs was a provider offered?",
            description = "Those that it is or was asked to take, in the order of their numbers.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = OfferPage.class)))
    public Response list(@PathParam(PROVIDER) ProviderId provider, @BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<NeedId> page = paging.page(ProviderOffers.known(view, provider), need -> need, NeedId::parse);
            return new OfferPage(
                    ProviderOffers.among(view.almoner().brokerage().findAll(page.items()), provider)
                            .toList(),
                    page.next());
        });
    }

    /** {@return a need as the provider sees it} */
    @GET
    @Path("/{provider}/offers/{need}")
    @Operates(OFFER_SHOW)
    @Operation(
            summary = "What was a provider offered?",
            description =
                    "The need with no more of the address than the outward postcode, and what the provider answered. The package is"
                            + " named once the provider is awarded it.")
    @ApiResponse(
            responseCode = "200",
            description = "The need, as the provider sees it.",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "offer",
                                            summary = "A need that waits for an answer",
                                            value = NeedExamples.OFFER)))
    @ApiResponse(responseCode = "404", description = "`unknown-offer`.")
    public Response show(@PathParam(PROVIDER) ProviderId provider, @PathParam(NeedProblems.NEED) NeedId need) {
        return asked.read(view -> ProviderOffers.find(view.almoner(), need, provider)
                .orElseThrow(() -> NeedProblems.noOffer(need, provider)));
    }

    /** {@return the need, as the provider sees it after its answer} */
    @POST
    @Path("/{provider}/offers/{need}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(OFFER_ANSWER)
    @Operation(
            summary = "Answer an offer",
            description =
                    "A broker records what a provider said by other means, such as by phone, and is named with the answer. The provider takes the need, on terms of its own where it names them, or declines it. A bid that does not count goes"
                            + " back with the reason, and may be made again while there is time.")
    @ApiResponse(
            responseCode = "200",
            description = "The need, as the provider sees it after its answer.",
            content = @Content(schema = @Schema(implementation = OfferBody.class)))
    public Response answer(
            @PathParam(PROVIDER) ProviderId provider,
            @PathParam(NeedProblems.NEED) NeedId need,
            @RequestBody(
                            required = true,
                            description = "Whether the provider takes it, and on what terms.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OfferAnswered.class),
                                            examples = {
                                                @ExampleObject(name = "accept", value = NeedExamples.ACCEPT),
                                                @ExampleObject(name = "decline", value = NeedExamples.DECLINE)
                                            }))
                    OfferAnswered body) {
        return asked.write(body, almoner -> ProviderOffers.answered(almoner, provider, need, body, asked.caller()));
    }

    /** A page of offers. */
    @Schema(name = "OfferPage", description = "A page of offers.")
    public record OfferPage(
            @Schema(description = "In the order of the needs' numbers.", requiredMode = RequiredMode.REQUIRED)
            List<OfferBody> offers,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "MTAw") @Nullable
            String next) {}
}
