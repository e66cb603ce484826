package org.almoner.rest.console.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.util.function.Supplier;
import org.almoner.rest.asking.Council;

/** Gives each request its {@link Desk}. */
public final class DeskFactory implements Supplier<Desk> {

    private final Council council;
    private final Parts parts;
    private final ContainerRequestContext request;

    /** For one request. */
    public DeskFactory(@Context Council council, @Context Parts parts, @Context ContainerRequestContext request) {
        this.council = council;
        this.parts = parts;
        this.request = request;
    }

    @Override
    public Desk get() {
        return new Desk(council, parts, request);
    }
}
