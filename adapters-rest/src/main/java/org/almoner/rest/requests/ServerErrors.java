package org.almoner.rest.requests;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.values.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the problems of requests that never reach a resource, such as a path that hides a slash. */
public final class ServerErrors extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        String id = StandardHeaders.put(request, response);
        if (code == 500) {
            LOG.error("request {} failed: {}", id, message, cause);
        }
        if (code == HttpStatus.TOO_MANY_REQUESTS_429) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
        }
        Problem problem = Problem.of(code, id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(problem)), callback);
    }
}
