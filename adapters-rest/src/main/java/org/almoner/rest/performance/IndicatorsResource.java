package org.almoner.rest.performance;

import static org.almoner.rest.security.Operation.PERFORMANCE_LIST;
import static org.almoner.rest.security.Operation.PERFORMANCE_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;

/** Tells how performance indicators stand (rule K8). */
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
public final class IndicatorsResource {

    private final Asked asked;

    /** For one request. */
    public IndicatorsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return the dashboard} */
    @GET
    @Operates(PERFORMANCE_LIST)
    @Operation(
            summary = "How do the performance indicators stand?",
            description =
                    "The latest figure of each that is not provisional, its colour and why, and how many are of which colour."
                            + " Whole, since a dashboard is read as one; none where the service was given none.")
    @ApiResponse(
            responseCode = "200",
            description = "The dashboard.",
            content = @Content(schema = @Schema(implementation = DashboardBody.class)))
    public Response list() {
        return asked.read(view -> DashboardBody.of(view.dashboard()));
    }

    /** {@return an indicator} */
    @GET
    @Path("/{indicator}")
    @Operates(PERFORMANCE_SHOW)
    @Operation(
            summary = "How does a performance indicator stand?",
            description = "All of its figures, each with what was wanted, its colour and why.")
    @ApiResponse(
            responseCode = "200",
            description = "The indicator.",
            content = @Content(schema = @Schema(implementation = IndicatorBody.class)))
    public Response show(@PathParam("indicator") IndicatorCode code) {
        return asked.read(view -> view.dashboard()
                .find(code)
                .map(PerformanceIndicator::judged)
                .map(IndicatorBody::whole)
                .orElseThrow(
                        () -> ProblemException.of(ProblemKind.UNKNOWN_INDICATOR, "there is no indicator " + code)));
    }
}
