package org.almoner.domain.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.domain.charging.CaseCalculator;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * Works out what care costs if all goes as planned, and step by step how what happened leads from there to what is due: each step is a settlement by the same
 * rules as a run's, so that no penny is left. Thread-safe.
 */
public final class ServiceMoney {

    private static final ImmutableList<Difference> STEPS = ImmutableList.of(
            Difference.SUSPENDED, Difference.NOT_REPORTED, Difference.NOT_DELIVERED, Difference.OTHER_TIME);

    private final CaseCalculator calculator;
    private final DateRange term;

    /**
     * By the rules, with the bands of the zone map.
     *
     * @param rules of the scheme
     * @param zones of the scheme
     * @param term of the scheme
     */
    public ServiceMoney(ChargingRules rules, ZoneMapVersions zones, DateRange term) {
        this.calculator = new CaseCalculator(rules, zones, term);
        this.term = term;
    }

    /**
     * {@return the days whose visits have to be in a file: those of earlier weeks, too, where one takes something over}
     *
     * @param file of a person
     * @param weeks that are worked out
     */
    public DateRange needed(CaseFile file, DateRange weeks) {
        LocalDate first = CareWeek.containing(term.from()).monday();
        return file.hasCarriedForward() && first.isBefore(weeks.from())
                ? DateRange.of(first, weeks.end().orElseThrow())
                : weeks;
    }

    /**
     * {@return each line of pay of the weeks, and of the months of direct payments that begin in the period}
     *
     * @param file with the visits of the {@linkplain #needed needed} days
     * @param known the facts are those known at this instant, included
     * @param weeks those of the term that begin in the period
     * @param period with an end
     * @param today weeks that are not over on the day are not reported yet, and count as planned
     */
    public ImmutableSortedMap<LineKey, DueLine> lines(
            CaseFile file, Instant known, DateRange weeks, DateRange period, LocalDate today) {
        AsPlanned plan = new AsPlanned(known);
        Steps steps = new Steps(
                settled(plan.withoutAbsences(file), plan, weeks, period, visit -> true),
                settled(file, plan, weeks, period, visit -> true),
                settled(file, plan, weeks, period, visit -> visit.attendance().isPresent()),
                settled(file, plan, weeks, period, ServiceMoney::isDelivered),
                settled(file, plan, weeks, period, visit -> false));
        return steps.lines(today);
    }

    private static boolean isDelivered(PricedVisit visit) {
        return visit.attendance()
                .filter(attendance ->
                        attendance instanceof Attendance.Attended || attendance instanceof Attendance.NoLogOut)
                .isPresent();
    }

    /** {@return what is due for the weeks if some of the visits had been given as planned} */
    private Settlement settled(
            CaseFile file, AsPlanned plan, DateRange weeks, DateRange period, Predicate<PricedVisit> some) {
        DateRange days = needed(file, weeks);
        Stream<PricedVisit> visits = calculator.settle(file, plan.known(), days).weeks().stream()
                .flatMap(week -> week.lines().stream())
                .flatMap(line -> Streams.stream(line.visits()))
                .filter(some);
        return calculator.settle(plan.with(file, visits), plan.known(), days).within(period);
    }

    /**
     * {@return what a week of the care costs as it is planned on the day, less what the NHS and third parties bear; empty when something of it has no price}
     *
     * @param file of the person
     * @param care of one of the packages
     * @param day in the term
     * @param known the facts are those known at this instant, included
     */
    public Optional<Money> weekly(CaseFile file, Care care, LocalDate day, Instant known) {
        PackageHistory pack = file.packages().stream()
                .filter(each -> each.id().equals(care.pack()))
                .findFirst()
                .orElseThrow();
        if (care.means() == Means.DIRECT_PAYMENT) {
            CarePackage then = pack.asKnownAt(known);
            return then.facts()
                    .of(PackageFacts.DIRECT_PAYMENT)
                    .find(day)
                    .map(paid -> paid.weeklyBudget()
                            .exact()
                            .times(then.healthShareOn(day).remainder())
                            .round(Rounding.HALF_UP));
        }
        AsPlanned plan = new AsPlanned(known);
        DateRange week = CareWeek.containing(day).range();
        WeekStatement planned = settled(plan.asOn(file, pack, day, week), plan, week, week, visit -> true)
                .lastWeek();
        Money cost = Money.sum(
                planned.lines().stream().map(line -> Net.of(line).total()).toList());
        return Optional.of(cost).filter(any -> planned.unpriced().isEmpty() && !cost.isZero());
    }

    /** Settlements that lead from what was planned to what is due. */
    private record Steps(
            Settlement planned, Settlement there, Settlement reported, Settlement delivered, Settlement due) {

        ImmutableSortedMap<LineKey, DueLine> lines(LocalDate today) {
            ImmutableSortedMap.Builder<LineKey, DueLine> lines = ImmutableSortedMap.naturalOrder();
            Set<LineKey> keys = new TreeSet<>();
            Stream.of(planned, there, due)
                    .forEach(settlement -> keys.addAll(nets(settlement).keySet()));
            Map<LineKey, DirectPaymentLine> payments = Maps.uniqueIndex(due.directPayments(), DirectPaymentLine::key);
            Map<LineKey, Net> first = nets(planned);
            ImmutableList<Map<LineKey, Net>> then =
                    ImmutableList.of(nets(there), nets(reported), nets(delivered), nets(due));
            for (LineKey key : keys) {
                DirectPaymentLine payment = payments.get(key);
                boolean isReported =
                        payment == null && !key.period().end().orElseThrow().isAfter(today);
                lines.put(key, line(key, first, isReported ? then : then.subList(0, 1), Optional.ofNullable(payment)));
            }
            return lines.buildOrThrow();
        }

        private static DueLine line(
                LineKey key,
                Map<LineKey, Net> planned,
                ImmutableList<Map<LineKey, Net>> then,
                Optional<DirectPaymentLine> payment) {
            ImmutableSortedMap.Builder<Difference, Money> differences = ImmutableSortedMap.naturalOrder();
            Net before = planned.getOrDefault(key, Net.NONE);
            for (int i = 0; i < then.size(); i++) {
                Net next = then.get(i).getOrDefault(key, Net.NONE);
                differences.put(STEPS.get(i), before.total().minus(next.total()));
                before = next;
            }
            payment.ifPresent(paid -> differences
                    .put(Difference.OWN_SHARE, paid.contribution().minus(paid.billed()))
                    .put(Difference.SURPLUS, paid.surplus()));
            return new DueLine(
                    planned.getOrDefault(key, Net.NONE),
                    differences.buildOrThrow(),
                    payment.map(Net::payment).orElse(before));
        }

        private static Map<LineKey, Net> nets(Settlement settlement) {
            Map<LineKey, Net> nets = new TreeMap<>();
            settlement.weeks().forEach(week -> week.lines().forEach(line -> nets.put(line.key(), Net.of(line))));
            settlement.directPayments().forEach(line -> nets.put(line.key(), Net.budget(line)));
            return nets;
        }
    }
}
