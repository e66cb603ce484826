package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a row. It counts by the names and values of those of its columns that have a value, so that a column added later
 * changes no digest of earlier rows. Immutable.
 */
final class RowDigest {

    private final ImmutableList<String> names;
    private final ImmutableList<Integer> byName;

    /**
     * For rows of some columns.
     *
     * @param names of the columns, in the order of the values
     */
    RowDigest(List<String> names) {
        this.names = ImmutableList.copyOf(names);
        this.byName = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the digest of the row of these values: texts, numbers, truth values, dates and times} */
    HashCode of(@Nullable Object[] row) {
        StringBuilder text = new StringBuilder();
        for (int column : byName) {
            Object value = row[column];
            if (value != null) {
                String written = value.toString();
                text.append(names.get(column))
                        .append('=')
                        .append(written.length())
                        .append(':')
                        .append(written);
            }
        }
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
    }
}
