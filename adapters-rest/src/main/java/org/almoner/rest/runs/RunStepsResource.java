package org.almoner.rest.runs;

import static org.almoner.rest.security.Operation.RUN_APPROVE;
import static org.almoner.rest.security.Operation.RUN_PAY;
import static org.almoner.rest.security.Operation.RUN_REJECT;
import static org.almoner.rest.security.Operation.RUN_SUBMIT;

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
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;

/** Takes runs a step further: drafted by one, approved by another, posted, paid. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RunStepsResource {

    private static final String WHY = "Why.";
    private static final String TAKEN = "The run after it.";

    private final Asked asked;

    /** For one request. */
    public RunStepsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return the run after it was submitted} */
    @POST
    @Path("/{run}/submit")
    @Operates(RUN_SUBMIT)
    @Operation(summary = "Submit a run", description = "Gives a draft to somebody else to check.")
    @ApiResponse(
            responseCode = "200",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    public Response submit(
            @PathParam(RunsResource.RUN) RunId run,
            @RequestBody(
                            required = true,
                            description = WHY,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepAsked.class),
                                            examples = @ExampleObject(name = "why", value = RunExamples.STEP)))
                    StepAsked body) {
        return take(run, Step.SUBMIT, body);
    }

    /** {@return the run after it was approved} */
    @POST
    @Path("/{run}/approve")
    @Operates(RUN_APPROVE)
    @Operation(
            summary = "Approve a run",
            description = "Finds it right, and posts what was drafted; by another than who drafted or submitted it.")
    @ApiResponse(
            responseCode = "200",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    public Response approve(
            @PathParam(RunsResource.RUN) RunId run,
            @RequestBody(
                            required = true,
                            description = WHY,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepAsked.class),
                                            examples = @ExampleObject(name = "why", value = RunExamples.STEP)))
                    StepAsked body) {
        return take(run, Step.APPROVE, body);
    }

    /** {@return the run after it was paid} */
    @POST
    @Path("/{run}/pay")
    @Operates(RUN_PAY)
    @Operation(summary = "Pay a run", description = "Says that an approved run has been paid and billed.")
    @ApiResponse(
            responseCode = "200",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    public Response pay(
            @PathParam(RunsResource.RUN) RunId run,
            @RequestBody(
                            required = true,
                            description = WHY,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepAsked.class),
                                            examples = @ExampleObject(name = "why", value = RunExamples.STEP)))
                    StepAsked body) {
        return take(run, Step.PAY, body);
    }

    /** {@return the run after it was rejected} */
    @POST
    @Path("/{run}/reject")
    @Operates(RUN_REJECT)
    @Operation(summary = "Reject a run", description = "Turns it down before it is posted: it never posts anything.")
    @ApiResponse(
            responseCode = "200",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    public Response reject(
            @PathParam(RunsResource.RUN) RunId run,
            @RequestBody(
                            required = true,
                            description = WHY,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepAsked.class),
                                            examples = @ExampleObject(name = "why", value = RunExamples.STEP)))
                    StepAsked body) {
        return take(run, Step.REJECT, body);
    }

    private Response take(RunId run, Step step, StepAsked body) {
        Author author = asked.because(body.reason());
        RunProblems.prepare(asked.now(), run, step);
        return asked.write(
                body, almoner -> RunBody.of(RunProblems.taken(almoner.runs().step(run, step, author), step, author)));
    }
}
