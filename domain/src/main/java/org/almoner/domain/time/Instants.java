package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Instants as people read them, and the days on which they are. */
public final class Instants {

    /** The clocks by which a council's days begin and end. */
    public static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private static final int NANOS = 1000;

    private Instants() {}

    /** {@return the day of the instant on the clocks of the council} */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, COUNCIL);
    }

    /** {@return what the clocks of the council show at the instant, to the minute} */
    public static LocalDateTime clockAt(Instant instant) {
        return LocalDateTime.ofInstant(instant, COUNCIL).truncatedTo(ChronoUnit.MINUTES);
    }

    /** {@return the last instant of the day on the clocks of the council, to the microsecond, which is as fine as anything is kept} */
    public static Instant lastOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(COUNCIL).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /**
     * Refuses what is finer than anything is kept.
     *
     * @param time an instant or a time of day
     * @throws IllegalArgumentException if it is finer than a microsecond
     */
    public static void checkMicroseconds(TemporalAccessor time) {
        checkArgument(
                time.get(ChronoField.NANO_OF_SECOND) % NANOS == 0,
                "time is kept to the microsecond, but got %s; maybe truncate it",
                time);
    }

    /** {@return the instant to the second, without what is beyond it, such as {@code 2020-11-02T13:00:00Z}} */
    public static String toTheSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
