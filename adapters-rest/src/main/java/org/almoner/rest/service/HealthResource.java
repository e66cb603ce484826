package org.almoner.rest.service;

import static org.almoner.rest.security.Operation.HEALTH;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.almoner.rest.security.Operates;

/** Tells that the service is up. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Health health;

    /** Tells it. */
    public HealthResource(@Context Health health) {
        this.health = health;
    }

    /** {@return that it is up} */
    @GET
    @Operates(HEALTH)
    @Operation(
            summary = "Is the service up, and what does it serve?",
            description = "Answers at once and touches nothing else: for load balancers and monitors.")
    @ApiResponse(
            responseCode = "200",
            description = "The service is up.",
            content = @Content(schema = @Schema(implementation = Health.class)))
    public Health health() {
        return health;
    }
}
