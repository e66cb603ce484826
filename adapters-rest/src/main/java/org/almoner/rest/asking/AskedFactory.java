package org.almoner.rest.asking;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.util.function.Supplier;

/** Makes what resources see of each request. */
public final class AskedFactory implements Supplier<Asked> {

    private final Council council;
    private final ContainerRequestContext request;

    /** For one request. */
    public AskedFactory(@Context Council council, @Context ContainerRequestContext request) {
        this.council = council;
        this.request = request;
    }

    @Override
    public Asked get() {
        return new Asked(council, request);
    }
}
