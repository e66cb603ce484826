package org.almoner.rest.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.almoner.rest.asking.Council;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.requests.ProblemMapper;

/** Shows what a request failed with as a page; whoever is not signed in is shown the way in first. */
public final class Failures implements ExceptionMapper<Throwable> {

    private final HttpServletRequest request;
    private final UriInfo uri;
    private final Council council;
    private final Parts parts;

    /** For all requests: what is of one of them is looked up when it fails. */
    public Failures(
            @Context HttpServletRequest request, @Context UriInfo uri, @Context Council council, @Context Parts parts) {
        this.request = request;
        this.uri = uri;
        this.council = council;
        this.parts = parts;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Response answer = new ProblemMapper(request).toResponse(failure);
        Problem problem = (Problem) answer.getEntity();
        if (problem.type().equals(ProblemKind.TOKEN_MISSING.type())) {
            return Response.seeOther(Desk.to("/sign-in?" + afterwards())).build();
        }
        return Response.fromResponse(answer)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new Desk(council, parts, request, uri).plain("problem", problem.title(), problem))
                .build();
    }

    /** {@return the page to show afterwards; of a form that was sent, that nothing came of it} */
    private String afterwards() {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            return "ended=true";
        }
        String query = uri.getRequestUri().getRawQuery();
        return "to="
                + URLEncoder.encode("/" + uri.getPath() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
