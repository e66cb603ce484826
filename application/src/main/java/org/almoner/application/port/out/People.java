package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/** The people who draw on care. */
public interface People {

    /**
     * Records a fact about the person; a person about whom nothing was known before is known from now on.
     *
     * @param id the person
     * @param kind one of {@link PersonFacts#ALL}
     * @param fact what is recorded
     * @param <T> the type of the values of the kind
     * @throws IllegalArgumentException if the kind is another, or the fact is about a person of another reference
     */
    <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact);

    /** {@return all that was ever recorded about the person, or empty when nothing was} */
    Optional<PersonHistory> find(PersonId id);

    /** {@return everyone, in the order of their references} */
    ImmutableList<PersonHistory> all();
}
