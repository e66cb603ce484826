package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

/** The people who draw on care. */
public interface People {

    /**
     * Records a fact about the person; a person about whom nothing was known before is known from now on.
     *
     * @param id the person
     * @param kind one of {@link PersonFacts#ALL}
     * @param fact what is recorded
     * @param <T> the type of the values of the kind
     * @throws IllegalArgumentException if the kind is another, the fact is about a person of another reference, or the reference is
     *     one of {@link #erased()}
     */
    <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact);

    /** {@return all that was ever recorded about the person, or empty when nothing was} */
    Optional<PersonHistory> find(PersonId id);

    /** {@return everyone, in the order of their references} */
    ImmutableList<PersonHistory> all();

    /**
     * Keeps that the person's whole file was handed out.
     *
     * @throws IllegalArgumentException if nothing was ever recorded about the person
     */
    void exported(PersonId id, Knowledge known);

    /**
     * Erases people. All facts about them and their packages are removed, with the visits and the holds. What stays is the
     * money, how needs found their providers, and that packages were opened and files handed out: under new references for the
     * people, their packages and third parties, and with {@code erased} for the reasons that somebody wrote. All answers kept
     * under keys go, too, since they may name somebody. That it was done is kept.
     * It is the only thing that ever changes what was recorded.
     *
     * @param people who is erased
     * @param known when, by whom and why, in words that do not tell who the people were
     * @return for each person the reference under which the money stays, which was never used before
     * @throws IllegalArgumentException if nothing was ever recorded about one of them
     */
    ImmutableMap<PersonId, PersonId> erase(Set<PersonId> people, Knowledge known);

    /** {@return the references under which the money of erased people stays; nothing else is ever recorded under them} */
    ImmutableSet<PersonId> erased();

    /**
     * {@return for each of the people, in their order, the next free one of the references ERASED-1, ERASED-2 and so on} It is
     * for stores, which erase under these.
     *
     * @param people who is erased
     * @param taken whether anything was ever recorded under a reference
     */
    static ImmutableMap<PersonId, PersonId> newReferences(Set<PersonId> people, Predicate<PersonId> taken) {
        Iterator<PersonId> free = Stream.iterate(1, number -> number + 1)
                .map(number -> new PersonId("ERASED-" + number))
                .filter(taken.negate())
                .iterator();
        return people.stream().sorted().collect(ImmutableMap.toImmutableMap(id -> id, id -> free.next()));
    }
}
