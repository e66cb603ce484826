package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.almoner.application.port.out.People;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

final class MemoryPeople implements People {

    private final Records records;
    private final Log<PersonId, Fact<Person>> persons;
    private final Log<PersonId, Fact<Money>> contributions;

    MemoryPeople(Records records) {
        this.records = records;
        this.persons = records.newLog();
        this.contributions = records.newLog();
    }

    @Override
    public void record(PersonId id, Fact<Person> fact) {
        fact.value()
                .ifPresent(person ->
                        checkArgument(person.id().equals(id), "a fact about %s is recorded for %s", person.id(), id));
        records.append(fact.known().since(), () -> persons.append(id, fact));
    }

    @Override
    public void recordContribution(PersonId id, Fact<Money> fact) {
        records.append(fact.known().since(), () -> contributions.append(id, fact));
    }

    @Override
    public Optional<PersonHistory> find(PersonId id) {
        return records.read(
                () -> persons.has(id) || contributions.has(id) ? Optional.of(history(id)) : Optional.empty());
    }

    @Override
    public ImmutableList<PersonHistory> all() {
        return records.read(() -> Sets.union(persons.keys(), contributions.keys()).stream()
                .sorted()
                .map(this::history)
                .collect(ImmutableList.toImmutableList()));
    }

    private PersonHistory history(PersonId id) {
        return new PersonHistory(id, History.of(persons.of(id)), History.of(contributions.of(id)));
    }
}
