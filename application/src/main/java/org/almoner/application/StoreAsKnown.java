package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.almoner.application.port.out.Ledger;
import org.almoner.application.port.out.Packages;
import org.almoner.application.port.out.People;
import org.almoner.application.port.out.Placements;
import org.almoner.application.port.out.Providers;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.History;

/**
 * A store as it was at an instant, that instant included: what became known later is not there. Use cases over it, by a clock
 * that stands at the instant, answer what they answered then (property P6). Nothing can be recorded in it: whatever records throws
 * {@link UnsupportedOperationException}. Thread-safe if the store is.
 *
 * <p>When a package was opened is not kept; it is there from the first of its facts on.
 */
public final class StoreAsKnown implements Store {

    private final Store store;
    private final Instant instant;

    private StoreAsKnown(Store store, Instant instant) {
        this.store = store;
        this.instant = instant;
    }

    /** {@return the store as it was at the instant} */
    public static Store at(Instant instant, Store store) {
        return new StoreAsKnown(store, instant);
    }

    private boolean isKnown(Instant since) {
        return !since.isAfter(instant);
    }

    private UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(
                "nothing is recorded in what was known at " + instant + "; record it in the store itself");
    }

    @Override
    public People people() {
        return new PeopleThen(store.people());
    }

    @Override
    public Packages packages() {
        return new PackagesThen(store.packages());
    }

    @Override
    public Providers providers() {
        return new ProvidersThen(store.providers());
    }

    @Override
    public Visits visits() {
        return new VisitsThen(store.visits());
    }

    @Override
    public Placements placements() {
        return new PlacementsThen(store.placements());
    }

    @Override
    public Ledger ledger() {
        return new LedgerThen(store.ledger());
    }

    /** {@return the latest instant since which anything is known, or that of this view where more is known since} */
    @Override
    public Optional<Instant> lastLearned() {
        return store.lastLearned().map(last -> isKnown(last) ? last : instant);
    }

    @Override
    public <T> T inOneUnit(Supplier<T> work) {
        return store.inOneUnit(work);
    }

    private Optional<Histories> known(Histories facts) {
        return Optional.of(facts.knownUntil(instant)).filter(known -> !known.isEmpty());
    }

    private final class PeopleThen implements People {

        private final People people;

        PeopleThen(People people) {
            this.people = people;
        }

        @Override
        public <T> void record(PersonId id, FactKind<T> kind, Fact<T> fact) {
            throw readOnly();
        }

        @Override
        public Optional<PersonHistory> find(PersonId id) {
            return people.find(id).flatMap(this::then);
        }

        @Override
        public ImmutableList<PersonHistory> all() {
            return people.all().stream()
                    .flatMap(person -> then(person).stream())
                    .collect(ImmutableList.toImmutableList());
        }

        private Optional<PersonHistory> then(PersonHistory person) {
            return known(person.facts()).map(facts -> new PersonHistory(person.id(), facts));
        }
    }

    private final class PackagesThen implements Packages {

        private final Packages packages;

        PackagesThen(Packages packages) {
            this.packages = packages;
        }

        @Override
        public void open(PackageId id, PersonId person) {
            throw readOnly();
        }

        @Override
        public <T> void record(PackageId id, FactKind<T> kind, Fact<T> fact) {
            throw readOnly();
        }

        @Override
        public ImmutableSet<PackageId> references() {
            return all().stream().map(PackageHistory::id).collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public Optional<PackageHistory> find(PackageId id) {
            return packages.find(id).flatMap(this::then);
        }

        @Override
        public ImmutableList<PackageHistory> of(PersonId person) {
            return then(packages.of(person));
        }

        @Override
        public ImmutableList<PackageHistory> all() {
            return then(packages.all());
        }

        private ImmutableList<PackageHistory> then(ImmutableList<PackageHistory> some) {
            return some.stream().flatMap(pack -> then(pack).stream()).collect(ImmutableList.toImmutableList());
        }

        private Optional<PackageHistory> then(PackageHistory pack) {
            return known(pack.facts()).map(facts -> new PackageHistory(pack.id(), pack.person(), facts));
        }
    }

    private final class ProvidersThen implements Providers {

        private final Providers providers;

        ProvidersThen(Providers providers) {
            this.providers = providers;
        }

        @Override
        public <T> void record(ProviderId id, FactKind<T> kind, Fact<T> fact) {
            throw readOnly();
        }

        @Override
        public ImmutableSet<ProviderId> references() {
            return all().stream().map(ProviderHistory::id).collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public Optional<ProviderHistory> find(ProviderId id) {
            return providers.find(id).flatMap(this::then);
        }

        @Override
        public ImmutableList<ProviderHistory> all() {
            return providers.all().stream()
                    .flatMap(provider -> then(provider).stream())
                    .collect(ImmutableList.toImmutableList());
        }

        private Optional<ProviderHistory> then(ProviderHistory provider) {
            return known(provider.facts()).map(facts -> new ProviderHistory(provider.id(), facts));
        }
    }

    private final class VisitsThen implements Visits {

        private final Visits visits;

        VisitsThen(Visits visits) {
            this.visits = visits;
        }

        @Override
        public void record(Collection<Fact<VisitRecord>> reports) {
            throw readOnly();
        }

        @Override
        public ImmutableList<Fact<VisitRecord>> on(DateRange days) {
            return then(visits.on(days));
        }

        @Override
        public ImmutableList<Fact<VisitRecord>> of(PackageId pack, DateRange days) {
            return then(visits.of(pack, days));
        }

        private ImmutableList<Fact<VisitRecord>> then(ImmutableList<Fact<VisitRecord>> reports) {
            return reports.stream()
                    .filter(report -> isKnown(report.known().since()))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private final class PlacementsThen implements Placements {

        private final Placements placements;

        PlacementsThen(Placements placements) {
            this.placements = placements;
        }

        @Override
        public NeedId publish(PackageId pack, LocalDate start, Instant asKnownAt, String by, String scheme) {
            throw readOnly();
        }

        @Override
        public void respond(NeedId need, Response response) {
            throw readOnly();
        }

        @Override
        public void decide(NeedId need, Decision decision) {
            throw readOnly();
        }

        @Override
        public Optional<Offers> find(NeedId need) {
            return placements.find(need).flatMap(this::then);
        }

        @Override
        public ImmutableList<Offers> of(PackageId pack) {
            return then(placements.of(pack));
        }

        @Override
        public ImmutableList<Offers> all() {
            return then(placements.all());
        }

        private ImmutableList<Offers> then(ImmutableList<Offers> some) {
            return some.stream().flatMap(offers -> then(offers).stream()).collect(ImmutableList.toImmutableList());
        }

        private Optional<Offers> then(Offers offers) {
            return Optional.of(offers)
                    .filter(published -> isKnown(published.asKnownAt()))
                    .map(published -> new Offers(
                            published.id(),
                            published.pack(),
                            published.start(),
                            published.asKnownAt(),
                            published.by(),
                            published.scheme(),
                            published.responses().stream()
                                    .filter(response -> isKnown(response.at()))
                                    .collect(ImmutableList.toImmutableList()),
                            published.decision()
                                    .filter(decision -> isKnown(decision.known().since()))));
        }
    }

    private final class LedgerThen implements Ledger {

        private final Ledger ledger;

        LedgerThen(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void draft(Run run) {
            throw readOnly();
        }

        @Override
        public void record(RunId run, RunRecord.Event event) {
            throw readOnly();
        }

        @Override
        public void post(RunId run, Collection<LedgerTransaction> transactions) {
            throw readOnly();
        }

        @Override
        public void hold(LineKey line, Fact<Hold> fact) {
            throw readOnly();
        }

        @Override
        public ImmutableList<RunRecord> runs() {
            return ledger.runs().stream()
                    .filter(record -> isKnown(record.run().asKnownAt()))
                    .map(record -> new RunRecord(
                            record.run(),
                            record.events().stream()
                                    .filter(event -> isKnown(event.known().since()))
                                    .collect(ImmutableList.toImmutableList())))
                    .collect(ImmutableList.toImmutableList());
        }

        private ImmutableSet<RunId> posted() {
            return runs().stream()
                    .filter(record -> record.postedAt().isPresent())
                    .map(record -> record.run().id())
                    .collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public ImmutableList<LedgerTransaction> postedBy(RunId run) {
            return posted().contains(run) ? ledger.postedBy(run) : ImmutableList.of();
        }

        @Override
        public ImmutableList<LedgerTransaction> postedTo(LineKey line) {
            ImmutableSet<RunId> posted = posted();
            return ledger.postedTo(line).stream()
                    .filter(transaction -> posted.contains(transaction.run()))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public ImmutableSortedMap<LineKey, Balances> balances(LocalDate dueBefore) {
            Map<LineKey, Balances> balances = new TreeMap<>();
            for (RunId run : posted()) {
                for (LedgerTransaction transaction : ledger.postedBy(run)) {
                    if (transaction.line().dueOn().isBefore(dueBefore)) {
                        balances.merge(transaction.line(), transaction.postings(), Balances::plus);
                    }
                }
            }
            return ImmutableSortedMap.copyOf(balances);
        }

        @Override
        public ImmutableSortedMap<LineKey, History<Hold>> holds() {
            return ImmutableSortedMap.copyOf(Maps.filterValues(
                    Maps.transformValues(ledger.holds(), history -> history.knownUntil(instant)),
                    history -> !history.facts().isEmpty()));
        }
    }
}
