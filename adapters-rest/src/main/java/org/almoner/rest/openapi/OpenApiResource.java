package org.almoner.rest.openapi;

import static org.almoner.rest.security.Operation.OPEN_API;

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

/** Gives the description of the interface. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final OpenApiDocument document;

    /** Gives the document. */
    public OpenApiResource(@Context OpenApiDocument document) {
        this.document = document;
    }

    /** {@return the document} */
    @GET
    @Operates(OPEN_API)
    @Operation(summary = "What can be asked, and how?", description = "This document, in OpenAPI 3.1.")
    @ApiResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(schema = @Schema(types = "object")))
    public String openApi() {
        return document.json();
    }
}
