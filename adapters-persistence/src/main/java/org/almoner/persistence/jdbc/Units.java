package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.base.Preconditions.checkState;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.almoner.application.port.out.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Units of work, each one transaction bound to the thread that began it. To take turns they lock one row; what a unit reads
 * then stays as it is, since nobody else can record. Whatever reads outside a unit reads from one snapshot, for each question or for a view. What is set for it
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

    /** What the thread only reads from, where it reads several times from one state. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Handle> viewed = new ThreadLocal<>();

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

    /** Inserts a row, of the values of the table's columns, in the unit of the thread. */
    void insert(SealedTable table, @Nullable Object... row) {
        unit().insert(table, row);
    }

    /** Inserts many rows, each of the values of the table's columns, in the unit of the thread. */
    void insertAll(SealedTable table, Iterable<@Nullable Object[]> rows) {
        try {
            unit().insertAll(table, rows);
        } catch (SQLException e) {
            throw failures.tell(e);
        }
    }

    /** Takes what was removed out of the files, too, when the store is closed. */
    void erased() {
        database.traces().leave();
    }

    /** {@return the unit that the thread is in} */
    Unit unit() {
        return checkNotNull(current.get(), "rows are recorded in a unit of work");
    }

    /** {@return that the store has something wrong and what to do} */
    StoreException because(String reasonAndAdvice) {
        return failures.because(reasonAndAdvice);
    }

    <T> T read(Function<Handle, T> reading) {
        Unit unit = current.get();
        Handle view = viewed.get();
        return telling(() ->
                unit != null ? reading.apply(unit.handle()) : view != null ? reading.apply(view) : inSnapshot(reading));
    }

    /** {@return what a single statement reads} Outside units and views that needs no transaction. */
    <T> T glance(Function<Handle, T> reading) {
        return isInUnit() || viewed.get() != null ? read(reading) : telling(() -> jdbi.withHandle(reading::apply));
    }

    /** {@return whether the thread is in a unit, of which nothing may be sealed yet} */
    boolean isInUnit() {
        return current.get() != null;
    }

    private <T> T inSnapshot(Function<Handle, T> reading) {
        return jdbi.withHandle(handle -> {
            handle.setReadOnly(true);
            handle.setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
            return handle.inTransaction(reading::apply);
        });
    }

    <T> T inOneView(Supplier<T> work) {
        return current.get() != null || viewed.get() != null
                ? work.get()
                : telling(() -> inSnapshot(handle -> viewing(work, handle)));
    }

    private <T> T viewing(Supplier<T> work, Handle handle) {
        viewed.set(handle);
        try {
            return work.get();
        } finally {
            viewed.remove();
        }
    }

    <T> T inUnit(Function<Handle, T> work) {
        checkState(viewed.get() == null, "nothing is recorded by work that only reads; do it in one unit");
        Unit outer = current.get();
        return telling(() -> outer == null ? begin(work) : outer.within(work));
    }

    private <T> T begin(Function<Handle, T> work) {
        AtomicBoolean whole = new AtomicBoolean();
        try {
            return jdbi.withHandle(handle -> {
                T answer = handle.inTransaction(begun -> doing(work, begun, whole));
                database.product().keep(handle.getConnection());
                return answer;
            });
        } catch (JdbiException e) {
            throw whole.get() && !database.isClosed() ? failures.tellOfKeeping(e) : e;
        } catch (SQLException e) {
            throw failures.tellOfKeeping(e);
        }
    }

    private <T> T doing(Function<Handle, T> work, Handle handle, AtomicBoolean whole) {
        handle.select(TAKE_TURN).mapTo(int.class).one();
        Unit unit = new Unit(handle, database.product());
        current.set(unit);
        try {
            T answer = work.apply(handle);
            unit.seal();
            whole.set(true);
            return answer;
        } finally {
            current.remove();
        }
    }

    private <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw database.isClosed() ? failures.because("was closed; open it again") : failures.tell(e);
        }
    }
}
