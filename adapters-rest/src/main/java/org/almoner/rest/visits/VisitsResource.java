package org.almoner.rest.visits;

import static org.almoner.rest.security.Operation.VISIT_REPORT;
import static org.almoner.rest.security.Operation.VISIT_SHOW;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.packages.PackageId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;

/** Takes what the council reports of visits on behalf of providers, and explains visits. */
@Path("/visits")
@Produces(MediaType.APPLICATION_JSON)
public final class VisitsResource {

    private final Asked asked;

    /** For one request. */
    public VisitsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return how many of the visits were new, changed or the same} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(VISIT_REPORT)
    @Operation(
            summary = "Report visits on behalf of a provider",
            description =
                    "All are recorded, or none. A later report of the same visit corrects the earlier; one that says the same"
                            + " changes nothing. They are the provider's reports, whoever has the package.")
    @ApiResponse(
            responseCode = "200",
            description = "What was recorded.",
            content = @Content(schema = @Schema(implementation = CountsBody.class)))
    public Response report(
            @RequestBody(
                            required = true,
                            description = "The visits, whose report it is, and why they are recorded.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = VisitsReported.class),
                                            examples = @ExampleObject(name = "report", value = VisitExamples.REPORT)))
                    VisitsReported body) {
        return asked.write(
                body,
                almoner -> Reporting.all(almoner, body.provider(), false, body.visits(), asked.because(body.reason())));
    }

    /** {@return the visit as provider, council, NHS and person each meet it} */
    @GET
    @Path("/{package}/{date}/{start}")
    @Operates(VISIT_SHOW)
    @Operation(
            summary = "How does a visit count, and for whom?",
            description =
                    "One visit as provider, council, NHS and person each meet it: how it was planned and reported, how many minutes are"
                            + " paid and charged and why, its price, its line and week, and what was posted; or why no money follows"
                            + " from it.")
    @ApiResponse(
            responseCode = "200",
            description = "The visit.",
            content = @Content(schema = @Schema(implementation = VisitBody.class)))
    @ApiResponse(responseCode = "404", description = "`unknown-visit`.")
    public Response show(
            @PathParam("package") PackageId pack,
            @PathParam("date") LocalDate date,
            @PathParam("start") LocalTime start) {
        return asked.read(view -> explained(view, visit(pack, date, start)));
    }

    private static VisitId visit(PackageId pack, LocalDate date, LocalTime start) {
        try {
            return new VisitId(pack, date, start);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE, String.valueOf(e.getMessage()), "start", start.toString());
        }
    }

    private static VisitBody explained(View view, VisitId visit) {
        VisitAccount account = view.almoner().statements().explain(visit);
        if (account instanceof VisitAccount.Priced priced) {
            return VisitBody.of(priced, view.clock());
        }
        if (account instanceof VisitAccount.Unpriced unpriced) {
            return VisitBody.of(unpriced.visit());
        }
        throw ProblemException.of(ProblemKind.UNKNOWN_VISIT, "no visit " + visit + " is planned or reported");
    }
}
