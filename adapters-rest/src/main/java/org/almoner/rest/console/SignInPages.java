package org.almoner.rest.console;

import static org.almoner.rest.security.Operation.CONSOLE_ENTRANCE;
import static org.almoner.rest.security.Operation.CONSOLE_HOME;

import com.google.common.collect.ImmutableSet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.rest.security.Sessions;
import org.jspecify.annotations.Nullable;

/** The way in, by a token such as REST takes, and the way out. */
@Path("")
public final class SignInPages {

    private static final String HOME = "/";

    private final Desk desk;
    private final Sessions sessions;
    private final Entrance entrance;

    /** For one request. */
    public SignInPages(@Context Desk desk, @Context Sessions sessions, @Context Entrance entrance) {
        this.desk = desk;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    /**
     * What the page of signing in shows.
     *
     * @param roles in which anybody may sign in here to try the console out
     * @param to the page that was asked for
     * @param ended whether a form was sent in a session that had ended
     * @param problem with the token that was given, or null
     */
    public record SigningIn(
            ImmutableSet<String> roles,
            String to,
            boolean ended,
            @Nullable String problem) {}

    /** {@return the page on which people sign in} */
    @GET
    @Path("/sign-in")
    @Operates(CONSOLE_ENTRANCE)
    public Page show(@QueryParam("to") @Nullable String to, @QueryParam("ended") @Nullable String ended) {
        return page(local(to), ended != null, null);
    }

    private Page page(String to, boolean ended, @Nullable String problem) {
        return desk.plain("sign-in", "Sign in", new SigningIn(entrance.tokens().keySet(), to, ended, problem));
    }

    /** {@return the page that was asked for, for whoever is signed in now} */
    @POST
    @Path("/sign-in")
    @Operates(CONSOLE_ENTRANCE)
    public Response signIn(Form form) {
        String to = local(form.find("to").orElse(null));
        String token = form.find("role")
                .map(role -> entrance.tokens().getOrDefault(role, ""))
                .or(() -> form.find("token"))
                .orElse("");
        try {
            return Response.seeOther(Desk.to(to))
                    .cookie(cookie(sessions.open(token).id(), NewCookie.DEFAULT_MAX_AGE))
                    .build();
        } catch (ProblemException e) {
            return Response.status(
                            e.kind() == ProblemKind.UNAVAILABLE ? e.kind().status() : 200)
                    .entity(page(to, false, e.getMessage()))
                    .build();
        }
    }

    /** {@return the page on which people sign in, for whoever is signed out now} */
    @POST
    @Path("/sign-out")
    @Operates(CONSOLE_HOME)
    public Response signOut(@SuppressWarnings("unused") Form form) {
        desk.session().ifPresent(sessions::close);
        return Response.seeOther(Desk.to("/sign-in")).cookie(cookie("", 0)).build();
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(Sessions.COOKIE)
                .value(value)
                .path(Desk.ROOT)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(entrance.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** {@return the path, if it is one of the console and nowhere else} */
    private static String local(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9/_-]*([?][A-Za-z0-9_.:%=&+-]*)?") && !path.startsWith("//")
                ? path
                : HOME;
    }
}
