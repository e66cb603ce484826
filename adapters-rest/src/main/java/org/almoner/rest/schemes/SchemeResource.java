package org.almoner.rest.schemes;

import static org.almoner.rest.security.Operation.SCHEME_SHOW;

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

/** Tells of the scheme that is served. */
@Path("/scheme")
@Produces(MediaType.APPLICATION_JSON)
public final class SchemeResource {

    private final Council council;

    /** For one request. */
    public SchemeResource(@Context Council council) {
        this.council = council;
    }

    /** {@return the scheme} */
    @GET
    @Operates(SCHEME_SHOW)
    @Operation(
            summary = "Which scheme is served?",
            description = "Its term, zones, bands, what is bought, who approves, and what it rests on.")
    @ApiResponse(
            responseCode = "200",
            description = "The scheme.",
            content = @Content(schema = @Schema(implementation = SchemeBody.class)))
    public SchemeBody show() {
        return SchemeBody.of(council.scheme());
    }
}
