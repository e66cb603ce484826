package org.almoner.persistence.jdbc;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterables;
import com.zaxxer.hikari.HikariConfig;
import java.io.EOFException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** H2, whose error codes are also the last part of its SQL states. */
final class H2 implements Product {

    static final String PREFIX = "jdbc:h2:";

    /**
     * A unit of work waits a minute for its turn; what fails is thrown and not written to a file of H2's own; a query plan is
     * kept for each of our queries; what a unit recorded is written when it ends, and not half a second later.
     */
    private static final String SETTINGS = ";LOCK_TIMEOUT=60000;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64;WRITE_DELAY=0";

    private static final int AT_ONCE = 5000;
    private static final int IN_USE = 90020;
    private static final int LOCKED_TOO_LONG = 50200;
    private static final int READ_ONLY = 90097;
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 50000, 90070, 90106);
    private static final Set<Integer> NOT_WRITTEN = Set.of(90028, 90031, 90062, 90098, 90124);

    @Override
    public void configure(HikariConfig pool, String url) {
        pool.setJdbcUrl(url + SETTINGS);
        pool.setUsername("sa");
        keepAll(pool);
        pool.setExceptionOverride(new GivesUpWhenNotWritten());
    }

    /** The CHECK (… IN …) of a table fails as soon as the connection that created it is closed, until the database is opened again. */
    private static void keepAll(HikariConfig pool) {
        pool.setIdleTimeout(0);
        pool.setMaxLifetime(0);
    }

    @Override
    public void insert(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + values + ")")) {
            for (List<@Nullable Object[]> some : Iterables.partition(rows, AT_ONCE)) {
                for (@Nullable Object[] row : some) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (BatchUpdateException e) {
            // H2 keeps beside it, and not as its cause, why the batch failed.
            throw e.getNextException() == null ? e : e.getNextException();
        }
    }

    /** By itself H2 leaves it to the system when that writes what it was given. */
    @Override
    public void keep(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /** H2 by itself leaves what was removed in its file until it needs the room. */
    @Override
    public void forget(DataSource connections) throws SQLException {
        // Connection and statement end with the database: neither can be closed.
        connections.getConnection().createStatement().execute("SHUTDOWN COMPACT");
    }

    @Override
    public String advice(SQLException failure) {
        int code = failure.getErrorCode();
        if (code == IN_USE) {
            return "is in use by another program; close that one, then try again";
        }
        if (code == LOCKED_TOO_LONG) {
            return Failures.BUSY;
        }
        if (code == READ_ONLY) {
            return "can be read but not written; allow writing to its files, or choose another folder";
        }
        if (endsTooSoon(failure)) {
            return damaged(error(code));
        }
        if (isNotWritten(failure)) {
            return "cannot be written: "
                    + notWritten(failure).map(IOException::getMessage).orElseGet(() -> reason(failure))
                    + "; check the folder, its permissions and the space left, then try again";
        }
        if (DAMAGED.contains(code)) {
            return damaged(error(code));
        }
        return "failed: " + reason(failure) + error(code);
    }

    /** {@return that the file is no longer, or never was, a store} */
    static String damaged(String error) {
        return "is damaged or empty" + error + "; restore a copy of its file almoner.mv.db, or choose another folder";
    }

    private static String error(int code) {
        return " (error " + code + ")";
    }

    private static boolean endsTooSoon(SQLException failure) {
        return Throwables.getCausalChain(failure).stream().anyMatch(EOFException.class::isInstance);
    }

    /** {@return whether the file could not be written} H2 itself says no more then, as a rule, than that something failed. */
    static boolean isNotWritten(SQLException failure) {
        return NOT_WRITTEN.contains(failure.getErrorCode())
                || notWritten(failure).isPresent();
    }

    private static Optional<IOException> notWritten(SQLException failure) {
        return Throwables.getCausalChain(failure).stream()
                .filter(cause -> cause instanceof IOException && !(cause instanceof EOFException))
                .map(IOException.class::cast)
                .findFirst();
    }

    private static String reason(SQLException failure) {
        return Product.firstLine(failure).replaceFirst("; SQL statement:$", "");
    }
}
