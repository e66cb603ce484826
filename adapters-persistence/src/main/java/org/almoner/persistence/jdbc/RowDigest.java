package org.almoner.persistence.jdbc;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The digests of a row. It counts by the names and values of those of its columns that have a value, so that a column added later
 * changes no digest of earlier rows. Immutable.
 */
final class RowDigest {

    /** The columns in which erasing puts other references and words. */
    private static final ImmutableSet<String> REWRITTEN =
            ImmutableSet.of("person_ref", "package_ref", "reason", "release_reason", "subject", "fingerprint");

    /** The column in which erasing leaves whose kind of account it is. */
    private static final String ACCOUNT = "account";

    private static final HashCode NOTHING = Hashing.sha256().hashString("", StandardCharsets.UTF_8);

    private final SealedTable table;
    private final ImmutableList<String> names;
    private final ImmutableList<Integer> byName;

    /**
     * For rows of some columns.
     *
     * @param table of the rows
     * @param names of the columns, in the order of the values
     */
    RowDigest(SealedTable table, List<String> names) {
        this.table = table;
        this.names = ImmutableList.copyOf(names);
        this.byName = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the digests of the row of these values: texts, numbers, truth values, dates and times} */
    Digests of(@Nullable Object[] row) {
        HashCode whole = digest(row, (name, value) -> Optional.of(value));
        return new Digests(whole, table.keepsItsRows() ? digest(row, RowDigest::stays) : NOTHING);
    }

    private HashCode digest(@Nullable Object[] row, BiFunction<String, String, Optional<String>> part) {
        StringBuilder text = new StringBuilder();
        for (int column : byName) {
            Object value = row[column];
            if (value != null) {
                String name = names.get(column);
                part.apply(name, value.toString())
                        .ifPresent(counted -> text.append(name)
                                .append('=')
                                .append(counted.length())
                                .append(':')
                                .append(counted));
            }
        }
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> stays(String name, String value) {
        return REWRITTEN.contains(name) ? Optional.empty() : Optional.of(name.equals(ACCOUNT) ? kind(value) : value);
    }

    /** {@return the account; of one that names a person or a third party its kind} */
    private static String kind(String account) {
        return account.startsWith("provider:")
                ? account
                : Splitter.on(':').split(account).iterator().next();
    }

    /**
     * The digests of a row.
     *
     * @param whole of all of it
     * @param stays of what erasing somebody leaves in it; always the same in a table from which erasing takes rows
     */
    record Digests(HashCode whole, HashCode stays) {}
}
