package org.almoner.persistence.jdbc;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.domain.packages.PersonId;
import org.jdbi.v3.core.Handle;

/**
 * Erases people: the one place where rows are changed and removed. The units whose rows it touches are sealed again, if they were
 * as they had been sealed.
 */
final class JdbcErasure {

    private final Handle handle;
    private final long unit;

    /**
     * In a unit.
     *
     * @param handle of the unit
     * @param unit its number
     */
    JdbcErasure(Handle handle, long unit) {
        this.handle = handle;
        this.unit = unit;
    }

    /**
     * Erases people.
     *
     * @param people with the references under which their money stays
     * @param units tells of a store that is not as it was recorded
     * @return the seals of the units whose rows are others now
     */
    ImmutableList<Seals.Link> erase(ImmutableMap<PersonId, PersonId> people, Units units) {
        ImmutableList<ErasureSteps> each = people.entrySet().stream()
                .map(person -> new ErasureSteps(handle, person.getKey(), person.getValue()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ErasureStep> steps =
                each.stream().flatMap(person -> person.all().stream()).collect(ImmutableList.toImmutableList());
        ImmutableSetMultimap<SealedTable, Long> touched = steps.stream()
                .collect(ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                        ErasureStep::table, step -> step.units(handle).stream()));
        checkSealed(touched, units);
        steps.forEach(step -> step.take(handle));
        each.forEach(person ->
                handle.execute("DELETE FROM request_key WHERE REGEXP_LIKE(request_key, ?)", person.mentions()));
        handle.execute("UPDATE request_key SET digest = 'erased', answer = 'erased'");
        return sealAgain(touched);
    }

    private void checkSealed(ImmutableSetMultimap<SealedTable, Long> touched, Units units) {
        ImmutableMap<Seals.Rows, Seals.Link> seals = Seals.valid(Seals.all(handle));
        Multimaps.asMap(touched)
                .forEach((table, recorders) -> read(table, recorders, (recorder, rows) -> {
                    Seals.Link sealed = seals.get(new Seals.Rows(table.toString(), recorder));
                    if (sealed == null || !sealed.seals(table, rows)) {
                        throw units.because(
                                "has records that are not as they were recorded, so nobody is erased in it; see what"
                                        + " 'audit verify' finds, and restore a copy");
                    }
                }));
    }

    /** The salts that the rows had go, and with them whatever the seals before could tell of who was erased. */
    private ImmutableList<Seals.Link> sealAgain(ImmutableSetMultimap<SealedTable, Long> touched) {
        ImmutableList.Builder<Seals.Link> links = ImmutableList.builder();
        Multimaps.asMap(touched).forEach((table, recorders) -> {
            Set<Long> empty = new TreeSet<>(recorders);
            read(table, recorders, (recorder, rows) -> {
                links.add(Seals.Link.of(unit, recorder, table, Salt.next(), rows));
                empty.remove(recorder);
            });
            empty.forEach(recorder -> links.add(Seals.Link.of(unit, recorder, table, Salt.next(), ImmutableList.of())));
            handle.execute(
                    "UPDATE seal SET salt = NULL WHERE table_name = ? AND sealed_unit IN (" + listed(recorders) + ")",
                    table.toString());
        });
        return links.build();
    }

    private void read(SealedTable table, Set<Long> recorders, SealedRows.Reader reader) {
        SealedRows.read(handle, table, " WHERE unit_number IN (" + listed(recorders) + ")", reader);
    }

    private static String listed(Set<Long> recorders) {
        return Joiner.on(", ").join(recorders);
    }
}
