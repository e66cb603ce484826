package org.almoner.rest.requests;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;

/**
 * What is kept of a request for logs and measures: nothing of a person, and no path. Filled in while the request is answered, by one
 * thread at a time.
 */
public final class Trace {

    /** The attribute of a request that holds its trace. */
    public static final String ATTRIBUTE = Trace.class.getName();

    private static final String NONE = "-";

    private final String id = UUID.randomUUID().toString();
    private final long began = System.nanoTime();
    private volatile String path = NONE;
    private volatile String roles = NONE;

    private Trace() {}

    /** {@return the trace of the request, begun if there is none yet} */
    public static Trace of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Trace known) {
            return known;
        }
        Trace trace = new Trace();
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    /** {@return the request's id, a UUID} */
    public String id() {
        return id;
    }

    /** Says what the request is for, by the template of its path, such as {@code /packages/{package}}. */
    public void isFor(String template) {
        path = template;
    }

    /** Says in which roles somebody asks. */
    public void isBy(String names) {
        roles = names;
    }

    /** {@return the template of the path, or "-" before it is known} */
    public String path() {
        return path;
    }

    String roles() {
        return roles;
    }

    double seconds() {
        return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
