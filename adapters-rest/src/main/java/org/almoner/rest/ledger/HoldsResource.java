package org.almoner.rest.ledger;

import static org.almoner.rest.security.Operation.LINE_HOLD;
import static org.almoner.rest.security.Operation.LINE_RELEASE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.ledger.Hold;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.runs.RunBody;
import org.almoner.rest.security.Operates;
import org.almoner.wording.RefusalWords;

/** Holds lines of the ledger, and releases them. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HoldsResource {

    private final Asked asked;

    /** For one request. */
    public HoldsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return the line that is held} */
    @POST
    @Path("/holds")
    @Operates(LINE_HOLD)
    @Operation(
            summary = "Hold a line",
            description =
                    "It is not posted, nor a correction of it, until it is released. What was posted before stands.")
    @ApiResponse(
            responseCode = "200",
            description = "The line that is held.",
            content = @Content(schema = @Schema(implementation = RunBody.HeldLine.class)))
    public Response hold(
            @RequestBody(
                            required = true,
                            description = "Which line, why, and who must act.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LineHeld.class),
                                            examples = @ExampleObject(name = "hold", value = LedgerExamples.HOLD)))
                    LineHeld body) {
        return asked.write(body, almoner -> held(almoner, body));
    }

    private RunBody.HeldLine held(Almoner almoner, LineHeld body) {
        Author who = asked.because(body.reason());
        Hold hold = new Hold(body.reason(), body.actor());
        if (almoner.runs().hold(body.line(), hold, who) instanceof Recording.Refused refused) {
            throw ProblemException.refused(refused.reasons(), RefusalWords::of);
        }
        return RunBody.HeldLine.of(body.line(), hold);
    }

    /** {@return the line that was released} */
    @POST
    @Path("/releases")
    @Operates(LINE_RELEASE)
    @Operation(summary = "Release a held line", description = "The next run posts it.")
    @ApiResponse(
            responseCode = "200",
            description = "The line that was released.",
            content = @Content(schema = @Schema(implementation = ReleasedLine.class)))
    public Response release(
            @RequestBody(
                            required = true,
                            description = "Which line, and what was done about it.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LineReleased.class),
                                            examples =
                                                    @ExampleObject(name = "release", value = LedgerExamples.RELEASE)))
                    LineReleased body) {
        return asked.write(body, almoner -> {
            if (!almoner.runs().release(body.line(), asked.because(body.reason()))) {
                throw ProblemException.refused(new Reason("not-held", "line " + body.line() + " is not held"));
            }
            return new ReleasedLine(body.line().toString());
        });
    }

    /** A line that is held no longer. */
    @Schema(name = "ReleasedLine", description = "A line that is held no longer.")
    public record ReleasedLine(
            @Schema(
                    description = "The line.",
                    example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String line) {}
}
