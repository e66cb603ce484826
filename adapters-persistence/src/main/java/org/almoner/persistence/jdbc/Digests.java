package org.almoner.persistence.jdbc;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Digests of rows, by SHA-256. */
final class Digests {

    /** An order of digests, the same always. */
    private static final Comparator<HashCode> ANY =
            Comparator.comparingLong(HashCode::asLong).thenComparing(HashCode::toString);

    private Digests() {}

    /** {@return the digest of the rows of a unit in a table, of their digests} */
    static String ofRows(SealedTable table, List<HashCode> rows) {
        Hasher all = Hashing.sha256().newHasher();
        (table.isInSequence() ? rows.stream() : rows.stream().sorted(ANY)).forEach(row -> all.putBytes(row.asBytes()));
        return all.hash().toString();
    }

    /** {@return the digest of a text} */
    static String ofText(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
