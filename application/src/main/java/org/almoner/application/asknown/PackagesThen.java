package org.almoner.application.asknown;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.Packages;
import org.almoner.application.port.out.People;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;

/**
 * Packages as known at an instant. One of which no fact was known is there if its opening was, and its person was not erased since.
 */
final class PackagesThen implements Packages {

    private final Packages packages;
    private final People people;
    private final AuditTrail trail;
    private final Then at;

    /**
     * Of a store.
     *
     * @param trail what had been done at the instant
     */
    PackagesThen(Packages packages, People people, AuditTrail trail, Then at) {
        this.packages = packages;
        this.people = people;
        this.trail = trail;
        this.at = at;
    }

    @Override
    public void open(PackageId id, PersonId person, Knowledge known) {
        throw at.readOnly();
    }

    @Override
    public <T> void record(PackageId id, FactKind<T> kind, Fact<T> fact) {
        throw at.readOnly();
    }

    @Override
    public ImmutableSet<PackageId> references() {
        return all().stream()
                .map(PackageHistory::id)
                .filter(packages.references()::contains)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Optional<PackageHistory> find(PackageId id) {
        return packages.find(id).flatMap(pack -> then(pack, trail::of));
    }

    @Override
    public ImmutableList<PackageHistory> of(PersonId person) {
        return then(packages.of(person), trail::of);
    }

    /** Asks the trail once, however many packages have no fact. */
    @Override
    public ImmutableList<PackageHistory> all() {
        Supplier<ImmutableListMultimap<Subject, Entry>> done =
                Suppliers.memoize(() -> Multimaps.index(trail.entries(AuditTrail.Query.ALL), Entry::subject));
        return then(packages.all(), subject -> done.get().get(subject));
    }

    private ImmutableList<PackageHistory> then(
            ImmutableList<PackageHistory> some, Function<Subject, ImmutableList<Entry>> done) {
        return some.stream().flatMap(pack -> then(pack, done).stream()).collect(ImmutableList.toImmutableList());
    }

    private Optional<PackageHistory> then(PackageHistory pack, Function<Subject, ImmutableList<Entry>> done) {
        return at.known(pack.facts())
                .or(() -> isThere(pack, done) ? Optional.of(Histories.none()) : Optional.empty())
                .map(facts -> new PackageHistory(pack.id(), pack.person(), facts));
    }

    private boolean isThere(PackageHistory pack, Function<Subject, ImmutableList<Entry>> done) {
        return done.apply(new Subject(Subject.Kind.PACKAGE, pack.id().value())).stream()
                        .anyMatch(Entry::isOpening)
                && (!people.standsForErased(pack.person())
                        || done
                                .apply(new Subject(
                                        Subject.Kind.PERSON, pack.person().value()))
                                .stream()
                                .anyMatch(entry -> entry.act().equals("erased")));
    }
}
