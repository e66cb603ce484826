package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;

/** The people who draw on care. */
public interface People {

    /**
     * Records date of birth and home of the person; a person who was not known before is from now on.
     *
     * @throws IllegalArgumentException if the fact is about a person of another reference
     */
    void record(PersonId id, Fact<Person> fact);

    /** Records the person's assessed weekly contribution. */
    void recordContribution(PersonId id, Fact<Money> fact);

    /** {@return all that was ever recorded about the person, or empty when nothing was} */
    Optional<PersonHistory> find(PersonId id);

    /** {@return everyone, in the order of their references} */
    ImmutableList<PersonHistory> all();
}
