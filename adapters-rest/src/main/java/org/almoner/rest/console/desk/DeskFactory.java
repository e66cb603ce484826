package org.almoner.rest.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.almoner.rest.asking.Council;

/** Gives each request its {@link Desk}. */
public final class DeskFactory implements Supplier<Desk> {

    private final Council council;
    private final Parts parts;
    private final HttpServletRequest request;
    private final UriInfo uri;

    /** For one request. */
    public DeskFactory(
            @Context Council council, @Context Parts parts, @Context HttpServletRequest request, @Context UriInfo uri) {
        this.council = council;
        this.parts = parts;
        this.request = request;
        this.uri = uri;
    }

    @Override
    public Desk get() {
        return new Desk(council, parts, request, uri);
    }
}
