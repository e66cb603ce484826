package org.almoner.rest.console;

import static org.almoner.rest.security.Operation.CONSOLE_ENTRANCE;
import static org.almoner.rest.security.Operation.CONSOLE_HOME;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.security.Operates;

/** The first page, and what is said of the console itself. */
@Path("")
public final class HomePages {

    private final Desk desk;

    /** For one request. */
    public HomePages(@Context Desk desk) {
        this.desk = desk;
    }

    /** {@return the first page: the ways to the parts that somebody may see} */
    @GET
    @Operates(CONSOLE_HOME)
    public Page home() {
        return desk.plain("home", "What would you like to do?", List.of());
    }

    /** {@return what is said of who can use the console} */
    @GET
    @Path("/accessibility")
    @Operates(CONSOLE_ENTRANCE)
    public Page accessibility() {
        return desk.plain("accessibility", "Accessibility statement", List.of());
    }
}
