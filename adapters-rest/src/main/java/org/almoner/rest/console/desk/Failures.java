package org.almoner.rest.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.requests.ProblemMapper;
import org.glassfish.jersey.internal.inject.InjectionManager;

/** Shows what a request failed with as a page; whoever is not signed in is shown the way in first. */
public final class Failures implements ExceptionMapper<Throwable> {

    private final ProblemMapper problems;
    private final InjectionManager injections;
    private final UriInfo uri;

    /** For requests. */
    public Failures(@Context HttpServletRequest request, @Context InjectionManager injections, @Context UriInfo uri) {
        this.problems = new ProblemMapper(request);
        this.injections = injections;
        this.uri = uri;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Response answer = problems.toResponse(failure);
        Problem problem = (Problem) answer.getEntity();
        if (problem.type().equals(ProblemKind.TOKEN_MISSING.type())) {
            return Response.seeOther(UriBuilder.fromUri(Desk.to("/sign-in"))
                            .queryParam("to", "/" + uri.getPath())
                            .build())
                    .build();
        }
        return Response.status(answer.getStatus())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(desk().plain("problem", problem.title(), problem))
                .build();
    }

    /** This mapper is there once, and each request has a desk of its own. */
    private Desk desk() {
        return injections.getInstance(Desk.class);
    }
}
