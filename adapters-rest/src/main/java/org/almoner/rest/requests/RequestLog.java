package org.almoner.rest.requests;

import com.google.common.collect.ImmutableSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line into the log for each request, and measures it. The line names the template of the path and never the path, the
 * roles and never the caller: nothing of a person.
 */
public final class RequestLog extends EventsHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private static final double MILLIS = 1_000;
    private static final ImmutableSet<String> METHODS =
            ImmutableSet.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final Measures measures;

    /** Around the handler. */
    public RequestLog(Handler handler, Measures measures) {
        super(handler);
        this.measures = measures;
    }

    @Override
    protected void onBeforeHandling(Request request) {
        Trace.of(request);
    }

    @Override
    protected void onComplete(Request request, int status, @Nullable HttpFields headers, @Nullable Throwable failure) {
        Trace trace = Trace.of(request);
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        double seconds = trace.seconds();
        measures.took(method, trace.path(), status, seconds);
        LOG.info(
                "request={} method={} path={} status={} millis={} roles={}",
                trace.id(),
                method,
                trace.path(),
                status,
                Math.round(seconds * MILLIS),
                trace.roles());
    }
}
