package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.almoner.application.port.out.People;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.zones.Postcode;
import org.jdbi.v3.core.Handle;

final class JdbcPeople implements People {

    private static final String EVERYONE = "";
    private static final String ONE = " WHERE person_ref = ?";

    private final Units units;

    JdbcPeople(Units units) {
        this.units = units;
    }

    @Override
    public void record(PersonId id, Fact<Person> fact) {
        fact.value()
                .ifPresent(person ->
                        checkArgument(person.id().equals(id), "a fact about %s is recorded for %s", person.id(), id));
        units.write(handle -> handle.execute(
                "INSERT INTO person_fact (person_ref, " + Facts.COLUMNS
                        + ", born, postcode) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Facts.columns(
                        id,
                        fact,
                        Facts.column(fact, Person::born),
                        Facts.column(fact, person -> person.home().text()))));
    }

    @Override
    public void recordContribution(PersonId id, Fact<Money> fact) {
        units.write(handle -> handle.execute(
                "INSERT INTO contribution_fact (person_ref, " + Facts.COLUMNS
                        + ", weekly_pence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Facts.columns(id, fact, Facts.column(fact, Money::pence))));
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
        ImmutableListMultimap<PersonId, Fact<Person>> persons = persons(handle, which, arguments);
        ImmutableListMultimap<PersonId, Fact<Money>> contributions = contributions(handle, which, arguments);
        return Sets.union(persons.keySet(), contributions.keySet()).stream()
                .sorted()
                .map(id -> new PersonHistory(id, History.of(persons.get(id)), History.of(contributions.get(id))))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableListMultimap<PersonId, Fact<Person>> persons(
            Handle handle, String which, Object... arguments) {
        return Facts.by(
                handle,
                "SELECT person_ref, " + Facts.COLUMNS + ", born, postcode FROM person_fact" + which,
                PersonId::new,
                (id, row) -> new Person(id, row.date(), new Postcode(row.text())),
                arguments);
    }

    private static ImmutableListMultimap<PersonId, Fact<Money>> contributions(
            Handle handle, String which, Object... arguments) {
        return Facts.by(
                handle,
                "SELECT person_ref, " + Facts.COLUMNS + ", weekly_pence FROM contribution_fact" + which,
                PersonId::new,
                (id, row) -> Money.ofPence(row.number()),
                arguments);
    }
}
