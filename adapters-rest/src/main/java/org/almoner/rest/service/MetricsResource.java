package org.almoner.rest.service;

import static org.almoner.rest.security.Operation.METRICS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.almoner.rest.requests.Measures;
import org.almoner.rest.security.Operates;

/** Gives the measures of the service. */
@Path("/metrics")
@Produces(MediaType.TEXT_PLAIN)
public final class MetricsResource {

    private final Measures measures;

    /** Of the service. */
    public MetricsResource(@Context Measures measures) {
        this.measures = measures;
    }

    /** {@return the measures} */
    @GET
    @Operates(METRICS)
    @Operation(
            summary = "How often is what asked, how does it end, and how long does it take?",
            description =
                    "Since the start of the server, in the text format of Prometheus. It names nobody and nothing but"
                            + " templates of paths.")
    @ApiResponse(
            responseCode = "200",
            description = "The measures.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string")))
    public Response metrics() {
        StreamingOutput text = measures::writeTo;
        return Response.ok(text).type(Measures.MEDIA_TYPE).build();
    }
}
