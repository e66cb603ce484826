package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.Splitting;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * Works out the money of a person's week from the facts alone. Thread-safe.
 *
 * <p>Every visit that is planned in the scheme's term is counted and priced exactly, or said to be unpriced with the reason;
 * so is every report that no planned visit answers to. A line's gross and the NHS's part of it are rounded
 * once each by the scheme's rule; the person's part of a line is rounded down and never above what the NHS leaves of the
 * gross. The weekly charge is the lower of the contribution and the sum of these parts, and is shared back over the lines
 * to the penny; the council bears the rest.
 */
public final class WeekCalculator {

    private static final int DAYS_OF_A_WEEK = 7;

    private final ChargingRules rules;
    private final ZoneMapVersions zones;
    private final DateRange term;

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
    }

    /** {@return the person's week in money} */
    public WeekStatement calculate(PersonWeek facts) {
        return new Calculation(facts).statement();
    }

    private final class Calculation {

        private final PersonWeek facts;
        private final Table<VisitId, ProviderId, VisitRecord> unmatched = TreeBasedTable.create();
        private final Map<VisitId, Reason> refused = new TreeMap<>();
        private final SortedSetMultimap<LineKey, PricedVisit> visits = MultimapBuilder.treeKeys()
                .treeSetValues(Comparator.comparing(PricedVisit::id))
                .build();
        private final List<UnpricedVisit> unpriced = new ArrayList<>();

        Calculation(PersonWeek facts) {
            this.facts = facts;
            facts.records().forEach(record -> unmatched.put(record.visit(), record.provider(), record));
        }

        WeekStatement statement() {
            facts.packages().forEach(this::priceVisits);
            unmatched.values().forEach(this::refuse);
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
            daysOfTerm()
                    .forEach(day -> pack.plan().find(day).stream()
                            .flatMap(plan -> plan.visitsOn(day.getDayOfWeek()))
                            .forEach(visit -> pack.provider()
                                    .find(day)
                                    .ifPresentOrElse(
                                            provider -> priceVisit(pack, provider, day, visit),
                                            () -> unprovided(new VisitId(pack.id(), day, visit.start())))));
        }

        private Stream<LocalDate> daysOfTerm() {
            return facts.week().range().days().filter(term::contains);
        }

        private void unprovided(VisitId visit) {
            refused.put(visit, Reason.NO_PROVIDER);
            if (unmatched.row(visit).isEmpty()) {
                unpriced.add(new UnpricedVisit(visit, Reason.NO_PROVIDER, ""));
            }
        }

        /** Says why no money follows from a report. */
        private void refuse(VisitRecord report) {
            Reason reason = term.contains(report.visit().date())
                    ? refused.getOrDefault(report.visit(), Reason.NOT_PLANNED)
                    : Reason.OUTSIDE_TERM;
            unpriced.add(
                    new UnpricedVisit(report.visit(), reason, report.provider().toString()));
        }

        private void priceVisit(CarePackage pack, ProviderId provider, LocalDate day, PlannedVisit planned) {
            VisitId id = new VisitId(pack.id(), day, planned.start());
            refused.put(id, Reason.NOT_THIS_PROVIDER);
            Optional<VisitRecord> record = Optional.ofNullable(unmatched.remove(id, provider));
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
            return ExactMoney.sum(daysOfTerm()
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
