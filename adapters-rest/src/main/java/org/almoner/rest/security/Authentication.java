package org.almoner.rest.security;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Finds out who asks, and lets everybody through: what they may is for {@link Authorisation} to say. */
public final class Authentication extends Handler.Wrapper {

    /** The attribute of a request that holds its {@link SignIn}. */
    static final String ATTRIBUTE = SignIn.class.getName();

    private final TokenCheck tokens;

    /** Before the handler. */
    public Authentication(Handler handler, TokenCheck tokens) {
        super(handler);
        this.tokens = tokens;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.setAttribute(ATTRIBUTE, tokens.check(request.getHeaders().get(HttpHeader.AUTHORIZATION)));
        return super.handle(request, response, callback);
    }

    /** {@return by what requests are counted: who asks, or where nobody is signed in the address} */
    public static String counted(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignIn.Known known
                ? "subject " + known.caller().subject()
                : "address " + Request.getRemoteAddr(request);
    }
}
