package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table unit by unit, as digests. */
final class SealedRows {

    private static final int AT_ONCE = 10_000;

    /** The columns that do not count: which unit the rows are of is what they are read by, and their order is that of reading. */
    private static final ImmutableList<String> NOT_COUNTED = ImmutableList.of("unit_number", "sequence");

    private SealedRows() {}

    /**
     * Reads the rows of the units one after another. A unit whose rows do not stand together comes more than once.
     *
     * @param handle the transaction
     * @param table in which they are
     * @param which a condition with its WHERE, or nothing
     * @param reader is given each unit's rows
     * @param arguments of the condition
     */
    static void read(Handle handle, SealedTable table, String which, Reader reader, Object... arguments) {
        handle.select("SELECT * FROM " + table + which + " ORDER BY " + table.orderedBy(), arguments)
                .setFetchSize(AT_ONCE)
                .scanResultSet((rows, context) -> {
                    try (ResultSet open = rows.get()) {
                        read(open, table, reader);
                    }
                    return table;
                });
    }

    private static void read(ResultSet rows, SealedTable table, Reader reader) throws SQLException {
        ImmutableList<Column> columns = columns(rows.getMetaData());
        RowDigest digest =
                new RowDigest(table, columns.stream().map(Column::name).toList());
        List<RowDigest.Digests> digests = new ArrayList<>();
        long unit = 0;
        while (rows.next()) {
            long next = rows.getLong("unit_number");
            if (next != unit && !digests.isEmpty()) {
                reader.read(unit, digests);
                digests.clear();
            }
            unit = next;
            @Nullable Object[] row = new @Nullable Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = columns.get(i).value(rows);
            }
            digests.add(digest.of(row));
        }
        if (!digests.isEmpty()) {
            reader.read(unit, digests);
        }
    }

    private static ImmutableList<Column> columns(ResultSetMetaData columns) throws SQLException {
        ImmutableList.Builder<Column> counted = ImmutableList.builder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i).toLowerCase(Locale.ROOT);
            if (!NOT_COUNTED.contains(name)) {
                counted.add(new Column(i, name, columns.getColumnType(i)));
            }
        }
        return counted.build();
    }

    private record Column(int index, String name, int type) {

        /** {@return the value as it is when it is inserted; dates and times by way of java.sql would lose parts of it} */
        @Nullable
        Object value(ResultSet row) throws SQLException {
            return switch (type) {
                case Types.DATE -> row.getObject(index, LocalDate.class);
                case Types.TIME -> row.getObject(index, LocalTime.class);
                case Types.TIMESTAMP -> row.getObject(index, LocalDateTime.class);
                default -> row.getObject(index);
            };
        }
    }

    /** Takes the rows of a unit. */
    @FunctionalInterface
    interface Reader {

        /**
         * Takes the rows of a unit.
         *
         * @param unit its number
         * @param digests of its rows, used only until it returns
         */
        void read(long unit, List<RowDigest.Digests> digests);
    }
}
