package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.returns.ClientEvent;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.domain.returns.ClientEvent.Served;
import org.almoner.domain.returns.CostReconciliation;
import org.almoner.domain.returns.Difference;
import org.almoner.domain.returns.DueLine;
import org.almoner.domain.returns.Net;
import org.almoner.domain.returns.ServiceCost;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.History;

/** Holds the costs of people's services against the ledger, person by person. Of one thread. */
final class PostedCosts {

    private final Scheme scheme;
    private final DateRange weeks;
    private final ImmutableList<RunRecord> posted;
    private final ImmutableSortedMap<LineKey, History<Hold>> holds;
    private final ImmutableSortedMap<LineKey, Balances> balances;
    private final ImmutableSet<PersonId> erased;
    private final Map<PersonId, List<LineKey>> lines = new TreeMap<>();
    private final List<ServiceCost> costs = new ArrayList<>();

    PostedCosts(Scheme scheme, Store store, DateRange weeks, DateRange period) {
        this.scheme = scheme;
        this.weeks = weeks;
        this.posted = store.ledger().runs().stream()
                .filter(run -> run.postedAt().isPresent())
                .collect(ImmutableList.toImmutableList());
        this.holds = store.ledger().holds();
        this.erased = store.people().erased();
        this.balances = store.ledger().balances(LocalDate.MAX);
        balances.keySet().stream()
                .filter(line -> isOf(line, period))
                .forEach(line -> lines.computeIfAbsent(line.person().orElseThrow(), person -> new ArrayList<>())
                        .add(line));
    }

    private boolean isOf(LineKey line, DateRange period) {
        LocalDate begins = line.period().from();
        return switch (line.kind()) {
            case CARE -> weeks.contains(begins);
            case DIRECT_PAYMENT -> period.contains(begins) && scheme.term().contains(begins);
            default -> false;
        };
    }

    /** Takes what the return tells of a person, and the person's lines as planned and due. */
    void add(PersonId person, List<ClientEvent> events, ImmutableSortedMap<LineKey, DueLine> due) {
        Map<Key, Sums> services = new TreeMap<>();
        due.forEach((line, amounts) ->
                services.computeIfAbsent(Key.of(line), key -> new Sums()).add(line, amounts));
        lines.getOrDefault(person, List.of()).stream()
                .filter(line -> !due.containsKey(line))
                .forEach(line -> services.computeIfAbsent(Key.of(line), key -> new Sums())
                        .add(line, DueLine.NONE));
        events.stream()
                .filter(Served.class::isInstance)
                .map(Served.class::cast)
                .forEach(served -> services.computeIfAbsent(Key.of(served.care()), key -> new Sums())
                        .served
                        .add(served));
        services.forEach((key, sums) -> costs.add(sums.cost(person, key)));
    }

    CostReconciliation reconciled() {
        Money ofErased = Money.sum(lines.entrySet().stream()
                .filter(entry -> erased.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(line -> posted(line).total())
                .toList());
        Money inAll = Money.sum(lines.values().stream()
                .flatMap(List::stream)
                .map(line -> posted(line).total())
                .toList());
        return new CostReconciliation(weeks, ImmutableList.copyOf(costs), ofErased, inAll);
    }

    private Net posted(LineKey pay) {
        return Net.posted(balance(pay), balance(pay.as(Kind.CHARGE)));
    }

    private Balances balance(LineKey line) {
        return balances.getOrDefault(line, Balances.NONE);
    }

    /** {@return why the ledger does not have what is due for the line} */
    private Difference why(LineKey line) {
        History<Hold> history = holds.getOrDefault(line, History.empty());
        if (SettleRuns.heldAt(line, history, Instant.MAX).isPresent()) {
            return Difference.HELD;
        }
        boolean isSettled = posted.stream()
                .filter(run -> run.run().settles(line) && run.run().isOfDaysOf(line, scheme.id(), scheme.term()))
                .anyMatch(run -> SettleRuns.heldAt(line, history, run.postedAt().orElseThrow())
                        .isEmpty());
        return isSettled ? Difference.CORRECTION_DUE : Difference.NOT_SETTLED;
    }

    /** Care of a package by a provider. */
    private record Key(PackageId pack, Means means, Optional<ProviderId> provider) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::pack)
                .thenComparing(Key::means)
                .thenComparing(key -> key.provider().map(ProviderId::toString).orElse(""));

        static Key of(LineKey line) {
            return new Key(
                    line.pack().orElseThrow(),
                    line.kind() == Kind.CARE ? Means.COMMISSIONED : Means.DIRECT_PAYMENT,
                    line.provider());
        }

        static Key of(Care care) {
            return new Key(care.pack(), care.means(), care.provider());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Adds up one service. */
    private final class Sums {

        private final List<Served> served = new ArrayList<>();
        private final Map<Difference, Money> differences = new TreeMap<>();
        private final List<DateRange> months = new ArrayList<>();
        private Money planned = Money.ZERO;
        private Money inLedger = Money.ZERO;

        void add(LineKey line, DueLine amounts) {
            if (line.kind() == Kind.DIRECT_PAYMENT) {
                months.add(line.period());
            }
            planned = planned.plus(amounts.planned().total());
            amounts.differences().forEach(this::differ);
            Net there = posted(line);
            inLedger = inLedger.plus(there.total());
            differ(why(line), amounts.due().pay().minus(there.pay()));
            differ(why(line.as(Kind.CHARGE)), there.topUps().minus(amounts.due().topUps()));
        }

        private void differ(Difference why, Money amount) {
            if (!amount.isZero()) {
                differences.merge(why, amount, Money::plus);
            }
        }

        ServiceCost cost(PersonId person, Key key) {
            Money told = Money.sum(served.stream().map(this::told).toList());
            differ(Difference.OTHER_COST_BEFORE, told.minus(planned));
            return new ServiceCost(
                    person,
                    key.pack(),
                    key.means(),
                    key.provider(),
                    told,
                    inLedger,
                    ImmutableSortedMap.copyOf(differences));
        }

        /** {@return what the return says that the days cost which are held against the ledger} */
        private Money told(Served event) {
            List<DateRange> days = event.care().means() == Means.COMMISSIONED ? List.of(weeks) : months;
            long count = days.stream()
                    .flatMap(range -> range.intersection(event.days()).stream())
                    .mapToLong(DateRange::length)
                    .sum();
            return event.weekly()
                    .map(Money::exact)
                    .orElse(ExactMoney.ZERO)
                    .times(count)
                    .dividedBy(CareWeek.DAYS)
                    .round(Rounding.HALF_UP);
        }
    }
}
