package org.almoner.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of whatever a request fails with. A failure of the program is logged and not told. */
final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final HttpServletRequest request;

    public ProblemMapper(@Context HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        String id = String.valueOf(request.getAttribute(StandardHeaders.REQUEST_ID));
        if (failure instanceof ProblemException e) {
            return answer(Response.status(e.kind().status()), Problem.of(e, id));
        }
        if (failure instanceof WebApplicationException e) {
            Response asked = e.getResponse();
            return answer(Response.fromResponse(asked), Problem.of(asked.getStatus(), id));
        }
        // Without its path, which may name a postcode.
        LOG.error("request {} failed: {}", id, request.getMethod(), failure);
        return answer(Response.serverError(), Problem.of(500, id));
    }

    private static Response answer(Response.ResponseBuilder answer, Problem problem) {
        return answer.entity(problem).type(Problem.MEDIA_TYPE).build();
    }
}
