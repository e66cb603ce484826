package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.application.port.out.People;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

final class MemoryPeople implements People {

    private final Records records;
    private final MemoryFacts<PersonId> facts;

    MemoryPeople(Records records) {
        this.records = records;
        this.facts = new MemoryFacts<>(records, PersonFacts.ALL);
    }

    @Override
    public <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact) {
        if (fact.value().orElse(null) instanceof Person person) {
            checkArgument(person.id().equals(id), "a fact about %s is recorded for %s", person.id(), id);
        }
        records.append(fact.known().since(), () -> facts.append(id, kind, fact));
    }

    @Override
    public Optional<PersonHistory> find(PersonId id) {
        return records.read(() -> facts.knows(id) ? Optional.of(history(id)) : Optional.empty());
    }

    @Override
    public ImmutableList<PersonHistory> all() {
        return records.read(
                () -> facts.subjects().stream().map(this::history).collect(ImmutableList.toImmutableList()));
    }

    private PersonHistory history(PersonId id) {
        return new PersonHistory(id, facts.of(id));
    }
}
