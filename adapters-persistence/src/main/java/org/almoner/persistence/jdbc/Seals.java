package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.jdbi.v3.core.Handle;

/** The chain of seals: each has a hash of what it says and of the hash of the one before. Digests are SHA-256. */
final class Seals {

    private static final String ALL =
            "SELECT number, unit_number, sealed_unit, table_name, row_count, salt, digest, stays, hash"
                    + " FROM seal ORDER BY number";
    private static final String LAST = "SELECT number, hash FROM seal ORDER BY number DESC FETCH FIRST 1 ROW ONLY";
    private static final String LAST_UNIT = "SELECT unit_number FROM seal ORDER BY number DESC FETCH FIRST 1 ROW ONLY";

    /** What comes before the first seal. */
    static final Seal NONE = new Seal(0, "0".repeat(64));

    private Seals() {}

    /** {@return the number of the last unit that is sealed, 0 where none is} */
    static long lastUnit(Handle handle) {
        return handle.select(LAST_UNIT).mapTo(long.class).findOne().orElse(0L);
    }

    static Optional<Seal> latest(Handle handle) {
        return Row.all(handle, LAST, row -> new Seal(row.number(), row.text())).stream()
                .findFirst();
    }

    /** {@return the number of the unit that ended with the seal, 0 where there is no such seal} */
    static long unitOf(Handle handle, Seal seal) {
        return handle.select("SELECT unit_number FROM seal WHERE number = ? AND hash = ?", seal.number(), seal.hash())
                .mapTo(long.class)
                .findOne()
                .orElse(0L);
    }

    /** {@return every link with its seal, in their order} */
    static ImmutableList<Sealed> all(Handle handle) {
        return Row.all(handle, ALL, row -> {
            long number = row.number();
            Link link = new Link(
                    row.number(), row.number(), row.text(), row.number(), row.optionalText(), row.text(), row.text());
            return new Sealed(link, new Seal(number, row.text()));
        });
    }

    /** {@return for the rows of each unit in each table the link that counts: the last of theirs} */
    static ImmutableMap<Rows, Link> valid(List<Sealed> seals) {
        return seals.stream()
                .map(Sealed::link)
                .collect(ImmutableMap.toImmutableMap(Link::of, link -> link, (before, again) -> again));
    }

    /** Appends links to the chain. */
    static void append(Handle handle, List<Link> links) {
        Seal last = latest(handle).orElse(NONE);
        for (Link link : links) {
            last = link.after(last);
            handle.execute(
                    "INSERT INTO seal (number, unit_number, sealed_unit, table_name, row_count, salt, digest, stays, hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    last.number(),
                    link.unit(),
                    link.sealedUnit(),
                    link.table(),
                    link.rows(),
                    link.salt().orElse(null),
                    link.digest(),
                    link.stays(),
                    last.hash());
        }
    }

    /**
     * What a seal says.
     *
     * @param unit the number of the unit that sealed
     * @param sealedUnit the number of the unit whose rows are sealed
     * @param table in which they are
     * @param rows how many
     * @param salt nobody's guess, so that the digest of rows that are erased tells nobody what they were; gone when some are. It is
     *     no part of the chain
     * @param digest of salt and rows
     * @param stays of what erasing somebody leaves in the rows
     */
    record Link(
            long unit, long sealedUnit, String table, long rows, Optional<String> salt, String digest, String stays) {

        /** An order of digests, the same always. */
        private static final Comparator<HashCode> ANY =
                Comparator.comparingLong(HashCode::asLong).thenComparing(HashCode::toString);

        /** {@return the link of the rows with these digests} */
        static Link of(long unit, long sealedUnit, SealedTable table, String salt, List<RowDigest.Digests> rows) {
            return new Link(
                    unit,
                    sealedUnit,
                    table.toString(),
                    rows.size(),
                    Optional.of(salt),
                    digest(salt, table, rows, RowDigest.Digests::whole),
                    digest("", table, table.keepsItsRows() ? rows : List.of(), RowDigest.Digests::stays));
        }

        private static String digest(
                String salt,
                SealedTable table,
                List<RowDigest.Digests> rows,
                Function<RowDigest.Digests, HashCode> part) {
            Hasher all = Hashing.sha256().newHasher().putString(salt, StandardCharsets.UTF_8);
            Stream<HashCode> digests = rows.stream().map(part);
            (table.isInSequence() ? digests : digests.sorted(ANY)).forEach(row -> all.putBytes(row.asBytes()));
            return all.hash().toString();
        }

        /** {@return whose link it is} */
        Rows of() {
            return new Rows(table, sealedUnit);
        }

        /** {@return whether the unit sealed what it recorded itself} */
        boolean isOfItsOwnUnit() {
            return unit == sealedUnit;
        }

        /** {@return whether the rows with these digests are those that were sealed} */
        boolean seals(SealedTable of, List<RowDigest.Digests> found) {
            return salt.filter(known -> of(unit, sealedUnit, of, known, found).equals(this))
                    .isPresent();
        }

        /** {@return whether the rows are those of the link before, but for what erasing somebody takes and rewrites} */
        boolean isErasedFrom(Link before) {
            return rows <= before.rows && stays.equals(before.stays);
        }

        /** {@return the seal that follows the other} */
        Seal after(Seal before) {
            long number = before.number() + 1;
            String text = before.hash() + " " + number + " " + unit + " " + sealedUnit + " " + table + " " + rows + " "
                    + digest + " " + stays;
            return new Seal(
                    number,
                    Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
        }
    }

    /**
     * A link that was sealed.
     *
     * @param link what the seal says
     * @param seal its number and hash
     */
    record Sealed(Link link, Seal seal) {}

    /**
     * Rows that are sealed together.
     *
     * @param table in which they are
     * @param unit the number of the unit that recorded them
     */
    record Rows(String table, long unit) {}
}
