package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.port.out.People;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;
import org.jdbi.v3.core.Handle;

final class JdbcPeople implements People {

    private static final FactTable<PersonId> FACTS =
            new FactTable<>(SealedTable.PERSON_FACT, "person_ref", PersonId::new, PersonFacts.ALL);
    private static final String EVERYONE = "";
    private static final String REFERENCES =
            "SELECT person_ref FROM person_fact UNION SELECT person_ref FROM person_file";
    private static final String ONE = " WHERE person_ref = ?";

    /** The references of erased people. */
    static final String ERASED = "SELECT person_ref FROM person_file WHERE step = 'ERASE'";

    private final Units units;

    JdbcPeople(Units units) {
        this.units = units;
    }

    @Override
    public <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact) {
        if (fact.value().orElse(null) instanceof Person person) {
            checkArgument(person.id().equals(id), "a fact about %s is recorded for %s", person.id(), id);
        }
        units.write(handle -> {
            requireNotErased(handle, id);
            FACTS.insert(units, id, kind, fact);
        });
    }

    @Override
    public Optional<PersonHistory> find(PersonId id) {
        return units.read(handle -> histories(handle, ONE, id.value())).stream().findFirst();
    }

    @Override
    public ImmutableList<PersonHistory> all() {
        return units.read(handle -> histories(handle, EVERYONE));
    }

    @Override
    public void exported(PersonId id, Knowledge known) {
        units.write(handle -> {
            requireKnown(handle, id);
            file(id, "EXPORT", known);
        });
    }

    /** What the unit recorded before is sealed before, so that what is erased is as it was sealed. */
    @Override
    public ImmutableMap<PersonId, PersonId> erase(Set<PersonId> people, Knowledge known) {
        return units.inUnit(handle -> {
            people.forEach(id -> requireKnown(handle, id));
            Unit unit = units.unit();
            unit.seal();
            ImmutableMap<PersonId, PersonId> references = newReferences(handle, people);
            ImmutableList<Seals.Link> again = new JdbcErasure(handle, unit.number()).erase(references, units);
            references.values().forEach(reference -> file(reference, "ERASE", known));
            unit.seal(again);
            units.erased();
            return references;
        });
    }

    private void file(PersonId person, String step, Knowledge known) {
        units.insert(
                SealedTable.PERSON_FILE,
                person.value(),
                step,
                Facts.instant(known.since()),
                known.by(),
                known.reason());
    }

    /** Refuses what is about a person who was erased. */
    static void requireNotErased(Handle handle, PersonId id) {
        checkArgument(
                Row.all(handle, ERASED + " AND person_ref = ?", Row::text, id.value())
                        .isEmpty(),
                "%s stands for a person who was erased",
                id);
    }

    private static void requireKnown(Handle handle, PersonId id) {
        checkArgument(
                handle.select("SELECT COUNT(*) FROM person_fact" + ONE, id.value())
                                .mapTo(long.class)
                                .one()
                        > 0,
                "nothing is known of person %s",
                id);
    }

    private static ImmutableMap<PersonId, PersonId> newReferences(Handle handle, Set<PersonId> people) {
        ImmutableSet<PersonId> taken =
                ImmutableSet.copyOf(Row.all(handle, REFERENCES, row -> new PersonId(row.text())));
        return People.newReferences(people, taken::contains);
    }

    @Override
    public ImmutableSet<PersonId> erased() {
        return units.read(handle ->
                ImmutableSet.copyOf(Row.all(handle, ERASED + " ORDER BY sequence", row -> new PersonId(row.text()))));
    }

    private static ImmutableList<PersonHistory> histories(Handle handle, String which, Object... arguments) {
        return FACTS.read(handle, which, arguments).entrySet().stream()
                .map(person -> new PersonHistory(person.getKey(), person.getValue()))
                .sorted(Comparator.comparing(PersonHistory::id))
                .collect(ImmutableList.toImmutableList());
    }
}
