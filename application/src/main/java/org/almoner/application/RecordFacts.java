package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;

/** Checks facts against the scheme and what is known, and records them. */
final class RecordFacts implements CareRecords {

    private static final ImmutableSet<FactKind<?>> ONCE_ONLY = ImmutableSet.of(
            PersonFacts.FEE,
            PersonFacts.REPAYMENT,
            PackageFacts.SURPLUS,
            PackageFacts.REVIEW,
            ProviderFacts.COMPLAINTS);
    private static final ImmutableSet<FactKind<?>> DECIDED =
            ImmutableSet.of(PackageFacts.APPROVAL_REQUEST, PackageFacts.APPROVAL, PackageFacts.PILOT);

    /** What is said to begin later than in so many years begins on another day. */
    private static final int YEARS_AHEAD = 50;

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;

    RecordFacts(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public <T> Recording record(PersonId person, FactKind<T> kind, T value, DateRange holds, Author author) {
        return record(
                author,
                () -> Stream.of(
                                unknownUnlessFirst(person, value),
                                ofPerson(person, value, holds, author),
                                notAboveNothing(kind, value),
                                notOneDay(kind, holds),
                                tooFarAhead(holds))
                        .flatMap(refusals -> refusals),
                known -> store.people().record(person, kind, Fact.of(value, holds, known)));
    }

    private Stream<RecordRefusal> unknownUnlessFirst(PersonId person, Object value) {
        if (value instanceof Person recorded) {
            return Stream.concat(notAlive(recorded), erased(person));
        }
        return value instanceof ComplaintFile ? erased(person) : unknownPerson(person);
    }

    private Stream<RecordRefusal> ofPerson(PersonId person, Object value, DateRange holds, Author author) {
        if (value instanceof Waiver waiver) {
            return notProposedBy(author, waiver);
        }
        if (value instanceof RefusedProviders refused) {
            return unknown(refused.providers(), store.providers().references(), RecordRefusal.UnknownProvider::new);
        }
        if (value instanceof ComplaintFile file) {
            return new ComplaintRefusals(store, clerk.today()).of(person, file, holds);
        }
        return value.equals(person) ? Stream.of(new RecordRefusal.LivesWithOneself(person)) : Stream.empty();
    }

    private Stream<RecordRefusal> notAlive(Person person) {
        LocalDate today = clerk.today();
        return person.canLiveOn(today)
                ? Stream.empty()
                : Stream.of(new RecordRefusal.ImpossibleBirth(person.born(), today));
    }

    private Stream<RecordRefusal> tooFarAhead(DateRange holds) {
        LocalDate last = clerk.today().plusYears(YEARS_AHEAD);
        return holds.from().isAfter(last)
                ? Stream.of(new RecordRefusal.TooFarAhead(holds.from(), last))
                : Stream.empty();
    }

    private Stream<RecordRefusal> erased(PersonId person) {
        return store.people().standsForErased(person)
                ? Stream.of(new RecordRefusal.ErasedPerson(person))
                : Stream.empty();
    }

    private static Stream<RecordRefusal> notProposedBy(Author author, Waiver waiver) {
        return Stream.concat(
                waiver.confirmedBy().stream().map(RecordRefusal.ConfirmedAlready::new),
                Authors.areSame(waiver.proposedBy(), author.by())
                        ? Stream.empty()
                        : Stream.of(new RecordRefusal.ProposedByAnother(waiver.proposedBy(), author.by())));
    }

    @Override
    public Recording withdraw(PersonId person, FactKind<?> kind, DateRange holds, Author author) {
        return record(
                author,
                () -> unknownPerson(person),
                known -> store.people().record(person, kind, Fact.withdrawn(holds, known)));
    }

    @Override
    public Recording confirmWaiver(PersonId person, DateRange days, Author author) {
        return record(
                author,
                () -> {
                    ImmutableList<Timeline.Entry<Waiver>> proposed = proposedWaivers(person, days);
                    return proposed.isEmpty()
                            ? Stream.of(new RecordRefusal.NothingProposed(days))
                            : proposed.stream()
                                    .map(entry -> entry.value().proposedBy())
                                    .filter(proposer -> Authors.areSame(proposer, author.by()))
                                    .map(RecordRefusal.SamePerson::new);
                },
                known -> proposedWaivers(person, days)
                        .forEach(entry -> store.people()
                                .record(
                                        person,
                                        PersonFacts.WAIVER,
                                        Fact.of(entry.value().confirmed(author.by()), entry.holds(), known))));
    }

    private ImmutableList<Timeline.Entry<Waiver>> proposedWaivers(PersonId person, DateRange days) {
        return store.people().find(person).stream()
                .map(history -> history.facts()
                        .of(PersonFacts.WAIVER)
                        .asKnownAt(Instant.MAX)
                        .within(days))
                .flatMap(waivers -> waivers.entries().stream())
                .filter(entry -> entry.value().confirmedBy().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Recording openPackage(PackageId pack, PersonId person, Author author) {
        return record(
                author,
                () -> Stream.concat(
                        unknownPerson(person),
                        store.packages().find(pack).stream().map(existing -> new RecordRefusal.PackageExists(pack))),
                known -> store.packages().open(pack, person, known));
    }

    @Override
    public <T> Recording record(PackageId pack, FactKind<T> kind, T value, DateRange holds, Author author) {
        return record(
                author,
                () -> Stream.of(
                                unknownPackage(pack),
                                notDecided(kind),
                                refusals(pack, value, holds),
                                notAboveNothing(kind, value),
                                notOneDay(kind, holds),
                                tooFarAhead(holds))
                        .flatMap(refusals -> refusals),
                known -> store.packages().record(pack, kind, Fact.of(value, holds, known)));
    }

    private static Stream<RecordRefusal> notOneDay(FactKind<?> kind, DateRange holds) {
        return ONCE_ONLY.contains(kind) && !holds.equals(DateRange.day(holds.from()))
                ? Stream.of(new RecordRefusal.NotOneDay(kind, holds))
                : Stream.empty();
    }

    private static Stream<RecordRefusal> notAboveNothing(FactKind<?> kind, Object value) {
        return value instanceof Money amount && amount.compareTo(Money.ZERO) <= 0
                ? Stream.of(new RecordRefusal.NotAboveNothing(kind, amount))
                : Stream.empty();
    }

    private static Stream<RecordRefusal> notDecided(FactKind<?> kind) {
        return DECIDED.contains(kind) ? Stream.of(new RecordRefusal.DecidedElsewhere(kind)) : Stream.empty();
    }

    private Stream<RecordRefusal> refusals(PackageId pack, Object value, DateRange holds) {
        if (value instanceof WeeklyPlan plan) {
            return visitLengths(plan, serviceOf(pack, holds.from()));
        }
        if (value instanceof ProviderId provider) {
            return unknownProvider(provider);
        }
        if (value instanceof UnitPrice price && !price.unit().isOfVisits()) {
            return Stream.of(new RecordRefusal.NotAPriceOfVisits(price));
        }
        if (value instanceof TopUp topUp && holds.from().isBefore(topUp.agreed())) {
            return Stream.of(new RecordRefusal.NotYetAgreed(topUp.agreed()));
        }
        return value instanceof DirectPayment payment
                ? payment.fundHolder().stream().flatMap(this::unknownProvider)
                : Stream.empty();
    }

    @Override
    public Recording withdraw(PackageId pack, FactKind<?> kind, DateRange holds, Author author) {
        return record(
                author,
                () -> unknownPackage(pack),
                known -> store.packages().record(pack, kind, Fact.withdrawn(holds, known)));
    }

    @Override
    public <T> Recording record(ProviderId provider, FactKind<T> kind, T value, DateRange holds, Author author) {
        return record(
                author,
                () -> Stream.of(
                                new ProviderRefusals(scheme, store).of(provider, kind, value, holds, author),
                                notOneDay(kind, holds),
                                tooFarAhead(holds))
                        .flatMap(refusals -> refusals),
                known -> store.providers().record(provider, kind, Fact.of(value, holds, known)));
    }

    @Override
    public Recording withdraw(ProviderId provider, FactKind<?> kind, DateRange holds, Author author) {
        return record(
                author,
                () -> unknownProvider(provider),
                known -> store.providers().record(provider, kind, Fact.withdrawn(holds, known)));
    }

    @Override
    public Recording reportVisits(Collection<VisitRecord> reports, Author author) {
        return record(
                author,
                () -> {
                    ReportRefusals refusals = new ReportRefusals(store);
                    return reports.stream().flatMap(refusals::of).distinct();
                },
                known -> store.visits()
                        .record(reports.stream()
                                .map(report -> Fact.of(
                                        report, DateRange.day(report.visit().date()), known))
                                .toList()));
    }

    private static <T> Stream<RecordRefusal> unknown(
            Collection<T> named, Set<T> known, Function<T, RecordRefusal> refusal) {
        return named.stream().distinct().filter(each -> !known.contains(each)).map(refusal);
    }

    private Recording record(Author author, Refusals refusals, Consumer<Knowledge> recording) {
        return clerk.inOneUnit((Instant since) -> {
            ImmutableList<RecordRefusal> reasons = refusals.find().collect(ImmutableList.toImmutableList());
            if (!reasons.isEmpty()) {
                return new Recording.Refused(reasons);
            }
            recording.accept(author.since(since));
            return new Recording.Recorded();
        });
    }

    private Stream<RecordRefusal> unknownPerson(PersonId person) {
        if (store.people().find(person).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(
                store.people().standsForErased(person)
                        ? new RecordRefusal.ErasedPerson(person)
                        : new RecordRefusal.UnknownPerson(person));
    }

    private Stream<RecordRefusal> unknownPackage(PackageId pack) {
        return store.packages()
                        .find(pack)
                        .filter(history -> !isOfErased(history))
                        .isPresent()
                ? Stream.empty()
                : Stream.of(ReportRefusals.notOpen(store, pack));
    }

    /** {@return whether it is the package of a person who was erased, of which nothing is known} */
    private boolean isOfErased(PackageHistory pack) {
        return pack.facts().isEmpty() && store.people().erased().contains(pack.person());
    }

    private Stream<RecordRefusal> unknownProvider(ProviderId provider) {
        return unless(store.providers().find(provider), new RecordRefusal.UnknownProvider(provider));
    }

    private static Stream<RecordRefusal> unless(Optional<?> known, RecordRefusal refusal) {
        return known.isPresent() ? Stream.empty() : Stream.of(refusal);
    }

    private Stream<RecordRefusal> visitLengths(WeeklyPlan plan, Optional<ServiceCode> service) {
        return scheme.visitLengths().refusals(plan, service).stream().map(RecordRefusal.VisitLength::new);
    }

    private Optional<ServiceCode> serviceOf(PackageId id, LocalDate day) {
        return store.packages()
                .find(id)
                .map(history -> history.asKnownAt(Instant.MAX))
                .flatMap(pack -> scheme.charging().rates().offering(pack.lotOn(day), pack.serviceTypeOn(day)))
                .map(Offering::service);
    }

    private interface Refusals {
        Stream<? extends RecordRefusal> find();
    }
}
