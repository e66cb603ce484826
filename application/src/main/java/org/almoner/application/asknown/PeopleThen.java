package org.almoner.application.asknown;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.port.out.People;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

/** People as known at an instant. */
final class PeopleThen implements People {

    private final People people;
    private final Then at;

    PeopleThen(People people, Then at) {
        this.people = people;
        this.at = at;
    }

    @Override
    public <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact) {
        throw at.readOnly();
    }

    @Override
    public Optional<PersonHistory> find(PersonId id) {
        return people.find(id).flatMap(this::then);
    }

    @Override
    public ImmutableList<PersonHistory> all() {
        return people.all().stream().flatMap(person -> then(person).stream()).collect(ImmutableList.toImmutableList());
    }

    @Override
    public void exported(PersonId id, Knowledge known) {
        throw at.readOnly();
    }

    @Override
    public ImmutableMap<PersonId, PersonId> erase(Set<PersonId> people, Knowledge known) {
        throw at.readOnly();
    }

    @Override
    public ImmutableSet<PersonId> erased() {
        return people.erased();
    }

    private Optional<PersonHistory> then(PersonHistory person) {
        return at.known(person.facts()).map(facts -> new PersonHistory(person.id(), facts));
    }
}
