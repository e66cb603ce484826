package org.almoner.rest.requests;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives every answer the id of its request and the headers that keep browsers from guessing and caches from keeping. */
public final class StandardHeaders extends Handler.Wrapper {

    /** What a page may do: show the console's own style and pictures, and send forms to it. No code runs. */
    public static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String A_YEAR_OF_TLS = "max-age=31536000";

    static final String POLICY = "Content-Security-Policy";

    /** Before the handler. */
    public StandardHeaders(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        put(request, response);
        return super.handle(request, response, callback);
    }

    /** {@return the id of the request} Puts it and the other headers into the answer. */
    static String put(Request request, Response response) {
        String id = Trace.of(request).id();
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("X-Request-Id", id);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(POLICY, "default-src 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        if (request.getConnectionMetaData().isSecure()) {
            headers.put("Strict-Transport-Security", A_YEAR_OF_TLS);
        }
        return id;
    }
}
