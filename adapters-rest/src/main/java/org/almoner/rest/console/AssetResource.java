package org.almoner.rest.console;

import static org.almoner.rest.security.Operation.CONSOLE_ENTRANCE;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.rest.service.Artifact;

/**
 * The files of the pages. The style is that of GOV.UK Frontend in Arial, for its typeface and its crown are for services of GOV.UK alone.
 */
@Path("/assets")
public final class AssetResource {

    private static final String LIBRARY = "META-INF/resources/webjars/govuk-frontend/" + Artifact.frontendVersion()
            + "/dist/govuk/govuk-frontend.min.css";
    private static final String OWN = "org/almoner/rest/console/";
    private static final Pattern TYPEFACE = Pattern.compile("@font-face\\{[^}]*}|\"?GDS Transport\"?,");

    private static final ImmutableMap<String, Asset> ASSETS = ImmutableMap.of(
            "govuk.css", new Asset("text/css", TYPEFACE.matcher(text(LIBRARY)).replaceAll("")),
            "console.css", new Asset("text/css", text(OWN + "console.css")),
            "almoner.svg", new Asset("image/svg+xml", text(OWN + "almoner.svg")));

    private record Asset(String type, String text) {}

    private static String text(String resource) {
        try {
            return Resources.toString(Resources.getResource(resource), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** {@return a file} */
    @GET
    @Path("/{file}")
    @Operates(CONSOLE_ENTRANCE)
    public Response file(@PathParam("file") String file) {
        Asset asset = ASSETS.get(file);
        if (asset == null) {
            throw ProblemException.of(ProblemKind.UNKNOWN_PATH, "the console has no such file");
        }
        return Response.ok(asset.text(), asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
