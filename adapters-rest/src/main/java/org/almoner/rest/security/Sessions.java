package org.almoner.rest.security;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.io.BaseEncoding;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.almoner.rest.problems.ProblemException;

/**
 * Who is signed in to the console, in memory: for half an hour after the last request, and never longer than the token holds. Everybody signs in again after a restart.
 * Thread-safe.
 */
public final class Sessions {

    /** The name of the cookie that holds the id of a session. */
    public static final String COOKIE = "almoner-session";

    private static final Duration IDLE = Duration.ofMinutes(30);

    /** How many are signed in at once; of more, whoever asked least lately signs in again. */
    static final int MOST = 10_000;

    private static final int RANDOM_BYTES = 32;

    private final TokenCheck tokens;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Session> sessions;

    /**
     * Without anybody yet.
     *
     * @param tokens checks those that people sign in with
     * @param clock tells when tokens end
     * @param ticker tells how long nothing was asked
     */
    public Sessions(TokenCheck tokens, InstantSource clock, Ticker ticker) {
        this.tokens = tokens;
        this.clock = clock;
        this.sessions = CacheBuilder.newBuilder()
                .ticker(ticker)
                .expireAfterAccess(IDLE)
                .maximumSize(MOST)
                .build();
    }

    /**
     * {@return the session of somebody who signs in}
     *
     * @throws ProblemException if the token does not hold, or cannot be checked
     */
    public Session open(String token) {
        SignIn signIn = tokens.check("Bearer " + token);
        Session session = new Session(
                secret(),
                secret(),
                signIn.caller(),
                signIn instanceof SignIn.Known known ? known.end() : clock.instant());
        sessions.put(session.id(), session);
        return session;
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return BaseEncoding.base64Url().omitPadding().encode(bytes);
    }

    /** {@return the session of the id, unless it is over} */
    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.getIfPresent(id))
                .filter(session -> clock.instant().isBefore(session.end()));
    }

    /** Signs somebody out. */
    public void close(Session session) {
        sessions.invalidate(session.id());
    }
}
