package org.almoner.rest.needs;

import static org.almoner.rest.security.Operation.OFFER_ANSWER;
import static org.almoner.rest.security.Operation.OFFER_LIST;
import static org.almoner.rest.security.Operation.OFFER_SHOW;

import com.google.common.collect.ImmutableSet;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.security.Caller;
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferPage.class)))
    public Response list(@PathParam(PROVIDER) ProviderId provider, @BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<NeedId> page = paging.page(offered(view, provider), need -> need, NeedId::parse);
            return new OfferPage(
                    offers(view.almoner().brokerage().findAll(page.items()), provider)
                            .toList(),
                    page.next());
        });
    }

    /** {@return the needs that the provider is or was asked to take} Whoever was asked for a need that is decided has answered, or is kept as one who did not. */
    public static List<NeedId> offered(View view, ProviderId provider) {
        ImmutableSet<Long> open = offers(view.almoner().brokerage().open(), provider)
                .map(OfferBody::need)
                .collect(ImmutableSet.toImmutableSet());
        return view.store().placements().all().stream()
                .filter(offers -> offers.decision().isEmpty()
                        ? open.contains(offers.id().number())
                        : hasAnswered(offers, provider))
                .map(Offers::id)
                .toList();
    }

    private static Stream<OfferBody> offers(Collection<Outcome> outcomes, ProviderId provider) {
        return outcomes.stream().flatMap(outcome -> offer(outcome, provider).stream());
    }

    private static boolean hasAnswered(Offers offers, ProviderId provider) {
        return offers.responses().stream()
                .anyMatch(response -> response.provider().equals(provider));
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
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "offer",
                                            summary = "A need that waits for an answer",
                                            value = NeedExamples.OFFER)))
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-offer`.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response show(@PathParam(PROVIDER) ProviderId provider, @PathParam(NeedProblems.NEED) NeedId need) {
        return asked.read(
                view -> find(view.almoner(), need, provider).orElseThrow(() -> NeedProblems.noOffer(need, provider)));
    }

    /** {@return the need as the provider sees it, or empty when it was not asked} */
    public static Optional<OfferBody> find(Almoner almoner, NeedId need, ProviderId provider) {
        return offer(almoner.brokerage().find(need), provider);
    }

    private static Optional<OfferBody> offer(Outcome outcome, ProviderId provider) {
        return outcome instanceof Outcome.Done done
                ? done.course().find(provider).map(offer -> OfferBody.of(done, offer))
                : Optional.empty();
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferBody.class)))
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
        return asked.write(body, almoner -> answered(almoner, provider, need, body, asked.caller()));
    }

    /** {@return the need after the provider's answer, which the caller gives or records for it} */
    public static OfferBody answered(
            Almoner almoner, ProviderId provider, NeedId need, OfferAnswered body, Caller caller) {
        if (!(almoner.brokerage().find(need) instanceof Outcome.Done found)
                || found.course().find(provider).isEmpty()) {
            throw NeedProblems.noOffer(need, provider);
        }
        Answer answer = body.to(found.placement().ranking().need());
        Outcome outcome = caller.is(provider)
                ? almoner.brokerage().answer(need, provider, answer)
                : almoner.brokerage().recordAnswer(need, provider, answer, caller.subject());
        if (outcome instanceof Outcome.Refused refused) {
            throw NeedProblems.notAnswered(need, refused);
        }
        return offer(outcome, provider).orElseThrow();
    }

    /** A page of offers. */
    @Schema(name = "OfferPage", description = "A page of offers.")
    public record OfferPage(
            @Schema(description = "In the order of the needs' numbers.", requiredMode = RequiredMode.REQUIRED)
            List<OfferBody> offers,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "MTAw") @Nullable
            String next) {}
}
