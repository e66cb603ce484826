package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.People;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

final class MemoryPeople implements People {

    /** That a file was handed out. */
    static final String EXPORTED = "exported";

    /** That somebody was erased. */
    static final String ERASED = "erased";

    private final Records records;
    private final MemoryFacts<PersonId> facts;
    private final Log<PersonId, PersonId> erased;
    private final MemoryErasure erasure;

    MemoryPeople(Records records, Log<PersonId, PersonId> erased, MemoryErasure erasure) {
        this.records = records;
        this.facts = new MemoryFacts<>(records, PersonFacts.ALL);
        this.erased = erased;
        this.erasure = erasure;
    }

    @Override
    public <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact) {
        if (fact.value().orElse(null) instanceof Person person) {
            checkArgument(person.id().equals(id), "a fact about %s is recorded for %s", person.id(), id);
        }
        records.append(subject(id), MemoryFacts.act(kind, fact), fact.known(), () -> {
            checkArgument(!erased.has(id), "%s stands for a person who was erased", id);
            facts.append(id, kind, fact);
        });
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

    @Override
    public void exported(PersonId id, Knowledge known) {
        records.append(subject(id), EXPORTED, known, () -> requireKnown(id));
    }

    @Override
    public ImmutableMap<PersonId, PersonId> erase(Set<PersonId> people, Knowledge known) {
        return records.inOneUnit(() -> {
            people.forEach(this::requireKnown);
            ImmutableMap<PersonId, PersonId> references =
                    People.newReferences(people, reference -> facts.knows(reference) || erased.has(reference));
            references.forEach((id, reference) -> {
                erasure.erase(id, reference, this);
                records.append(subject(reference), ERASED, known, () -> erased.append(reference, reference));
            });
            return references;
        });
    }

    /** Removes what is known of the person, and names the new reference where others live with that person. */
    ImmutableList<Runnable> erase(Erased person) {
        return ImmutableList.of(
                facts.erase(Set.of(person.person()), person), facts.change(PersonFacts.LIVES_WITH, person::of));
    }

    private void requireKnown(PersonId id) {
        checkArgument(facts.knows(id), "nothing is known of person %s", id);
    }

    private static Subject subject(PersonId id) {
        return new Subject(Subject.Kind.PERSON, id.value());
    }

    @Override
    public ImmutableSet<PersonId> erased() {
        return records.read(erased::keys);
    }

    private PersonHistory history(PersonId id) {
        return new PersonHistory(id, facts.of(id));
    }
}
