package org.almoner.rest.requests;

import com.google.common.base.Throwables;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.StoreException;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of whatever a request fails with. A failure of the program is logged and not told. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final String RETRY_SECONDS = "5";

    private final HttpServletRequest request;

    /** For requests. */
    public ProblemMapper(@Context HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Response answer = answerTo(failure);
        // Jetty ends the connection on what is left of a body, and whoever sent it has to know before asking again.
        return Passage.mayBeLeft(request)
                ? Response.fromResponse(answer).header("Connection", "close").build()
                : answer;
    }

    private Response answerTo(Throwable failure) {
        String id = request.getAttribute(Trace.ATTRIBUTE) instanceof Trace trace ? trace.id() : "";
        for (Throwable cause : Throwables.getCausalChain(failure)) {
            Optional<Response> answer = foreseen(cause, id);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        if (failure instanceof WebApplicationException e && e.getResponse().getStatus() < 500) {
            Response asked = e.getResponse();
            return answer(Response.fromResponse(asked), Problem.of(asked.getStatus(), id));
        }
        // Without its path, which may name a postcode.
        LOG.error("request {} failed", id, failure);
        return answer(Response.serverError(), Problem.of(500, id));
    }

    private static Optional<Response> foreseen(Throwable cause, String id) {
        if (cause instanceof ProblemException e) {
            return Optional.of(answer(challenging(e.kind()), Problem.of(e, id)));
        }
        if (cause instanceof ChangedSinceException e) {
            return Optional.of(answer(challenging(ProblemKind.CHANGED_SINCE), Problem.of(e, id)));
        }
        if (cause instanceof ConflictException e) {
            ProblemException conflict = ProblemException.of(ProblemKind.CONFLICT, String.valueOf(e.getMessage()));
            return Optional.of(answer(challenging(ProblemKind.CONFLICT), Problem.of(conflict, id)));
        }
        if (cause instanceof StoreException) {
            LOG.error("request {} failed, for the store did", id, cause);
            return Optional.of(answer(challenging(ProblemKind.UNAVAILABLE), Problem.of(503, id)));
        }
        if (cause instanceof HttpException e) {
            return Optional.of(answer(Response.status(e.getCode()), Problem.of(e.getCode(), id)));
        }
        return Optional.empty();
    }

    /** {@return an answer of the kind's status, with the headers that belong to it} */
    private static Response.ResponseBuilder challenging(ProblemKind kind) {
        Response.ResponseBuilder answer = Response.status(kind.status());
        return switch (kind) {
            case TOKEN_MISSING -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOKEN_REFUSED -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            case UNAVAILABLE -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            default -> answer;
        };
    }

    private static Response answer(Response.ResponseBuilder answer, Problem problem) {
        return answer.entity(problem).type(Problem.MEDIA_TYPE).build();
    }
}
