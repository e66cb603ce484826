package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Packages;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

final class MemoryPackages implements Packages {

    /** That a package was opened. */
    static final String OPENED = "opened";

    private final Records records;
    private final Log<PackageId, PersonId> opened;
    private final Log<PersonId, PackageId> ofPerson;
    private final Log<PersonId, PersonId> erased;
    private final MemoryFacts<PackageId> facts;

    MemoryPackages(Records records, Log<PersonId, PersonId> erased) {
        this.records = records;
        this.opened = records.newLog();
        this.ofPerson = records.newLog();
        this.erased = erased;
        this.facts = new MemoryFacts<>(records, PackageFacts.ALL);
    }

    @Override
    public void open(PackageId id, PersonId person, Knowledge known) {
        records.append(subject(id), OPENED, known, () -> {
            if (opened.has(id)) {
                throw new ConflictException("there is a package " + id + " already");
            }
            checkArgument(!erased.has(person), "%s stands for a person who was erased", person);
            opened.append(id, person);
            ofPerson.append(person, id);
        });
    }

    @Override
    public <T> void record(PackageId id, FactKind<T> kind, Fact<T> fact) {
        records.append(subject(id), MemoryFacts.act(kind, fact), fact.known(), () -> {
            requireOpen(id);
            facts.append(id, kind, fact);
        });
    }

    /** {@return the package as what something was done to} */
    static Subject subject(PackageId id) {
        return new Subject(Subject.Kind.PACKAGE, id.value());
    }

    /** {@return the references of the person's packages, in their order} */
    ImmutableList<PackageId> referencesOf(PersonId person) {
        return ImmutableList.sortedCopyOf(ofPerson.of(person));
    }

    /** Removes the facts, and names the packages by their new references. */
    ImmutableList<Runnable> erase(Erased person) {
        return ImmutableList.of(
                facts.erase(person.packages().keySet(), person),
                opened.rewrite((pack, of) -> Optional.of(Map.entry(person.of(pack), person.of(of)))),
                ofPerson.rewrite((of, pack) -> Optional.of(Map.entry(person.of(of), person.of(pack)))));
    }

    /** Refuses what is about a package that was never opened, or is of a person who was erased. */
    void requireOpen(PackageId id) {
        checkArgument(
                opened.has(id) && !isOfErased(id),
                "there is no package %s, or it is of a person who was erased; open another",
                id);
    }

    private boolean isOfErased(PackageId id) {
        return erased.has(opened.of(id).get(0));
    }

    @Override
    public ImmutableSet<PackageId> references() {
        return records.read(
                () -> opened.keys().stream().filter(id -> !isOfErased(id)).collect(ImmutableSet.toImmutableSet()));
    }

    @Override
    public Optional<PackageHistory> find(PackageId id) {
        return records.read(() -> opened.has(id) ? Optional.of(history(id)) : Optional.empty());
    }

    @Override
    public ImmutableList<PackageHistory> of(PersonId person) {
        return records.read(() ->
                ofPerson.of(person).stream().sorted().map(this::history).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<PackageHistory> all() {
        return records.read(() -> opened.keys().stream().map(this::history).collect(ImmutableList.toImmutableList()));
    }

    private PackageHistory history(PackageId id) {
        return new PackageHistory(id, opened.of(id).get(0), facts.of(id));
    }
}
