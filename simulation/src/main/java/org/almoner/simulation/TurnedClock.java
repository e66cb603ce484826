package org.almoner.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of what is played, which stands still until a step moves it: so the same seed writes the same everywhere. */
public final class TurnedClock extends Clock {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private Instant now;

    /** Starts at nine o'clock of the day. */
    public TurnedClock(LocalDate day) {
        this.now = morning(day);
    }

    /** Moves on to nine o'clock of the day. */
    public void moveTo(LocalDate day) {
        now = morning(day);
    }

    /** Moves on to the instant. */
    public void moveTo(Instant instant) {
        now = instant;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(OFFICE_OPENS).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
