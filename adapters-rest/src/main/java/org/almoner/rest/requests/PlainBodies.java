package org.almoner.rest.requests;

import com.google.common.base.Ascii;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are compressed or otherwise encoded, for a few bytes could stand for any number, and those that say that they are in
 * another charset than UTF-8, as which every body is read.
 */
public final class PlainBodies extends Handler.Wrapper {

    /** Around the handler. */
    public PlainBodies(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        if (headers.contains(HttpHeader.CONTENT_ENCODING) || isOfAnotherCharset(headers.get(HttpHeader.CONTENT_TYPE))) {
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean isOfAnotherCharset(@Nullable String type) {
        String charset = MimeTypes.getCharsetFromContentType(type);
        return charset != null && !Ascii.equalsIgnoreCase(charset, StandardCharsets.UTF_8.name());
    }
}
