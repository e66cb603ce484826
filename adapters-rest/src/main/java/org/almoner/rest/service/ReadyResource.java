package org.almoner.rest.service;

import static org.almoner.rest.security.Operation.READY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.almoner.rest.asking.Council;
import org.almoner.rest.security.Operates;

/** Tells whether the service can answer: whether its store does. */
@Path("/ready")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadyResource {

    private final Council council;

    /** Of the council. */
    public ReadyResource(@Context Council council) {
        this.council = council;
    }

    /** {@return that it is ready} */
    @GET
    @Operates(READY)
    @Operation(
            summary = "Can the service answer?",
            description =
                    "Asks the store for something small. While the store does not answer this is a problem with status 503.")
    @ApiResponse(
            responseCode = "200",
            description = "The store answers.",
            content = @Content(schema = @Schema(implementation = Ready.class)))
    public Ready ready() {
        council.lastLearned();
        return new Ready("ready");
    }

    /** That the service can answer. */
    @Schema(name = "Ready", description = "That the service can answer.")
    public record Ready(
            @Schema(description = "Always \"ready\".", example = "ready", requiredMode = Schema.RequiredMode.REQUIRED)
            String status) {}
}
