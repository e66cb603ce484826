package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The chain of seals: each has a hash of what it says and of the hash of the one before. */
final class Seals {

    private static final String ALL =
            "SELECT number, unit_number, sealed_unit, table_name, row_count, digest, hash FROM seal ORDER BY number";
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

    /** {@return every link with its seal, in their order} */
    static ImmutableList<Sealed> all(Handle handle) {
        return Row.all(handle, ALL, row -> {
            long number = row.number();
            Link link = new Link(row.number(), row.number(), row.text(), row.number(), row.text());
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
                    "INSERT INTO seal (number, unit_number, sealed_unit, table_name, row_count, digest, hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    last.number(),
                    link.unit(),
                    link.sealedUnit(),
                    link.table(),
                    link.rows(),
                    link.digest(),
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
     * @param digest of them
     */
    record Link(long unit, long sealedUnit, String table, long rows, String digest) {

        /** {@return the link of the rows with these digests} */
        static Link of(long unit, long sealedUnit, SealedTable table, List<HashCode> rows) {
            return new Link(unit, sealedUnit, table.toString(), rows.size(), Digests.ofRows(table, rows));
        }

        /** {@return whose link it is} */
        Rows of() {
            return new Rows(table, sealedUnit);
        }

        boolean sealsTheSameAs(@Nullable Link other) {
            return other != null && other.of().equals(of()) && other.digest().equals(digest);
        }

        /** {@return the seal that follows the other} */
        Seal after(Seal before) {
            long number = before.number() + 1;
            return new Seal(
                    number,
                    Digests.ofText(before.hash() + " " + number + " " + unit + " " + sealedUnit + " " + table + " "
                            + rows + " " + digest));
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
