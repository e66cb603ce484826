package org.almoner.rest.visits;

import static org.almoner.rest.security.Operation.VISIT_REPORT_OWN;

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
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;

/** Takes what a provider reports of visits. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProviderVisitsResource {

    private final Asked asked;

    /** For one request. */
    public ProviderVisitsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return how many of the visits were new, changed or the same} */
    @POST
    @Path("/{provider}/visits")
    @Operates(VISIT_REPORT_OWN)
    @Operation(
            summary = "Report visits of one's own packages",
            description =
                    "All are recorded, or none. A later report of the same visit corrects the earlier; one that says the same"
                            + " changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "What was recorded.",
            content = @Content(schema = @Schema(implementation = CountsBody.class)))
    public Response report(
            @PathParam("provider") ProviderId provider,
            @RequestBody(
                            required = true,
                            description = "The visits, and why they are recorded.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OwnVisitsReported.class),
                                            examples =
                                                    @ExampleObject(name = "report", value = VisitExamples.REPORT_OWN)))
                    OwnVisitsReported body) {
        return asked.write(
                body, almoner -> Reporting.all(almoner, provider, true, body.visits(), asked.because(body.reason())));
    }
}
