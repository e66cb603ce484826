package org.almoner.application;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.almoner.application.port.in.PersonFiles.Obstacle;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.retention.LastDays;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Timelines;

/** What keeps people from being erased, by what is known at an instant. */
final class Erasability {

    /** Of a package: what is care, or money in place of it. */
    private static final ImmutableList<FactKind<?>> CARE =
            ImmutableList.of(PackageFacts.PLAN, PackageFacts.SERVICE, PackageFacts.DIRECT_PAYMENT);

    /** Of a person: that from which money follows without care. */
    private static final ImmutableList<FactKind<?>> MONEY =
            ImmutableList.of(PersonFacts.FEE, PersonFacts.DEFERRED_PAYMENT, PersonFacts.REPAYMENT);

    private final Scheme scheme;
    private final Store store;
    private final Instant now;
    private final ImmutableMap<PersonId, PersonHistory> people;
    private final ImmutableListMultimap<PersonId, PackageHistory> packages;
    private final ImmutableListMultimap<PackageId, Offers> open;
    private final ImmutableListMultimap<PersonId, LineKey> held;
    private final ImmutableSetMultimap<PersonId, RunId> openRuns;
    private final Map<PersonId, LocalDate> lastPostings = new HashMap<>();
    private final Map<PersonId, Money> deferred = new HashMap<>();

    /**
     * By a scheme.
     *
     * @param scheme by which every open run of the store was drafted
     */
    Erasability(Scheme scheme, Store store, Instant now) {
        this.scheme = scheme;
        this.store = store;
        this.now = now;
        this.people = Maps.uniqueIndex(store.people().all(), PersonHistory::id);
        this.packages = Multimaps.index(store.packages().all(), PackageHistory::person);
        this.open = store.placements().all().stream()
                .filter(offers -> offers.decision().isEmpty())
                .collect(ImmutableListMultimap.toImmutableListMultimap(Offers::pack, offers -> offers));
        this.held = store.ledger().holds().entrySet().stream()
                .filter(line ->
                        SettleRuns.heldAt(line.getKey(), line.getValue(), now).isPresent())
                .map(Map.Entry::getKey)
                .filter(line -> line.person().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        line -> line.person().orElseThrow(), line -> line));
        ImmutableSetMultimap.Builder<PersonId, RunId> waiting = ImmutableSetMultimap.builder();
        for (RunRecord run : store.ledger().runs()) {
            RunId id = run.run().id();
            run.postedAt().ifPresent(at -> store.ledger().postedBy(id).forEach(posted -> note(posted, at)));
            if (run.isOpen()) {
                RunDifference.of(scheme, store, run.run(), Progress.SILENT)
                        .transactions()
                        .forEach(transaction ->
                                transaction.line().person().ifPresent(person -> waiting.put(person, id)));
            }
        }
        this.openRuns = waiting.build();
    }

    private void note(LedgerTransaction posted, Instant at) {
        posted.line().person().ifPresent(person -> {
            lastPostings.merge(person, Instants.dayOf(at), BinaryOperator.maxBy(Comparator.naturalOrder()));
            deferred.merge(person, posted.postings().of(new Account.Deferred(person)), Money::plus);
        });
    }

    /** {@return every reason why the person may not be erased on the day; none where it may} */
    ImmutableList<Obstacle> obstacles(PersonId id, LocalDate day) {
        PersonHistory person = people.get(id);
        if (person == null) {
            return ImmutableList.of(new Obstacle.UnknownPerson());
        }
        ImmutableList<Obstacle> goesOn = careGoesOn(person, day);
        return Stream.of(
                        goesOn.stream(),
                        moneyToCome(person, day),
                        Stream.of(deferred.getOrDefault(id, Money.ZERO))
                                .filter(owed -> !owed.equals(Money.ZERO))
                                .map(Obstacle.DebtDeferred::new),
                        noRule(day),
                        goesOn.isEmpty() ? keptByRules(person, day) : Stream.<Obstacle>empty(),
                        packages.get(id).stream()
                                .flatMap(pack -> open.get(pack.id()).stream())
                                .map(offers -> new Obstacle.NeedOpen(offers.id())),
                        complaintsOpen(person),
                        held.get(id).stream().map(Obstacle.LineHeld::new),
                        openRuns.get(id).stream().map(Obstacle.RunOpen::new))
                .flatMap(reasons -> reasons)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Obstacle> complaintsOpen(PersonHistory person) {
        return KeepComplaints.latest(person.facts()).stream()
                .flatMap(file -> file.complaints().stream())
                .filter(Complaint::isOpen)
                .map(complaint -> new Obstacle.ComplaintOpen(complaint.reference()));
    }

    /**
     * {@return the first day on which retention allows it, by the rules of the day; empty where there is none}
     *
     * @param id a person of whom nothing is to come on the day
     * @throws IllegalArgumentException if nobody of that reference is known
     */
    Optional<LocalDate> erasableFrom(PersonId id, LocalDate day) {
        PersonHistory person = people.get(id);
        checkArgument(person != null, "nothing is known of person %s", id);
        return scheme.retention().erasableFrom(lastDays(person), day);
    }

    private Stream<Obstacle> noRule(LocalDate day) {
        return scheme.retention().on(day).isEmpty() ? Stream.of(new Obstacle.NoRule(scheme.id())) : Stream.empty();
    }

    /** {@return the rules that keep the file of a person whose care is over} */
    private Stream<Obstacle> keptByRules(PersonHistory person, LocalDate day) {
        LastDays last = lastDays(person);
        return scheme.retention().keeping(last, day).stream()
                .map(rule -> new Obstacle.Kept(rule, rule.until(last).orElseThrow()));
    }

    /** {@return those of a person whose care is over; whoever comes back is kept for what was recorded then} */
    private LastDays lastDays(PersonHistory person) {
        Timelines facts = person.facts().asKnownAt(now);
        Stream<LocalDate> lastOfCare = packages.get(person.id()).stream()
                .flatMap(pack -> CARE.stream().flatMap(kind -> alive(pack, kind, facts)))
                .map(days -> days.end().orElseThrow().minusDays(1));
        return new LastDays(
                Stream.concat(lastOfCare, recorded(person))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Optional.ofNullable(lastPostings.get(person.id())));
    }

    /** {@return the days on which anything was recorded about the person and the packages} */
    private Stream<LocalDate> recorded(PersonHistory person) {
        return Stream.concat(
                        since(person.facts()),
                        packages.get(person.id()).stream().flatMap(this::since))
                .map(Instants::dayOf);
    }

    private Stream<Instant> since(PackageHistory pack) {
        return Stream.of(
                        since(pack.facts()),
                        store.visits().of(pack.id(), KeepPersonFiles.EVER).stream()
                                .map(report -> report.known().since()),
                        pack.facts().isEmpty() ? opened(pack) : Stream.<Instant>empty())
                .flatMap(known -> known);
    }

    /** {@return since when the package is there, if that is kept; no fact about it is known since before} */
    private Stream<Instant> opened(PackageHistory pack) {
        return store.audit().of(new Subject(Subject.Kind.PACKAGE, pack.id().value())).stream()
                .filter(Entry::isOpening)
                .map(opening -> opening.known().since());
    }

    private static Stream<Instant> since(Histories facts) {
        return facts.facts().values().stream().map(fact -> fact.known().since());
    }

    private ImmutableList<Obstacle> careGoesOn(PersonHistory person, LocalDate day) {
        Timelines facts = person.facts().asKnownAt(now);
        return packages.get(person.id()).stream()
                .flatMap(pack -> CARE.stream()
                        .flatMap(kind -> alive(pack, kind, facts)
                                .filter(days -> !isOver(days, day))
                                .<Obstacle>map(days -> new Obstacle.CareGoesOn(pack.id(), kind, days))))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the days on which something of the kind holds, as far as the person lives to see them} */
    private Stream<DateRange> alive(PackageHistory pack, FactKind<?> kind, Timelines person) {
        Stream<DateRange> days = days(pack.facts().asKnownAt(now), kind);
        return died(person)
                .map(death -> days.filter(range -> range.from().isBefore(death))
                        .map(range -> isOver(range, death) ? range : DateRange.of(range.from(), death)))
                .orElse(days);
    }

    private static Optional<LocalDate> died(Timelines person) {
        return person.of(PersonFacts.ABSENCE).entries().stream()
                .filter(entry -> entry.value() == Absence.DECEASED)
                .map(entry -> entry.holds().from())
                .findFirst();
    }

    private Stream<Obstacle> moneyToCome(PersonHistory person, LocalDate day) {
        Timelines facts = person.facts().asKnownAt(now);
        Stream<Obstacle> later = days(facts, PersonFacts.CHARGE)
                .filter(days -> days.from().isAfter(day))
                .map(days -> new Obstacle.MoneyToCome(PersonFacts.CHARGE, days));
        Stream<Obstacle> still = MONEY.stream().flatMap(kind -> toCome(facts, kind, day));
        Stream<Obstacle> surplus = packages.get(person.id()).stream()
                .flatMap(pack -> toCome(pack.facts().asKnownAt(now), PackageFacts.SURPLUS, day));
        return Stream.of(later, still, surplus).flatMap(reasons -> reasons);
    }

    private static Stream<Obstacle> toCome(Timelines facts, FactKind<?> kind, LocalDate day) {
        return days(facts, kind).filter(days -> !isOver(days, day)).map(days -> new Obstacle.MoneyToCome(kind, days));
    }

    private static <T> Stream<DateRange> days(Timelines facts, FactKind<T> kind) {
        return facts.of(kind).entries().stream().map(entry -> entry.holds());
    }

    private static boolean isOver(DateRange days, LocalDate day) {
        return days.end().filter(end -> !end.isAfter(day)).isPresent();
    }
}
