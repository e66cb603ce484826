package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A transaction, how deep in it units are nested, and what it recorded and did not seal yet. Used by its own thread only. */
final class Unit {

    private final Handle handle;
    private final Product product;
    private final Map<SealedTable, RowDigest> digests = new EnumMap<>(SealedTable.class);
    private final List<Recorded> recorded = new ArrayList<>();
    private int sealed;
    private int depth;
    private long number;

    Unit(Handle handle, Product product) {
        this.handle = handle;
        this.product = product;
    }

    Handle handle() {
        return handle;
    }

    /** {@return what the work answers} Where it throws, nothing of it is kept. */
    <T> T within(Function<Handle, T> work) {
        depth++;
        String start = "unit_" + depth;
        int recordedBefore = recorded.size();
        int sealedBefore = sealed;
        long numberBefore = number;
        handle.savepoint(start);
        try {
            T answer = work.apply(handle);
            handle.releaseSavepoint(start);
            return answer;
        } catch (RuntimeException | Error e) {
            recorded.subList(recordedBefore, recorded.size()).clear();
            sealed = sealedBefore;
            number = numberBefore;
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

    /** Inserts a row. */
    void insert(SealedTable table, @Nullable Object... row) {
        handle.execute(table.insert(), recording(table, row, number()));
    }

    /** Inserts many rows, as fast as the product can. */
    void insertAll(SealedTable table, Iterable<@Nullable Object[]> rows) throws SQLException {
        long unit = number();
        product.insert(
                handle.getConnection(),
                table.toString(),
                table.inserted(),
                Iterables.transform(rows, row -> recording(table, row, unit)));
    }

    private @Nullable Object[] recording(SealedTable table, @Nullable Object[] row, long unit) {
        recorded.add(new Recorded(
                table,
                digests.computeIfAbsent(table, any -> new RowDigest(any, any.columns()))
                        .of(row)));
        @Nullable Object[] numbered = Arrays.copyOf(row, row.length + 1);
        numbered[row.length] = unit;
        return numbered;
    }

    /** {@return the number by which this unit's rows are known} */
    long number() {
        if (number == 0) {
            number = Seals.lastUnit(handle) + 1;
        }
        return number;
    }

    /** Seals what was recorded and not sealed yet. */
    void seal() {
        seal(ImmutableList.of());
    }

    /**
     * Seals what was recorded and not sealed yet. What is recorded from now on counts as of a next unit.
     *
     * @param again seals of other units' rows that are sealed again
     */
    void seal(ImmutableList<Seals.Link> again) {
        List<Recorded> some = recorded.subList(sealed, recorded.size());
        if (!some.isEmpty()) {
            ImmutableListMultimap<SealedTable, RowDigest.Digests> digests = some.stream()
                    .sorted((one, other) -> one.table().compareTo(other.table()))
                    .collect(ImmutableListMultimap.toImmutableListMultimap(Recorded::table, Recorded::digests));
            Seals.append(
                    handle,
                    Stream.concat(
                                    Multimaps.asMap(digests).entrySet().stream()
                                            .map(rows -> Seals.Link.of(
                                                    number(), number(), rows.getKey(), Salt.next(), rows.getValue())),
                                    again.stream())
                            .toList());
            sealed = recorded.size();
            number = 0;
        }
    }

    private record Recorded(SealedTable table, RowDigest.Digests digests) {}
}
