package org.almoner.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final DevTokens tokens = DevTokens.make(Instant.now(), Optional.empty(), Optional.empty());
    private final String token = Objects.requireNonNull(tokens.byRole().get(Role.BROKER.word()));
    private final AtomicLong nanos = new AtomicLong();
    private final Ticker ticker = new Ticker() {
        @Override
        public long read() {
            return nanos.get();
        }
    };
    private Instant now = Instant.now();
    private final Sessions sessions = new Sessions(tokens.check(), () -> now, ticker);

    @Test
    void whoeverAsksNothingForHalfAnHourSignsInAgain() {
        String id = sessions.open(token).id();
        for (int i = 0; i < 3; i++) {
            nanos.addAndGet(IDLE.toNanos() - 1);
            assertThat(sessions.find(id))
                    .as("after each request the half hour begins anew")
                    .isPresent();
        }
        nanos.addAndGet(IDLE.toNanos());

        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void nobodyIsSignedInLongerThanTheTokenHolds() {
        Session session = sessions.open(token);
        now = session.end().minusMillis(1);
        assertThat(sessions.find(session.id())).isPresent();
        now = session.end();

        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void soManyAreSignedInAtOnceAndNoMore() {
        long found = Stream.generate(() -> sessions.open(token).id()).limit(Sessions.MOST + 1000L).toList().stream()
                .filter(id -> sessions.find(id).isPresent())
                .count();

        assertThat(found).isBetween(Sessions.MOST / 2L, (long) Sessions.MOST);
    }
}
