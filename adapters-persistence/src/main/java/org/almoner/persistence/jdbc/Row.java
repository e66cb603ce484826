package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.jdbi.v3.core.Handle;

/** A row of an answer, whose columns are read one after another in the order of the query. */
final class Row {

    private final ResultSet columns;
    private int read;

    private Row(ResultSet columns) {
        this.columns = columns;
    }

    /** {@return what the reader makes of each row of the answer to the query, in order} */
    static <T> ImmutableList<T> all(Handle handle, String query, Reader<T> reader, Object... arguments) {
        return handle.select(query, arguments)
                .map((columns, context) -> reader.read(new Row(columns)))
                .collect(ImmutableList.toImmutableList());
    }

    String text() throws SQLException {
        return columns.getString(++read);
    }

    Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(columns.getString(++read));
    }

    long number() throws SQLException {
        return columns.getLong(++read);
    }

    Optional<Long> optionalNumber() throws SQLException {
        return Optional.ofNullable(columns.getObject(++read, Long.class));
    }

    int integer() throws SQLException {
        return columns.getInt(++read);
    }

    boolean flag() throws SQLException {
        return columns.getBoolean(++read);
    }

    LocalDate date() throws SQLException {
        return columns.getObject(++read, LocalDate.class);
    }

    Optional<LocalDate> optionalDate() throws SQLException {
        return Optional.ofNullable(columns.getObject(++read, LocalDate.class));
    }

    LocalTime time() throws SQLException {
        return columns.getObject(++read, LocalTime.class);
    }

    Optional<LocalTime> optionalTime() throws SQLException {
        return Optional.ofNullable(columns.getObject(++read, LocalTime.class));
    }

    Instant instant() throws SQLException {
        return columns.getObject(++read, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** First day, and end or null. */
    DateRange dates() throws SQLException {
        return new DateRange(date(), Optional.ofNullable(columns.getObject(++read, LocalDate.class)));
    }

    /** Since when, by whom and why. */
    Knowledge knowledge() throws SQLException {
        return new Knowledge(instant(), text(), text());
    }

    /**
     * Makes something of a row.
     *
     * @param <T> of what
     */
    @FunctionalInterface
    interface Reader<T> {

        /** {@return what the row says} */
        T read(Row row) throws SQLException;
    }
}
