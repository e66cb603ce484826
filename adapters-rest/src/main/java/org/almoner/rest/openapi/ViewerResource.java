package org.almoner.rest.openapi;

import static org.almoner.rest.security.Operation.VIEWER;
import static org.almoner.rest.security.Operation.VIEWER_FILE;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.rest.service.Artifact;

/** Shows the description of the interface to people. All of it comes from this server. */
@Path("/viewer")
public final class ViewerResource {

    private static final String LIBRARY = "META-INF/resources/webjars/swagger-ui/" + Artifact.viewerVersion() + "/";
    private static final String OWN = "org/almoner/rest/openapi/";
    private static final String PAGE = "viewer.html";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The files there are, each with its media type. */
    private static final ImmutableMap<String, String> FILES = ImmutableMap.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "favicon-32x32.png", "image/png",
            "viewer.js", "text/javascript");

    /** {@return the page} */
    @GET
    @Operates(VIEWER)
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "What can be asked, for people?", description = "A page that shows this document.")
    @ApiResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")))
    public Response page() {
        return answer(OWN + PAGE, "text/html;charset=utf-8");
    }

    /** {@return a file of the page} */
    @GET
    @Path("/{file}")
    @Operates(VIEWER_FILE)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of the viewer", description = "Its style, code and picture.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = "string")))
    public Response file(@PathParam("file") String file) {
        String type = FILES.get(file);
        if (type == null) {
            throw ProblemException.of(ProblemKind.UNKNOWN_PATH, "the viewer has no such file");
        }
        return answer((file.equals("viewer.js") ? OWN : LIBRARY) + file, type);
    }

    private static Response answer(String resource, String type) {
        try {
            return Response.ok(Resources.toByteArray(Resources.getResource(resource)), type)
                    .header("Content-Security-Policy", POLICY)
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
