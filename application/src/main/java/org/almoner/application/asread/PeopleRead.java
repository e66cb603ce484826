package org.almoner.application.asread;

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

/** People, of whom nothing is recorded who have changed since they were read. */
final class PeopleRead implements People {

    private final People people;
    private final AsRead read;

    PeopleRead(People people, AsRead read) {
        this.people = people;
        this.read = read;
    }

    @Override
    public <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact) {
        read.check(
                id.toString(), find(id).map(PersonHistory::facts), fact.known().since());
        people.record(id, kind, fact);
    }

    @Override
    public Optional<PersonHistory> find(PersonId id) {
        return people.find(id);
    }

    @Override
    public ImmutableList<PersonHistory> all() {
        return people.all();
    }

    @Override
    public void exported(PersonId id, Knowledge known) {
        people.exported(id, known);
    }

    @Override
    public ImmutableMap<PersonId, PersonId> erase(Set<PersonId> some, Knowledge known) {
        some.forEach(id -> read.check(id.toString(), find(id).map(PersonHistory::facts), known.since()));
        return people.erase(some, known);
    }

    @Override
    public ImmutableSet<PersonId> erased() {
        return people.erased();
    }
}
