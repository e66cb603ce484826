package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SortedSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.Splitting;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * Works out the money of a person's week from the facts alone. Thread-safe.
 *
 * <p>Every visit of the plan in force is counted and priced exactly. A line's gross and the NHS's part of it are rounded
 * once each by the scheme's rule; the person's part of a line is rounded down and never above what the NHS leaves of the
 * gross. The weekly charge is the lower of the contribution and the sum of these parts, and is shared back over the lines
 * to the penny; the council bears the rest.
 */
public final class WeekCalculator {

    private static final int DAYS_OF_A_WEEK = 7;

    private final ChargingRules rules;
    private final ZoneMapVersions zones;

    /** Calculates by the rules, with the bands of the zone map. */
    public WeekCalculator(ChargingRules rules, ZoneMapVersions zones) {
        this.rules = rules;
        this.zones = zones;
    }

    /** {@return the person's week in money} */
    public WeekStatement calculate(PersonWeek facts) {
        return new Calculation(facts).statement();
    }

    private final class Calculation {

        private final PersonWeek facts;
        private final Map<VisitId, VisitRecord> unmatched;
        private final SortedSetMultimap<LineKey, PricedVisit> visits = MultimapBuilder.treeKeys()
                .treeSetValues(Comparator.comparing(PricedVisit::id))
                .build();
        private final List<UnpricedVisit> unpriced = new ArrayList<>();

        Calculation(PersonWeek facts) {
            this.facts = facts;
            this.unmatched = new TreeMap<>(Maps.uniqueIndex(facts.records(), VisitRecord::visit));
        }

        WeekStatement statement() {
            facts.packages().forEach(this::priceVisits);
            unmatched.keySet().forEach(visit -> unpriced.add(new UnpricedVisit(visit, Reason.NOT_PLANNED, "")));
            List<RemittanceLine> uncharged = visits.asMap().entrySet().stream()
                    .map(line -> uncharged(line.getKey(), ImmutableList.copyOf(line.getValue())))
                    .toList();
            List<Money> costs = uncharged.stream().map(this::costToPerson).toList();
            WeeklyCharge charge = new WeeklyCharge(contribution(), Money.sum(costs));
            return new WeekStatement(
                    facts.id(),
                    facts.week(),
                    charged(uncharged, costs, charge),
                    charge,
                    ImmutableList.copyOf(unpriced));
        }

        private void priceVisits(CarePackage pack) {
            facts.week().range().days().forEach(day -> {
                Optional<WeeklyPlan> plan = pack.plan().find(day);
                Optional<ProviderId> provider = pack.provider().find(day);
                if (plan.isPresent() && provider.isPresent()) {
                    plan.get()
                            .visitsOn(day.getDayOfWeek())
                            .forEach(visit -> priceVisit(pack, provider.get(), day, visit));
                }
            });
        }

        private void priceVisit(CarePackage pack, ProviderId provider, LocalDate day, PlannedVisit planned) {
            VisitId id = new VisitId(pack.id(), day, planned.start());
            Optional<VisitRecord> record = Optional.ofNullable(unmatched.remove(id));
            if (record.isPresent() && !record.get().provider().equals(provider)) {
                unpriced.add(new UnpricedVisit(
                        id, Reason.NOT_THIS_PROVIDER, record.get().provider().toString()));
                record = Optional.empty();
            }
            var home = facts.person().find(day);
            if (home.isEmpty()) {
                unpriced.add(new UnpricedVisit(id, Reason.NO_HOME, facts.id().toString()));
                return;
            }
            if (!(zones.resolve(home.get().home(), day) instanceof Resolution.Resolved place)) {
                unpriced.add(
                        new UnpricedVisit(id, Reason.NO_BAND, home.get().home().toString()));
                return;
            }
            var price = rules.rates().find(place.band(), day);
            if (price.isEmpty()) {
                unpriced.add(new UnpricedVisit(id, Reason.NO_PRICE, place.band().toString()));
                return;
            }
            var attendance = record.map(VisitRecord::attendance);
            visits.put(
                    new LineKey(facts.id(), pack.id(), provider, facts.week()),
                    new PricedVisit(
                            id,
                            provider,
                            planned,
                            attendance,
                            place,
                            price.get(),
                            pack.healthShareOn(day),
                            rules.payment().count(planned, attendance),
                            rules.charge().count(planned, attendance)));
        }

        private RemittanceLine uncharged(LineKey key, ImmutableList<PricedVisit> priced) {
            Money gross = RemittanceLine.exactGross(priced).round(rules.lineRounding());
            Money health = ExactMoney.sum(
                            priced.stream().map(PricedVisit::health).toList())
                    .round(rules.lineRounding());
            return new RemittanceLine(key, priced, gross, health, Money.ZERO);
        }

        private Money costToPerson(RemittanceLine line) {
            return ExactMoney.sum(line.visits().stream()
                            .map(PricedVisit::costToPerson)
                            .toList())
                    .round(Rounding.DOWN)
                    .min(line.council());
        }

        /** A seventh of the weekly contribution for each day on which one is in force, rounded to the person's advantage. */
        private Money contribution() {
            return ExactMoney.sum(facts.week()
                            .range()
                            .days()
                            .flatMap(day -> facts.contribution().find(day).stream())
                            .map(weekly -> weekly.exact().dividedBy(DAYS_OF_A_WEEK))
                            .toList())
                    .round(Rounding.DOWN);
        }

        private ImmutableList<RemittanceLine> charged(
                List<RemittanceLine> lines, List<Money> costs, WeeklyCharge charge) {
            if (charge.amount().isZero()) {
                return ImmutableList.copyOf(lines);
            }
            List<Money> parts = Splitting.byWeights(
                    charge.amount(), costs.stream().map(Money::pence).toList());
            ImmutableList.Builder<RemittanceLine> charged = ImmutableList.builder();
            for (int i = 0; i < lines.size(); i++) {
                RemittanceLine line = lines.get(i);
                charged.add(new RemittanceLine(line.key(), line.visits(), line.gross(), line.health(), parts.get(i)));
            }
            return charged.build();
        }
    }
}
