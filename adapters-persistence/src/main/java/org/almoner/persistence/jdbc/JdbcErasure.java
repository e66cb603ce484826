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
        ImmutableList<ErasureStep> steps = people.entrySet().stream()
                .flatMap(person -> new ErasureSteps(handle, person.getKey(), person.getValue()).all().stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableSetMultimap<SealedTable, Long> touched = steps.stream()
                .collect(ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                        ErasureStep::table, step -> step.units(handle).stream()));
        ImmutableMap<Seals.Rows, Seals.Link> sealed = Seals.valid(Seals.all(handle));
        if (links(touched).stream().anyMatch(link -> !link.sealsTheSameAs(sealed.get(link.of())))) {
            throw units.because("has records that are not as they were recorded, so nobody is erased in it; see what"
                    + " 'audit verify' finds, and restore a copy");
        }
        steps.forEach(step -> step.take(handle));
        handle.execute("DELETE FROM request_key");
        return links(touched);
    }

    private ImmutableList<Seals.Link> links(ImmutableSetMultimap<SealedTable, Long> touched) {
        ImmutableList.Builder<Seals.Link> links = ImmutableList.builder();
        Multimaps.asMap(touched).forEach((table, units) -> {
            Set<Long> empty = new TreeSet<>(units);
            SealedRows.read(
                    handle, table, " WHERE unit_number IN (" + Joiner.on(", ").join(units) + ")", (recorder, rows) -> {
                        links.add(Seals.Link.of(unit, recorder, table, rows));
                        empty.remove(recorder);
                    });
            empty.forEach(recorder -> links.add(Seals.Link.of(unit, recorder, table, ImmutableList.of())));
        });
        return links.build();
    }
}
