package org.almoner.rest.requests;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.pathmap.RegexPathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** What each request passes before anybody looks who asks. */
public final class Passage {

    private static final RegexPathSpec FILES = new RegexPathSpec("^(/console)?/providers/[^/]+/visit-files$");

    /** A body up to so long is read before anything is answered, so that a caller who is refused can ask again on the connection. */
    private static final int READ_FIRST = 32 * 1024;

    /** What keeping a chunk takes beside its bytes. */
    private static final int OF_A_CHUNK = 64;

    private Passage() {}

    /**
     * {@return a handler that goes before the other: from the outside in, an ordered end, the log, headers, no compressed bodies, compressed
     * answers, limits of length, and the body itself unless it is long}
     *
     * @param handler the other
     * @param bodyBytes the longest body
     * @param fileBytes the longest file of visits
     * @param measures of the requests
     */
    public static Handler before(Handler handler, int bodyBytes, int fileBytes, Measures measures) {
        CompressionHandler compressing = new CompressionHandler(sized(handler, bodyBytes, fileBytes));
        compressing.putCompression(new GzipCompression());
        return new GracefulHandler(new RequestLog(new StandardHeaders(new PlainBodies(compressing)), measures));
    }

    /** {@return whether something of the body may not have been read when it is answered} */
    static boolean mayBeLeft(HttpServletRequest request) {
        return request.getContentLengthLong() > READ_FIRST || request.getHeader("Transfer-Encoding") != null;
    }

    /** What is longer than a file may be goes no further, nor what is no file and longer than a body may be. */
    private static Handler sized(Handler handler, int bodyBytes, int fileBytes) {
        SizeLimitHandler bodies = new SizeLimitHandler(bodyBytes, -1);
        bodies.setHandler(new EagerContentHandler(
                handler, new EagerContentHandler.RetainedContentLoaderFactory(READ_FIRST, OF_A_CHUNK, false)));
        ConditionalHandler others = new ConditionalHandler.SkipNext(bodies);
        others.include(FILES);
        SizeLimitHandler files = new SizeLimitHandler(fileBytes, -1);
        files.setHandler(others);
        return files;
    }
}
