package org.almoner.rest.providers;

import static org.almoner.rest.security.Operation.ROLE_CHANGE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.ProviderReviews.RoleChange;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.security.Operates;
import org.almoner.wording.RefusalWords;

/** Changes the roles of providers. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private final Asked asked;

    /** For one request. */
    public RolesResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return the role now} */
    @POST
    @Path("/{provider}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(ROLE_CHANGE)
    @Operation(
            summary = "Let a provider serve a zone in another role",
            description = "What a review says, something else, or the role that it had before.")
    @ApiResponse(
            responseCode = "200",
            description = "The role now.",
            content = @Content(schema = @Schema(implementation = RoleBody.class)))
    public Response change(
            @PathParam("provider") ProviderId provider,
            @RequestBody(
                            required = true,
                            description = "Where, which role, from when on, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RoleChanged.class),
                                            examples = @ExampleObject(name = "change", value = ReviewExamples.ROLE)))
                    RoleChanged body) {
        return asked.write(body, almoner -> {
            RoleChange change = almoner.providers()
                    .changeRole(provider, body.zone(), body.role(), body.from(), asked.because(body.reason()));
            if (change.recording() instanceof Recording.Refused refused) {
                throw refused.reasons().stream().anyMatch(RecordRefusal.UnknownProvider.class::isInstance)
                        ? ReviewProblems.unknown(provider)
                        : ProblemException.refused(refused.reasons(), RefusalWords::of);
            }
            return RoleBody.of(provider, body, change.shortage());
        });
    }
}
