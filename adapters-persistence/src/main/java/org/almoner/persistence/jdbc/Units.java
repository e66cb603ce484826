package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Units of work, each one transaction bound to the thread that began it. To take turns they lock one row; what a unit reads
 * then stays as it is, since nobody else can record. Whatever reads outside a unit reads from one snapshot. What is set for it
 * the pool takes back: JDBI would do so on a lost connection, too, and hide why it was lost.
 */
final class Units {

    private static final String TAKE_TURN = "SELECT one FROM unit_of_work WHERE one = 1 FOR UPDATE";

    private final Database database;
    private final Jdbi jdbi;
    private final Failures failures;

    /** Of each store its own: a thread may use two. Emptied when the unit ends. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    Units(Database database, Failures failures) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.failures = failures;
    }

    <T> T inOneUnit(Supplier<T> work) {
        return inUnit(handle -> work.get());
    }

    /** Records all or nothing, in the unit of the thread or else in one of its own. */
    void write(Consumer<Handle> writing) {
        inUnit(handle -> {
            writing.accept(handle);
            return handle;
        });
    }

    /**
     * Inserts many rows in the unit of the handle.
     *
     * @param handle of the unit
     * @param table its name
     * @param columns the names of its columns that have values
     * @param rows the values in the order of the columns
     */
    void insert(Handle handle, String table, ImmutableList<String> columns, Iterable<@Nullable Object[]> rows) {
        try {
            database.product().insert(handle.getConnection(), table, columns, rows);
        } catch (SQLException e) {
            throw failures.tell(e);
        }
    }

    <T> T read(Function<Handle, T> reading) {
        Unit unit = current.get();
        return telling(() -> unit == null
                ? jdbi.withHandle(handle -> {
                    handle.setReadOnly(true);
                    handle.setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
                    return handle.inTransaction(reading::apply);
                })
                : reading.apply(unit.handle));
    }

    <T> T inUnit(Function<Handle, T> work) {
        Unit outer = current.get();
        return telling(() -> outer == null ? begin(work) : outer.within(work));
    }

    private <T> T begin(Function<Handle, T> work) {
        AtomicBoolean whole = new AtomicBoolean();
        try {
            return jdbi.inTransaction(handle -> {
                handle.select(TAKE_TURN).mapTo(int.class).one();
                current.set(new Unit(handle));
                try {
                    T answer = work.apply(handle);
                    whole.set(true);
                    return answer;
                } finally {
                    current.remove();
                }
            });
        } catch (JdbiException e) {
            throw whole.get() && !database.isClosed() ? failures.tellOfKeeping(e) : e;
        }
    }

    private <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw database.isClosed() ? failures.because("was closed; open it again") : failures.tell(e);
        }
    }

    /** A transaction and how deep in it units are nested. Used by its own thread only. */
    private static final class Unit {

        private final Handle handle;
        private int depth;

        Unit(Handle handle) {
            this.handle = handle;
        }

        <T> T within(Function<Handle, T> work) {
            depth++;
            String start = "unit_" + depth;
            handle.savepoint(start);
            try {
                T answer = work.apply(handle);
                handle.releaseSavepoint(start);
                return answer;
            } catch (RuntimeException | Error e) {
                takeBack(start, e);
                throw e;
            } finally {
                depth--;
            }
        }

        /** What failed says more than that a lost connection takes nothing back. */
        private void takeBack(String start, Throwable failure) {
            try {
                handle.rollbackToSavepoint(start);
            } catch (JdbiException lost) {
                failure.addSuppressed(lost);
            }
        }
    }
}
