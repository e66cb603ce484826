package org.almoner.persistence.jdbc;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Digests of rows, by SHA-256. */
final class Digests {

    private Digests() {}

    /** {@return the digest of the rows of a unit in a table, of their digests} */
    static String ofRows(SealedTable table, List<byte[]> rows) {
        Hasher all = Hashing.sha256().newHasher();
        (table.isInSequence() ? rows.stream() : rows.stream().sorted(Arrays::compareUnsigned)).forEach(all::putBytes);
        return all.hash().toString();
    }

    /** {@return the digest of a text} */
    static String ofText(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
