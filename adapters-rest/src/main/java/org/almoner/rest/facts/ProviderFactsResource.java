package org.almoner.rest.facts;

import static java.util.Objects.requireNonNull;
import static org.almoner.rest.security.Operation.PROVIDER_ADD;
import static org.almoner.rest.security.Operation.PROVIDER_FACT_LIST;
import static org.almoner.rest.security.Operation.PROVIDER_FACT_RECORD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Histories;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.providers.ReviewProblems;
import org.almoner.rest.security.Operates;
import org.jspecify.annotations.Nullable;

/** Adds providers, and records facts about them. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class ProviderFactsResource {

    private static final String PROVIDER = "provider";

    private final Asked asked;
    private final FactKeeping<ProviderId> facts;

    /** For one request. */
    public ProviderFactsResource(@Context Asked asked) {
        this.asked = asked;
        this.facts = new FactKeeping<>(
                asked,
                ProviderFacts.ALL,
                ProviderFactsResource::facts,
                (records, about, fact, author) -> record(records, about, fact, author));
    }

    /** {@return the registration of a new provider} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PROVIDER_ADD)
    @Operation(
            summary = "Add a provider",
            description =
                    "One of which nothing was known. Where it serves and how good it is, is recorded as facts about it.")
    @ApiResponse(
            responseCode = "201",
            description = "Its registration.",
            content = @Content(schema = @Schema(implementation = FactBody.class)))
    public Response add(
            @RequestBody(
                            required = true,
                            description = "Under which reference, who it is, since when and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ProviderAdded.class),
                                            examples = @ExampleObject(name = "add", value = FactExamples.PROVIDER)))
                    ProviderAdded body) {
        ReadFact<?> fact = facts.read(body.provider(), body.fact());
        ProviderId provider = requireNonNull(body.provider());
        return asked.create(
                body,
                almoner -> {
                    if (find(asked.now(), provider).isPresent()) {
                        throw ProblemException.of(ProblemKind.CONFLICT, "there is a provider " + provider + " already");
                    }
                    return facts.recorded(almoner.records(), provider, fact);
                },
                added -> "/providers/" + provider);
    }

    /** {@return all that was ever recorded about a provider} */
    @GET
    @Path("/{provider}/facts")
    @Operates(PROVIDER_FACT_LIST)
    @Operation(
            summary = "What was ever recorded about a provider?",
            description =
                    "All facts, or those of one kind, each with its days, since when it is known, by whom and why.")
    @ApiResponse(
            responseCode = "200",
            description = "The facts.",
            content = @Content(schema = @Schema(implementation = FactsBody.class)))
    public Response list(@PathParam(PROVIDER) ProviderId provider, @QueryParam("kind") @Nullable String kind) {
        return facts.list(provider, kind);
    }

    /** {@return the fact that was recorded} */
    @POST
    @Path("/{provider}/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PROVIDER_FACT_RECORD)
    @Operation(
            summary = "Record a fact about a provider",
            description =
                    "Its registration, standing, memberships, carers and indicators, and what is known of its quality and fitness. An"
                            + " approval is of whoever records it.")
    @ApiResponse(
            responseCode = "200",
            description = "The fact.",
            content = @Content(schema = @Schema(implementation = FactBody.class)))
    public Response record(
            @PathParam(PROVIDER) ProviderId provider,
            @RequestBody(
                            required = true,
                            description = "Of which kind, on which days, what, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FactGiven.class),
                                            examples = {
                                                @ExampleObject(name = "standing", value = FactExamples.STANDING),
                                                @ExampleObject(name = "memberships", value = FactExamples.MEMBERSHIPS),
                                                @ExampleObject(name = "rating", value = FactExamples.RATING),
                                                @ExampleObject(name = "approval", value = FactExamples.APPROVAL)
                                            }))
                    FactGiven body) {
        return facts.record(provider, body);
    }

    private static <T> Recording record(CareRecords records, ProviderId provider, ReadFact<T> fact, Author author) {
        return fact.value()
                .map(value -> records.record(provider, fact.kind(), value, fact.holds(), author))
                .orElseGet(() -> records.withdraw(provider, fact.kind(), fact.holds(), author));
    }

    private static Histories facts(View view, ProviderId provider) {
        return find(view, provider)
                .orElseThrow(() -> ReviewProblems.unknown(provider))
                .facts();
    }

    private static Optional<ProviderHistory> find(View view, ProviderId provider) {
        return view.store().providers().find(provider);
    }
}
