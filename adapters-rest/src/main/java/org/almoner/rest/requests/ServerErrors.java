package org.almoner.rest.requests;

import com.google.common.base.Strings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.values.Json;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the problems of requests that never reach a resource, such as a path that hides a slash; in the console as a page. */
public final class ServerErrors extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    private final String pages;

    /**
     * For all requests.
     *
     * @param pages the path below which people ask, and not programs
     */
    public ServerErrors(String pages) {
        this.pages = pages;
    }

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
        response.write(true, ByteBuffer.wrap(body(request, response.getHeaders(), problem)), callback);
    }

    private byte[] body(Request request, HttpFields.Mutable headers, Problem problem) throws IOException {
        String path = request.getHttpURI().getPath();
        if (path == null || !(path + "/").startsWith(pages + "/")) {
            headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            return Json.MAPPER.writeValueAsBytes(problem);
        }
        headers.put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        headers.put(StandardHeaders.POLICY, StandardHeaders.PAGE_POLICY);
        return page(problem).getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing of the request is in it. */
    private String page(Problem problem) {
        return """
            <!DOCTYPE html>
            <html lang="en" class="govuk-template">
            <head>
              <meta charset="utf-8">
              <title>%1$s</title>
              <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
              <link rel="stylesheet" href="%4$s/assets/govuk.css">
            </head>
            <body class="govuk-template__body">
            <div class="govuk-width-container">
              <main class="govuk-main-wrapper">
                <h1 class="govuk-heading-l">%1$s</h1>
                <p class="govuk-body">%2$s</p>
                <p class="govuk-body">If you tell somebody about it, tell this number too: %3$s</p>
                <p class="govuk-body"><a class="govuk-link" href="%4$s/">To the first page</a></p>
              </main>
            </div>
            </body>
            </html>
            """.formatted(problem.title(), Strings.nullToEmpty(problem.advice()), problem.instance(), pages);
    }
}
