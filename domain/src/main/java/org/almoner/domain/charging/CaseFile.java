package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Timeline;

/**
 * All that was ever recorded about one person's care, from which any week can be worked out as known at any instant.
 * Immutable.
 *
 * @param person the person
 * @param packages the person's packages
 * @param reports everything that was reported about their visits, in the order in which it became known; of two reports of
 *     one visit by one provider the later counts
 */
public record CaseFile(
        PersonHistory person, ImmutableList<PackageHistory> packages, ImmutableList<Fact<VisitRecord>> reports) {

    /** Where one of these began otherwise, it made a difference to later days, too. */
    private static final ImmutableSet<FactKind<?>> COUNTED_FROM_START = ImmutableSet.of(
            PersonFacts.ABSENCE,
            PackageFacts.FREE_CARE,
            PackageFacts.AGREED_PRICE,
            PackageFacts.SERVICE,
            PackageFacts.TIME_BANK);

    /** {@return this file and one more report} */
    public CaseFile with(Fact<VisitRecord> report) {
        return new CaseFile(
                person,
                packages,
                ImmutableList.<Fact<VisitRecord>>builder()
                        .addAll(reports)
                        .add(report)
                        .build());
    }

    /** {@return whether a week may take something over from earlier ones: a deferred payment, or time of a time bank} */
    public boolean hasCarriedForward() {
        return !person.facts().of(PersonFacts.DEFERRED_PAYMENT).facts().isEmpty() || hasTimeBank();
    }

    /** {@return whether visits of a package are or were drawn from a time bank, so that a week may leave less for later ones} */
    public boolean hasTimeBank() {
        return packages.stream()
                .anyMatch(
                        pack -> !pack.facts().of(PackageFacts.TIME_BANK).facts().isEmpty());
    }

    /** {@return everything but the visits, as known at the instant, that instant included} */
    public PersonCase asKnownAt(Instant known) {
        return new PersonCase(
                person.id(),
                person.facts().asKnownAt(known),
                ChargeDecision.chargeable(person.facts().of(PersonFacts.CHARGE), known),
                packages.stream().map(pack -> pack.asKnownAt(known)).collect(ImmutableList.toImmutableList()));
    }

    /** {@return what was reported of the visits of the days, as known at the instant, that instant included} */
    public ImmutableList<VisitRecord> records(DateRange days, Instant known) {
        return reportHistories(days).stream()
                .flatMap(history -> latest(history, known).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return what was learned after the one instant and not after the other that made a difference to the days, earliest
     * first}
     *
     * <p>Facts that say again what was known already are left out. What changed about another package of the person is in,
     * since packages share one weekly charge.
     */
    public ImmutableList<Change> learned(DateRange days, Instant after, Instant upTo) {
        Learning learning = new Learning(days, after, upTo);
        Stream<Change> personal = PersonFacts.ALL.stream()
                .filter(kind -> !kind.equals(PersonFacts.CHARGE) && !PersonFacts.BESIDE_MONEY.contains(kind))
                .flatMap(kind ->
                        learning.changes(kind, person.id(), person.facts().of(kind)));
        Stream<Change> packaged = packages.stream()
                .flatMap(pack -> PackageFacts.ALL.stream()
                        .filter(kind -> !PackageFacts.BESIDE_MONEY.contains(kind))
                        .flatMap(kind ->
                                learning.changes(kind, pack.id(), pack.facts().of(kind))));
        Stream<Change> reported = reportHistories(days).stream()
                .flatMap(history -> learning.changes(VisitRecord.KIND, visitOf(history), history));
        return Stream.of(personal, learning.ofCharge(person), packaged, reported)
                .flatMap(changes -> changes)
                .sorted(Comparator.comparing(change -> change.known().since()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return of what was learned so, what bears on the nights that the provider gives: of their packages, and of absences} */
    public ImmutableList<Change> learnedOfNights(ProviderId provider, DateRange days, Instant after, Instant upTo) {
        ImmutableSet<String> nights = packages.stream()
                .filter(pack -> hasNights(pack, provider))
                .map(pack -> pack.id().toString())
                .collect(ImmutableSet.toImmutableSet());
        return nights.isEmpty()
                ? ImmutableList.of()
                : learned(days, after, upTo).stream()
                        .filter(change -> nights.contains(change.subject())
                                || change.kind().equals(PersonFacts.ABSENCE.name()))
                        .collect(ImmutableList.toImmutableList());
    }

    private static boolean hasNights(PackageHistory pack, ProviderId provider) {
        return pack.facts().of(PackageFacts.SERVICE).facts().stream()
                        .flatMap(fact -> fact.value().stream())
                        .anyMatch(service -> service.price().unit() == PriceUnit.NIGHT)
                && pack.facts().of(PackageFacts.PROVIDER).facts().stream()
                        .flatMap(fact -> fact.value().stream())
                        .anyMatch(provider::equals);
    }

    /** {@return the reports about the visits of the days, one history for each visit and provider} */
    private ImmutableList<History<VisitRecord>> reportHistories(DateRange days) {
        ImmutableListMultimap<Source, Fact<VisitRecord>> bySource = reports.stream()
                .filter(report -> report.holds().overlaps(days))
                .collect(ImmutableListMultimap.toImmutableListMultimap(CaseFile::source, report -> report));
        return Multimaps.asMap(bySource).values().stream().map(History::of).collect(ImmutableList.toImmutableList());
    }

    private static Source source(Fact<VisitRecord> report) {
        VisitRecord record = report.value().orElseThrow();
        return new Source(record.visit(), record.provider());
    }

    private static VisitId visitOf(History<VisitRecord> history) {
        return source(history.facts().get(0)).visit();
    }

    private static Optional<VisitRecord> latest(History<VisitRecord> history, Instant known) {
        return history.asKnownAt(known).find(visitOf(history).date());
    }

    /** Who reports about what. */
    private record Source(VisitId visit, ProviderId provider) {}

    /** What became known about some days between two instants. */
    private record Learning(DateRange days, Instant after, Instant upTo) {

        <T> Stream<Change> changes(FactKind<?> kind, Object subject, History<T> history) {
            return changes(kind, subject, history, history.asKnownAt(after), history.asKnownAt(upTo));
        }

        /** {@return the changes of what may be charged: the same decision, told again, may stand otherwise than before} */
        Stream<Change> ofCharge(PersonHistory person) {
            History<ChargeDecision> history = person.facts().of(PersonFacts.CHARGE);
            return changes(
                    PersonFacts.CHARGE,
                    person.id(),
                    history,
                    ChargeDecision.chargeable(history, after),
                    ChargeDecision.chargeable(history, upTo));
        }

        private Stream<Change> changes(
                FactKind<?> kind, Object subject, History<?> history, Timeline<?> before, Timeline<?> now) {
            DateRange touched = COUNTED_FROM_START.contains(kind)
                    ? since(start(before).isBefore(start(now)) ? start(before) : start(now))
                    : days;
            return before.within(touched).equals(now.within(touched))
                    ? Stream.empty()
                    : history.learned(after, upTo, touched).stream()
                            .map(fact -> new Change(kind.name(), subject.toString(), fact.holds(), fact.known()));
        }

        /** {@return the day since which holds what holds on the first of the days} */
        private LocalDate start(Timeline<?> timeline) {
            return timeline.findEntry(days.from())
                    .map(entry -> entry.holds().from())
                    .orElse(days.from());
        }

        private DateRange since(LocalDate first) {
            return days.end().map(end -> DateRange.of(first, end)).orElseGet(() -> DateRange.from(first));
        }
    }
}
