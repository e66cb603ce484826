package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A statement that changes or removes rows of a table.
 *
 * @param table which
 * @param statement what is done with them, up to the condition
 * @param values of the statement
 * @param condition which rows they are
 * @param arguments of the condition
 */
record ErasureStep(
        SealedTable table,
        String statement,
        ImmutableList<Object> values,
        String condition,
        ImmutableList<Object> arguments) {

    /** {@return the step that removes rows} */
    static ErasureStep remove(SealedTable table, String condition, Object... arguments) {
        return new ErasureStep(
                table, "DELETE FROM " + table, ImmutableList.of(), condition, ImmutableList.copyOf(arguments));
    }

    /** {@return the step that changes rows} */
    static ErasureStep change(
            SealedTable table, String set, ImmutableList<Object> values, String condition, Object... arguments) {
        return new ErasureStep(
                table, "UPDATE " + table + " SET " + set, values, condition, ImmutableList.copyOf(arguments));
    }

    /** {@return the numbers of the units that recorded the rows} */
    ImmutableList<Long> units(Handle handle) {
        return Row.all(
                handle,
                "SELECT DISTINCT unit_number FROM " + table + " WHERE " + condition,
                Row::number,
                arguments.toArray());
    }

    void take(Handle handle) {
        handle.execute(
                statement + " WHERE " + condition,
                Stream.concat(values.stream(), arguments.stream()).toArray());
    }
}
