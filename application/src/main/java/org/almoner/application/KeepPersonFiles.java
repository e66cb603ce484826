package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.PersonFile;
import org.almoner.application.port.in.PersonFiles;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out whole files of people, and erases people whom nothing keeps. */
final class KeepPersonFiles implements PersonFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeepPersonFiles.class);

    /** Before any visit that a computer knows of. */
    static final DateRange EVER = DateRange.from(LocalDate.of(1900, 1, 1));

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;

    KeepPersonFiles(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public Optional<PersonFile> handOut(PersonId person, Author author) {
        return clerk.inOneUnit(now -> store.people().find(person).map(history -> {
            PersonFile file = file(history);
            store.people().exported(person, author.since(now));
            return file;
        }));
    }

    private PersonFile file(PersonHistory person) {
        ImmutableList<PersonFile.Care> packages = store.packages().of(person.id()).stream()
                .map(pack -> new PersonFile.Care(
                        pack,
                        store.visits().of(pack.id(), EVER),
                        store.placements().of(pack.id())))
                .collect(ImmutableList.toImmutableList());
        return new PersonFile(
                person,
                packages,
                store.ledger().balances(LocalDate.MAX).keySet().stream()
                        .filter(line -> isOf(line, person.id()))
                        .flatMap(line -> store.ledger().postedTo(line).stream())
                        .collect(ImmutableList.toImmutableList()),
                ImmutableSortedMap.copyOf(Maps.filterKeys(store.ledger().holds(), line -> isOf(line, person.id()))),
                acts(person.id(), packages));
    }

    private static boolean isOf(LineKey line, PersonId person) {
        return line.person().filter(person::equals).isPresent();
    }

    /** {@return what was done to the person and the packages that is no fact about them} */
    private ImmutableList<AuditTrail.Entry> acts(PersonId person, ImmutableList<PersonFile.Care> packages) {
        return Stream.concat(
                        Stream.of(new AuditTrail.Subject(AuditTrail.Subject.Kind.PERSON, person.value())),
                        packages.stream()
                                .map(each -> new AuditTrail.Subject(
                                        AuditTrail.Subject.Kind.PACKAGE,
                                        each.pack().id().value())))
                .flatMap(subject -> store.audit().of(subject).stream())
                .filter(act -> act.isOpening() || act.act().equals("exported"))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Due due(LocalDate day) {
        return store.inOneView(() -> otherScheme().<Due>map(other -> other).orElseGet(() -> listed(day)));
    }

    private Due listed(LocalDate day) {
        Erasability erasability = new Erasability(scheme, store, clerk.next());
        return new Due.Listed(store.people().all().stream()
                .map(PersonHistory::id)
                .filter(person -> erasability.obstacles(person, day).isEmpty())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        person -> person,
                        person -> erasability.erasableFrom(person, day).orElseThrow())));
    }

    /** {@return why the scheme is not that of the store, where it is another's} */
    private Optional<OtherScheme> otherScheme() {
        return store.latestScheme()
                .map(latest -> Stream.concat(
                                Stream.of(latest)
                                        .filter(id -> !id.equals(scheme.id()))
                                        .map(Mismatch.Latest::new),
                                store.ledger().runs().stream()
                                        .filter(RunRecord::isOpen)
                                        .map(RunRecord::run)
                                        .filter(run -> !run.scheme().equals(latest))
                                        .map(run -> new Mismatch.OpenRun(run.id(), run.scheme())))
                        .collect(ImmutableList.<Mismatch>toImmutableList()))
                .filter(reasons -> !reasons.isEmpty())
                .map(reasons -> new OtherScheme(scheme.id(), reasons));
    }

    @Override
    public Outcome weigh(Set<PersonId> people) {
        return store.inOneView(() -> weigh(people, clerk.next()));
    }

    private Outcome weigh(Set<PersonId> people, Instant now) {
        return otherScheme().<Outcome>map(other -> other).orElseGet(() -> weighed(people, now));
    }

    private Outcome weighed(Set<PersonId> people, Instant now) {
        Erasability erasability = new Erasability(scheme, store, now);
        LocalDate today = clerk.dayOfClock();
        ImmutableListMultimap.Builder<PersonId, Obstacle> found = ImmutableListMultimap.builder();
        ImmutableSortedSet.copyOf(people).forEach(person -> found.putAll(person, erasability.obstacles(person, today)));
        ImmutableListMultimap<PersonId, Obstacle> obstacles = found.build();
        return obstacles.isEmpty()
                ? new Outcome.Possible(ImmutableSortedSet.copyOf(people).stream()
                        .map(person -> file(store.people().find(person).orElseThrow()))
                        .collect(ImmutableList.toImmutableList()))
                : new Outcome.Refused(obstacles);
    }

    @Override
    public Outcome erase(Set<PersonId> people, Author author) {
        return clerk.inOneUnit(now -> {
            Outcome weighed = weigh(people, now);
            if (!(weighed instanceof Outcome.Possible)) {
                return weighed;
            }
            ImmutableMap<PersonId, PersonId> references = store.people().erase(people, author.since(now));
            LOG.info("{} people erased", references.size());
            return new Outcome.Erased(references);
        });
    }
}
