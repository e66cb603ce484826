package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.application.port.out.People;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

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
}
