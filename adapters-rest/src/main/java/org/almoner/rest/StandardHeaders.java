package org.almoner.rest;

import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives every answer the id of its request and the headers that keep browsers from guessing. */
final class StandardHeaders extends Handler.Wrapper {

    /** The attribute of a request that holds its id, a UUID. */
    static final String REQUEST_ID = "org.almoner.rest.request-id";

    StandardHeaders(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        put(request, response);
        return super.handle(request, response, callback);
    }

    /** {@return the id of the request} Puts it and the other headers into the answer, and keeps an id given before. */
    static String put(Request request, Response response) {
        String id = request.getAttribute(REQUEST_ID) instanceof String known
                ? known
                : UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, id);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("X-Request-Id", id);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        return id;
    }
}
