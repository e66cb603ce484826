package org.example.council;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on by a tick each time that it is asked. */
public final class TickingClock extends Clock {

    public static final Duration TICK = Duration.ofMillis(5);

    private final AtomicReference<Instant> next;

    public TickingClock(Instant first) {
        next = new AtomicReference<>(first);
    }

    @Override
    public Instant instant() {
        return next.getAndUpdate(now -> now.plus(TICK));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("asked for instants alone");
    }
}
