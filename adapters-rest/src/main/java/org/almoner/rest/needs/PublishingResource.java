package org.almoner.rest.needs;

import static org.almoner.rest.security.Operation.NEED_PUBLISH;

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
import org.almoner.domain.packages.PackageId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;

/** Publishes the needs of packages. */
@Path("/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class PublishingResource {

    private final Asked asked;

    /** For one request. */
    public PublishingResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return the need that was published} */
    @POST
    @Path("/{package}/needs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(NEED_PUBLISH)
    @Operation(
            summary = "Publish the need of a package",
            description =
                    "Of one that has no provider, as it was read; the providers of the first round are asked. Where some of its days are"
                            + " over already, the answer says so in `overWhenPublished`: that is no mistake where a council records late.")
    @ApiResponse(
            responseCode = "201",
            description = "The need in full; Location is where it is shown.",
            content = @Content(schema = @Schema(implementation = NeedBody.class)))
    public Response publish(
            @PathParam("package") PackageId pack,
            @RequestBody(
                            required = true,
                            description = "From when on, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NeedPublished.class),
                                            examples = @ExampleObject(name = "publish", value = NeedExamples.PUBLISH)))
                    NeedPublished body) {
        return asked.create(
                body,
                almoner -> NeedBody.of(NeedProblems.done(
                        almoner.brokerage().publish(pack, body.from(), asked.because(body.reason())))),
                need -> "/needs/" + need.need());
    }
}
