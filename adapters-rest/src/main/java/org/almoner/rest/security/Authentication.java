package org.almoner.rest.security;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Finds out who asks, by the token of the request or, in the console, by the session of its cookie; and lets everybody through: what
 * they may is for {@link Authorisation} to say.
 */
public final class Authentication extends Handler.Wrapper {

    /** The attribute of a request that holds its {@link SignIn}. */
    static final String ATTRIBUTE = SignIn.class.getName();

    /** The attribute of a request of the console that holds its {@link Session}, if there is one. */
    public static final String SESSION = Session.class.getName();

    private final TokenCheck tokens;
    private final Sessions sessions;
    private final String console;

    /**
     * Before the handler.
     *
     * @param console the path below which sessions count, and tokens do not
     */
    public Authentication(Handler handler, TokenCheck tokens, Sessions sessions, String console) {
        super(handler);
        this.tokens = tokens;
        this.sessions = sessions;
        this.console = console;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if ((Request.getPathInContext(request) + "/").startsWith(console + "/")) {
            Optional<Session> session = session(request);
            session.ifPresent(found -> request.setAttribute(SESSION, found));
            request.setAttribute(
                    ATTRIBUTE,
                    session.<SignIn>map(found -> new SignIn.Known(found.caller(), found.end()))
                            .orElseGet(SignIn.Nobody::new));
        } else {
            request.setAttribute(ATTRIBUTE, tokens.check(request.getHeaders().get(HttpHeader.AUTHORIZATION)));
        }
        return super.handle(request, response, callback);
    }

    private Optional<Session> session(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                .flatMap(cookie -> sessions.find(cookie.getValue()).stream())
                .findFirst();
    }

    /** {@return who asks, if that is known} */
    public static Optional<Caller> caller(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignIn.Known known
                ? Optional.of(known.caller())
                : Optional.empty();
    }

    /** {@return by what requests are counted: who asks, or where nobody is signed in the address} */
    public static String counted(Request request) {
        return caller(request)
                .map(caller -> "subject " + caller.subject())
                .orElseGet(() -> "address " + Request.getRemoteAddr(request));
    }
}
