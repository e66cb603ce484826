package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.Splitting;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * Works out the money of a person's week from the facts alone. Thread-safe.
 *
 * <p>Every visit and day of service that is planned in the scheme's term is counted and priced exactly, or said to be unpriced
 * with the reason; so is every report that no planned visit answers to. A line's gross and the NHS's part of it are rounded
 * once each by the scheme's rule; a third party's part is rounded down; the person's part of a line is rounded down and never
 * above what these leave of the gross. The weekly charge is the lower of the contribution and the sum of these parts, and is
 * shared back over the lines to the penny; the council bears the rest.
 */
public final class WeekCalculator {

    private final ChargingRules rules;
    private final ZoneMapVersions zones;
    private final DateRange term;
    private final DirectPayments directPayments;

    /**
     * Calculates by the rules, with the bands of the zone map.
     *
     * @param rules of the scheme
     * @param zones of the scheme
     * @param term of the scheme: no money follows from other days
     */
    public WeekCalculator(ChargingRules rules, ZoneMapVersions zones, DateRange term) {
        this.rules = rules;
        this.zones = zones;
        this.term = term;
        this.directPayments = new DirectPayments(rules, term);
    }

    /**
     * {@return the person's week in money}
     *
     * @param facts of the week
     * @param before what the week before left
     */
    public WeekStatement calculate(PersonWeek facts, BroughtForward before) {
        CarePricing pricing = new CarePricing(rules, zones, term, facts, before);
        ImmutableList<RemittanceLine> uncharged = pricing.items().asMap().entrySet().stream()
                .map(line -> uncharged(line.getKey(), ImmutableList.copyOf(line.getValue())))
                .collect(ImmutableList.toImmutableList());
        List<Money> costs = uncharged.stream().map(WeekCalculator::costToPerson).toList();
        ExactMoney contribution = contribution(facts, pricing.items().values());
        WeeklyCharge charge = new WeeklyCharge(
                contribution.min(cost(pricing.items().values())), contribution.round(Rounding.DOWN), Money.sum(costs));
        Money waived = waived(facts, charge.amount());
        ImmutableList<RemittanceLine> lines = waiving(waived, charged(uncharged, costs, charge));
        Money billed = Money.sum(lines.stream().map(RemittanceLine::billed).toList());
        return new WeekStatement(
                facts.known().person(),
                facts.week(),
                lines,
                charge,
                facts.known().charge().within(facts.week().range()),
                waived.plus(fees(facts, day -> isWaivedWhole(facts, day))),
                Deferral.of(
                        facts.week(),
                        facts.known().facts().of(PersonFacts.DEFERRED_PAYMENT),
                        billed.minus(waived),
                        repaid(facts),
                        before.deferred(),
                        rules.contributions().deferral()),
                fees(facts, day -> true),
                pricing.timeBanks(),
                pricing.unpriced());
    }

    /**
     * {@return the weeks in columns, to be worked out together under these rules or others}
     *
     * @param weeks any; none has to follow another
     * @param before what the week before each left
     */
    public BatchOfWeeks batch(Iterable<PersonWeek> weeks, Function<PersonWeek, BroughtForward> before) {
        BatchOfWeeks.Filling filling = new BatchOfWeeks.Filling(rules.contributions());
        for (PersonWeek facts : weeks) {
            filling.add(
                    facts,
                    new CarePricing(rules, zones, term, facts, before.apply(facts)),
                    contribution(facts, List.of()));
        }
        return filling.done();
    }

    private RemittanceLine uncharged(LineKey key, ImmutableList<PricedItem> items) {
        Money gross = RemittanceLine.exactGross(items).round(rules.lineRounding());
        Money health =
                ExactMoney.sum(items.stream().map(PricedItem::health).toList()).round(rules.lineRounding());
        return new RemittanceLine(
                key, items, gross, health, topUps(items, gross.minus(health)), Money.ZERO, Money.ZERO);
    }

    /** {@return what each third party bears: rounded down, and together not more than the NHS leaves} */
    private static ImmutableSortedMap<String, Money> topUps(ImmutableList<PricedItem> items, Money left) {
        ImmutableSortedMap.Builder<String, Money> topUps = ImmutableSortedMap.naturalOrder();
        Money remaining = left;
        for (Map.Entry<String, ExactMoney> party : topUps(items).entrySet()) {
            Money amount = party.getValue().round(Rounding.DOWN).min(remaining);
            topUps.put(party.getKey(), amount);
            remaining = remaining.minus(amount);
        }
        return topUps.build();
    }

    /** {@return what each third party agreed to of the items, exactly} */
    static Map<String, ExactMoney> topUps(Collection<PricedItem> items) {
        Map<String, ExactMoney> exact = new TreeMap<>();
        for (PricedItem item : items) {
            if (item instanceof PricedService service) {
                service.thirdParty()
                        .map(TopUp::thirdParty)
                        .ifPresent(party -> exact.merge(party, item.topUp(), ExactMoney::plus));
            }
        }
        return exact;
    }

    private static Money costToPerson(RemittanceLine line) {
        return cost(line.items()).round(Rounding.DOWN).min(line.council());
    }

    private static ExactMoney cost(Collection<PricedItem> items) {
        return ExactMoney.sum(items.stream().map(PricedItem::costToPerson).toList());
    }

    /** Day by day, what is left of a seventh of the contribution, or all that the day's care costs. */
    private ExactMoney contribution(PersonWeek facts, Collection<PricedItem> items) {
        return ExactMoney.sum(facts.week()
                .range()
                .days()
                .filter(term::contains)
                .map(day -> facts.known()
                        .limitOn(day)
                        .map(limit -> limit.minus(directPayments.contributionOn(facts.known(), day)))
                        .orElseGet(() -> cost(items.stream()
                                .filter(item -> item.day().equals(day))
                                .toList())))
                .toList());
    }

    private static ImmutableList<RemittanceLine> charged(
            List<RemittanceLine> lines, List<Money> costs, WeeklyCharge charge) {
        if (charge.amount().isZero()) {
            return ImmutableList.copyOf(lines);
        }
        List<Money> parts = Splitting.byWeights(
                charge.amount(), costs.stream().map(Money::pence).toList());
        ImmutableList.Builder<RemittanceLine> charged = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            charged.add(charged(lines.get(i), parts.get(i)));
        }
        return charged.build();
    }

    /** The provider collects of the charge in proportion to the cost of the days on which it is the collector. */
    private static RemittanceLine charged(RemittanceLine line, Money person) {
        Map<Boolean, ExactMoney> costs = line.items().stream()
                .collect(Collectors.partitioningBy(
                        item -> item.collector() == Collector.PROVIDER,
                        Collectors.reducing(ExactMoney.ZERO, PricedItem::costToPerson, ExactMoney::plus)));
        Money byProvider = person.isZero()
                ? Money.ZERO
                : Splitting.byWeights(person, List.of(penceUp(costs, false), penceUp(costs, true)))
                        .get(1);
        return new RemittanceLine(
                line.key(), line.items(), line.gross(), line.health(), line.topUps(), person, byProvider);
    }

    private static long penceUp(Map<Boolean, ExactMoney> costs, boolean byProvider) {
        return costs.getOrDefault(byProvider, ExactMoney.ZERO)
                .round(Rounding.UP)
                .pence();
    }

    /**
     * A confirmed waiver covers its part of the days on which the person is charged, or so much a week; rounded up, to the
     * person's advantage. What direct payments took of it for the same days is not waived again.
     */
    private Money waived(PersonWeek facts, Money charged) {
        ExactMoney waived = ExactMoney.ZERO;
        DateRange week = facts.week().range();
        long chargedDays = chargedDays(facts, week);
        for (Timeline.Entry<Waiver> waiver :
                facts.known().facts().of(PersonFacts.WAIVER).within(week).entries()) {
            if (waiver.value().confirmedBy().isEmpty()) {
                continue;
            }
            ExactMoney most = chargedDays == 0
                    ? ExactMoney.ZERO
                    : charged.exact().times(chargedDays(facts, waiver.holds())).dividedBy(chargedDays);
            ExactMoney taken = ExactMoney.sum(waiver.holds()
                    .days()
                    .map(day -> directPayments.waivedOn(facts.known(), day))
                    .toList());
            waived = waived.plus(waiver.value()
                    .weekly()
                    .map(weekly -> part(weekly, daysInTerm(waiver.holds()))
                            .minus(taken)
                            .min(most))
                    .orElse(most));
        }
        return waived.round(Rounding.UP);
    }

    /** {@return on how many of the days the person may be charged} */
    private long chargedDays(PersonWeek facts, DateRange days) {
        return days.days()
                .filter(term::contains)
                .filter(day -> facts.known().mayBeCharged(day))
                .count();
    }

    private long daysInTerm(DateRange days) {
        return days.days().filter(term::contains).count();
    }

    private static ExactMoney part(Money weekly, long days) {
        return weekly.exact().times(days).dividedBy(CareWeek.DAYS);
    }

    /** What is waived beyond what the council bills is not collected by providers, either, the first ones first. */
    private static ImmutableList<RemittanceLine> waiving(Money waived, ImmutableList<RemittanceLine> lines) {
        Money left = waived.minus(
                        Money.sum(lines.stream().map(RemittanceLine::billed).toList()))
                .orZero();
        ImmutableList.Builder<RemittanceLine> collected = ImmutableList.builder();
        for (RemittanceLine line : lines) {
            Money less = line.collectedByProvider().min(left);
            left = left.minus(less);
            collected.add(line.collecting(line.collectedByProvider().minus(less)));
        }
        return collected.build();
    }

    private static boolean isWaivedWhole(PersonWeek facts, LocalDate day) {
        return facts.known()
                .waiverOn(day)
                .filter(waiver -> waiver.weekly().isEmpty())
                .isPresent();
    }

    private Money repaid(PersonWeek facts) {
        Timeline<Money> repaid = facts.known().facts().of(PersonFacts.REPAYMENT);
        return Money.sum(facts.week()
                .range()
                .days()
                .filter(term::contains)
                .flatMap(day -> repaid.find(day).stream())
                .toList());
    }

    /** {@return the fees of some days of the week; none are charged for days after a death} */
    private Money fees(PersonWeek facts, Predicate<LocalDate> which) {
        Timeline<Fee> fees = facts.known().facts().of(PersonFacts.FEE);
        return Money.sum(facts.week()
                .range()
                .days()
                .filter(term::contains)
                .filter(day -> !facts.known().isDeceased(day))
                .filter(which)
                .flatMap(day -> fees.find(day).stream())
                .map(Fee::amount)
                .toList());
    }
}
