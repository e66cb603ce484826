package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableListMultimap;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The columns that every fact has: written, and read again. */
final class Facts {

    /** The columns after the reference of what a fact is about, and before its value. */
    static final String COLUMNS = "holds_from, holds_to, known_since, recorded_by, reason, withdrawn";

    private Facts() {}

    /** {@return the reference of what the fact is about, the common columns, and the value} */
    static @Nullable Object[] columns(Comparable<?> about, Fact<?> fact, @Nullable Object... value) {
        @Nullable Object[] columns = new @Nullable Object[7 + value.length];
        columns[0] = about.toString();
        columns[1] = fact.holds().from();
        columns[2] = end(fact.holds());
        columns[3] = instant(fact.known().since());
        columns[4] = fact.known().by();
        columns[5] = fact.known().reason();
        columns[6] = fact.value().isEmpty();
        System.arraycopy(value, 0, columns, 7, value.length);
        return columns;
    }

    /** {@return what the function makes of the fact's value, or null when it is withdrawn} */
    static <T, C> @Nullable C column(Fact<T> fact, Function<T, C> function) {
        Optional<T> value = fact.value();
        return value.isPresent() ? function.apply(value.get()) : null;
    }

    /**
     * {@return the facts by what they are about, in the order of recording}
     *
     * @param handle the transaction
     * @param query asks for the reference, the common columns and the value
     * @param parse reads the reference
     * @param value reads the value
     * @param arguments of the query
     */
    static <I, T> ImmutableListMultimap<I, Fact<T>> by(
            Handle handle, String query, Function<String, I> parse, Value<I, T> value, Object... arguments) {
        Map<String, I> parsed = new HashMap<>();
        return Row.all(
                        handle,
                        query + " ORDER BY sequence",
                        row -> {
                            I about = parsed.computeIfAbsent(row.text(), parse);
                            return Map.entry(about, read(row, about, value));
                        },
                        arguments)
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <I, T> Fact<T> read(Row row, I about, Value<I, T> value) throws SQLException {
        return read(row, next -> value.read(about, next));
    }

    /** {@return the fact of the common columns and the value} */
    static <T> Fact<T> read(Row row, Row.Reader<T> value) throws SQLException {
        DateRange holds = row.dates();
        Knowledge known = row.knowledge();
        return row.flag() ? Fact.withdrawn(holds, known) : Fact.of(value.read(row), holds, known);
    }

    /** {@return the end of the days, or null for none} */
    static @Nullable LocalDate end(DateRange days) {
        return days.end().orElse(null);
    }

    /**
     * {@return the instant as date and time in UTC}
     *
     * @throws IllegalArgumentException if it is finer than a microsecond
     */
    static LocalDateTime instant(Instant instant) {
        Instants.checkMicroseconds(instant);
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * {@return the time of day}
     *
     * @throws IllegalArgumentException if it is finer than a microsecond
     */
    static LocalTime time(LocalTime time) {
        Instants.checkMicroseconds(time);
        return time;
    }

    /**
     * Reads the value of a fact.
     *
     * @param <I> the type of the reference of what it is about
     * @param <T> the type of the value
     */
    @FunctionalInterface
    interface Value<I, T> {

        /** {@return the value, from the columns that come next} */
        T read(I about, Row row) throws SQLException;
    }
}
