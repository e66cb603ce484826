package org.almoner.rest.needs;

import static org.almoner.rest.security.Operation.NEED_AWARD;
import static org.almoner.rest.security.Operation.NEED_CLOSE;
import static org.almoner.rest.security.Operation.NEED_LIST;
import static org.almoner.rest.security.Operation.NEED_SHOW;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells of needs, with the whole ranking and every reason; awards and closes them. */
@Path("/needs")
@Produces(MediaType.APPLICATION_JSON)
public final class NeedsResource {

    private static final String AFTER = "The need after it.";

    private final Asked asked;

    /** For one request. */
    public NeedsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** How far needs have come. */
    public enum Status {
        /** Published and not decided. */
        OPEN,
        /** Awarded, or closed. */
        DECIDED;

        private boolean isOf(Offers offers) {
            return offers.decision().isPresent() == (this == DECIDED);
        }
    }

    /** {@return a page of the needs} */
    @GET
    @Operates(NEED_LIST)
    @Operation(
            summary = "Which needs were published?",
            description = "All of them, those that are open, or those that are decided; in the order of their numbers.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = NeedPage.class)))
    public Response list(@QueryParam("status") @Nullable Status status, @BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<Offers> page = paging.page(
                    view.store().placements().all().stream()
                            .filter(offers -> status == null || status.isOf(offers))
                            .toList(),
                    Offers::id,
                    NeedId::parse);
            return new NeedPage(page.items().stream().map(NeedSummary::of).toList(), page.next());
        });
    }

    /** {@return a need in full} */
    @GET
    @Path("/{need}")
    @Operates(NEED_SHOW)
    @Operation(
            summary = "Who is offered a need, and why nobody else?",
            description =
                    "Everyone's place in the order of offers, or every reason for the exclusion, with what was answered. A need of"
                            + " another scheme, or of a person who was erased, is refused: its ranking cannot be told.")
    @ApiResponse(
            responseCode = "200",
            description = "The need in full.",
            content = @Content(schema = @Schema(implementation = NeedBody.class)))
    public Response show(@PathParam(NeedProblems.NEED) NeedId need) {
        return asked.read(
                view -> NeedBody.of(NeedProblems.done(view.almoner().brokerage().find(need))));
    }

    /** {@return the need after it was awarded} */
    @POST
    @Path("/{need}/award")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(NEED_AWARD)
    @Operation(
            summary = "Award a need",
            description =
                    "To a provider whose bid counts: by the policy, as the person chose, or otherwise with a reason. From then on"
                            + " it is the package's provider.")
    @ApiResponse(
            responseCode = "200",
            description = AFTER,
            content = @Content(schema = @Schema(implementation = NeedBody.class)))
    public Response award(
            @PathParam(NeedProblems.NEED) NeedId need,
            @RequestBody(
                            required = true,
                            description = "To whom, on which ground, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NeedAwarded.class),
                                            examples = @ExampleObject(name = "award", value = NeedExamples.AWARD)))
                    NeedAwarded body) {
        return asked.write(
                body,
                almoner -> NeedBody.of(NeedProblems.done(almoner.brokerage()
                        .award(need, body.provider(), body.ground(), asked.because(body.reason())))));
    }

    /** {@return the need after it was closed} */
    @POST
    @Path("/{need}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(NEED_CLOSE)
    @Operation(
            summary = "Close a need",
            description = "Ends its offering without an award: nobody takes it, or it is withdrawn.")
    @ApiResponse(
            responseCode = "200",
            description = AFTER,
            content = @Content(schema = @Schema(implementation = NeedBody.class)))
    public Response close(
            @PathParam(NeedProblems.NEED) NeedId need,
            @RequestBody(
                            required = true,
                            description = "On which ground, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NeedClosed.class),
                                            examples = @ExampleObject(name = "withdraw", value = NeedExamples.CLOSE)))
                    NeedClosed body) {
        return asked.write(
                body,
                almoner -> NeedBody.of(NeedProblems.done(
                        almoner.brokerage().close(need, body.ground(), asked.because(body.reason())))));
    }

    /** A page of needs. */
    @Schema(name = "NeedPage", description = "A page of needs.")
    public record NeedPage(
            @Schema(description = "In the order of their numbers.", requiredMode = RequiredMode.REQUIRED)
            List<NeedSummary> needs,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "MTAw") @Nullable
            String next) {}
}
