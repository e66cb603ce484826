package org.almoner.application;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;

/** Checks facts against the scheme and what is known, and records them. */
final class RecordFacts implements CareRecords {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;

    RecordFacts(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public Recording recordPerson(Person person, DateRange holds, Author author) {
        return record(
                author, Stream::empty, known -> store.people().record(person.id(), Fact.of(person, holds, known)));
    }

    @Override
    public Recording recordContribution(PersonId person, Money weekly, DateRange holds, Author author) {
        return record(
                author,
                () -> Stream.concat(
                        unknownPerson(person),
                        weekly.isNegative() ? Stream.of(new Refusal.NegativeContribution(weekly)) : Stream.empty()),
                known -> store.people().recordContribution(person, Fact.of(weekly, holds, known)));
    }

    @Override
    public Recording openPackage(PackageId pack, PersonId person, WeeklyPlan plan, DateRange holds, Author author) {
        return record(
                author,
                () -> Stream.of(
                                unknownPerson(person),
                                store.packages().find(pack).stream().map(existing -> new Refusal.PackageExists(pack)),
                                visitLengths(plan))
                        .flatMap(refusals -> refusals),
                known -> {
                    store.packages().open(pack, person);
                    store.packages().recordPlan(pack, Fact.of(plan, holds, known));
                });
    }

    @Override
    public Recording recordPlan(PackageId pack, WeeklyPlan plan, DateRange holds, Author author) {
        return record(
                author,
                () -> Stream.concat(unknownPackage(pack), visitLengths(plan)),
                known -> store.packages().recordPlan(pack, Fact.of(plan, holds, known)));
    }

    @Override
    public Recording endPackage(PackageId pack, DateRange holds, Author author) {
        return record(
                author,
                () -> unknownPackage(pack),
                known -> store.packages().recordPlan(pack, Fact.withdrawn(holds, known)));
    }

    @Override
    public Recording assignProvider(PackageId pack, ProviderId provider, DateRange holds, Author author) {
        return record(
                author,
                () -> Stream.concat(unknownPackage(pack), unknownProvider(provider)),
                known -> store.packages().recordProvider(pack, Fact.of(provider, holds, known)));
    }

    @Override
    public Recording recordHealthShare(PackageId pack, Percentage share, DateRange holds, Author author) {
        return record(
                author,
                () -> unknownPackage(pack),
                known -> store.packages().recordHealthShare(pack, Fact.of(share, holds, known)));
    }

    @Override
    public Recording recordProvider(Provider provider, DateRange holds, Author author) {
        return record(
                author,
                () -> unknown(provider.memberships().keySet(), zones(), Refusal.UnknownZone::new),
                known -> store.providers().record(provider.id(), Fact.of(provider, holds, known)));
    }

    @Override
    public Recording reportVisits(Collection<VisitRecord> reports, Author author) {
        return record(
                author,
                () -> Stream.concat(
                        unknown(
                                Collections2.transform(
                                        reports, report -> report.visit().pack()),
                                store.packages().references(),
                                Refusal.UnknownPackage::new),
                        unknown(
                                Collections2.transform(reports, VisitRecord::provider),
                                store.providers().all().keySet(),
                                Refusal.UnknownProvider::new)),
                known -> store.visits()
                        .record(reports.stream()
                                .map(report -> Fact.of(
                                        report, DateRange.day(report.visit().date()), known))
                                .toList()));
    }

    private static <T> Stream<Refusal> unknown(Collection<T> named, Set<T> known, Function<T, Refusal> refusal) {
        return named.stream().distinct().filter(each -> !known.contains(each)).map(refusal);
    }

    private Recording record(Author author, Refusals refusals, Consumer<Knowledge> recording) {
        return clerk.inOneUnit((Instant since) -> {
            ImmutableList<Refusal> reasons = refusals.find().collect(ImmutableList.toImmutableList());
            if (!reasons.isEmpty()) {
                return new Recording.Refused(reasons);
            }
            recording.accept(new Knowledge(since, author.by(), author.reason()));
            return new Recording.Recorded();
        });
    }

    private Stream<Refusal> unknownPerson(PersonId person) {
        return unless(store.people().find(person), new Refusal.UnknownPerson(person));
    }

    private Stream<Refusal> unknownPackage(PackageId pack) {
        return unless(store.packages().find(pack), new Refusal.UnknownPackage(pack));
    }

    private Stream<Refusal> unknownProvider(ProviderId provider) {
        return unless(
                Optional.ofNullable(store.providers().all().get(provider)), new Refusal.UnknownProvider(provider));
    }

    private static Stream<Refusal> unless(Optional<?> known, Refusal refusal) {
        return known.isPresent() ? Stream.empty() : Stream.of(refusal);
    }

    private Set<ZoneCode> zones() {
        return scheme.zones().stream().map(Zone::code).collect(ImmutableSet.toImmutableSet());
    }

    private Stream<Refusal> visitLengths(WeeklyPlan plan) {
        return scheme.visitLengths().refusals(plan).stream().map(Refusal.VisitLength::new);
    }

    private interface Refusals {
        Stream<? extends Refusal> find();
    }
}
