package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.application.port.out.People;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.jdbi.v3.core.Handle;

final class JdbcPeople implements People {

    private static final FactTable<PersonId> FACTS =
            new FactTable<>("person_fact", "person_ref", PersonId::new, PersonFacts.ALL);
    private static final String EVERYONE = "";
    private static final String ONE = " WHERE person_ref = ?";

    private final Units units;

    JdbcPeople(Units units) {
        this.units = units;
    }

    @Override
    public <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact) {
        if (fact.value().orElse(null) instanceof Person person) {
            checkArgument(person.id().equals(id), "a fact about %s is recorded for %s", person.id(), id);
        }
        units.write(handle -> FACTS.insert(handle, id, kind, fact));
    }

    @Override
    public Optional<PersonHistory> find(PersonId id) {
        return units.read(handle -> histories(handle, ONE, id.value())).stream().findFirst();
    }

    @Override
    public ImmutableList<PersonHistory> all() {
        return units.read(handle -> histories(handle, EVERYONE));
    }

    private static ImmutableList<PersonHistory> histories(Handle handle, String which, Object... arguments) {
        return FACTS.read(handle, which, arguments).entrySet().stream()
                .map(person -> new PersonHistory(person.getKey(), person.getValue()))
                .sorted(Comparator.comparing(PersonHistory::id))
                .collect(ImmutableList.toImmutableList());
    }
}
