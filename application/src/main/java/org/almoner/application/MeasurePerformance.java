package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.in.Performance;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.life.ReviewDue;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.performance.care.AwardTimes;
import org.almoner.domain.performance.care.CarePlanned;
import org.almoner.domain.performance.care.WaitingList;
import org.almoner.domain.performance.care.WaitingPackage;
import org.almoner.domain.performance.equality.PersonOutcome;
import org.almoner.domain.performance.indicators.Certainty;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.Share;
import org.almoner.domain.performance.scorecard.Delivered;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;
import org.almoner.domain.zones.ZoneMap;

/** Measures the council's care by what is known now. */
final class MeasurePerformance implements Performance {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;

    MeasurePerformance(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public WaitingList waiting(LocalDate day) {
        return store.inOneView(() -> {
            Market market = new Market(scheme, store, clerk.next());
            Map<PackageId, NeedId> published = store.placements().all().stream()
                    .filter(offers -> offers.decision().isEmpty())
                    .collect(ImmutableMap.toImmutableMap(Offers::pack, Offers::id));
            return new WaitingList(market.packages().stream()
                    .flatMap(pack -> OpenEnd.of(market, pack, day).stream()
                            .map(open -> WaitingPackage.of(
                                    store.packages().find(pack.id()).orElseThrow(),
                                    open.from(),
                                    open.givenUntil(),
                                    market.factsOf(pack.person())
                                            .of(PersonFacts.NEEDS)
                                            .find(day)
                                            .map(Needs::risk),
                                    Optional.ofNullable(published.get(pack.id())),
                                    day)))
                    .collect(ImmutableList.toImmutableList()));
        });
    }

    @Override
    public AwardTimes awards() {
        List<Offers> decided = store.placements().all().stream()
                .filter(offers -> offers.decision().isPresent())
                .toList();
        ImmutableList<AwardTimes.Awarded> awarded = decided.stream()
                .filter(offers -> offers.decision().orElseThrow().ground().isAward())
                .map(offers -> new AwardTimes.Awarded(
                        Instants.dayOf(offers.asKnownAt()),
                        Instants.dayOf(offers.decision().orElseThrow().known().since())))
                .collect(ImmutableList.toImmutableList());
        return new AwardTimes(awarded, (long) decided.size() - awarded.size());
    }

    @Override
    public Delivered delivered(DateRange period) {
        return Delivered.of(new ReviewProviders(scheme, store, clerk).scorecards(period, Optional.empty()));
    }

    @Override
    public ImmutableList<CarePlanned> carePlanned(LocalDate day) {
        return store.inOneView(() -> {
            ZoneMap map = scheme.zoneMap().on(day).orElseThrow();
            Market market = new Market(scheme, store, clerk.next());
            return market.packages().stream()
                    .map(pack -> CarePlanned.on(
                            day, pack, market.personOn(pack.person(), day).map(Person::home), map))
                    .collect(ImmutableList.toImmutableList());
        });
    }

    @Override
    public Dashboard measured(Dashboard dashboard, int months) {
        return store.inOneView(() -> {
            LocalDate today = scheme.term().nearest(clerk.today());
            YearMonth last = YearMonth.from(today);
            ImmutableList<MonthMeasures> measures = LongStream.range(0, months)
                    .mapToObj(i -> last.minusMonths(months - 1 - i))
                    .filter(month -> scheme.term().overlaps(daysOf(month)))
                    .map(month -> month(month, today))
                    .collect(ImmutableList.toImmutableList());
            return new Dashboard(
                    dashboard.title(),
                    dashboard.source(),
                    dashboard.indicators().stream()
                            .map(indicator -> MonthMeasures.measured(indicator, measures))
                            .collect(ImmutableList.toImmutableList()));
        });
    }

    @Override
    public ImmutableList<PersonOutcome> outcomes(LocalDate day, int days) {
        return store.inOneView(() -> new PeopleOutcomes(
                        new Market(scheme, store, clerk.next()),
                        store.placements().all(),
                        day,
                        days)
                .all());
    }

    private static DateRange daysOf(YearMonth month) {
        return DateRange.of(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** Of a month that is over what stood on its last day is as known then. */
    private MonthMeasures month(YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        if (!end.isBefore(today)) {
            return new MonthMeasures(daysOf(month), today, Certainty.PROVISIONAL, this, this);
        }
        Instant then = Instants.lastOf(end);
        Store seen = StoreAsKnown.at(then, store);
        return new MonthMeasures(
                daysOf(month),
                end,
                Certainty.CONFIRMED,
                this,
                new MeasurePerformance(scheme, seen, new Clerk(seen, Clock.fixed(then, ZoneOffset.UTC))));
    }

    /** {@return the packages of which the person has a direct payment on the day, of all of which there is care then, planned or paid for} */
    Share directPayments(LocalDate day) {
        Market market = new Market(scheme, store, clerk.next());
        List<CarePackage> packages = market.packages().stream()
                .filter(pack -> market.isCaredFor(pack, day))
                .toList();
        return new Share(packages.stream().filter(pack -> isPaidTo(pack, day)).count(), packages.size());
    }

    private static boolean isPaidTo(CarePackage pack, LocalDate day) {
        Optional<DirectPayment> payment =
                pack.facts().of(PackageFacts.DIRECT_PAYMENT).find(day);
        return payment.filter(paid -> paid.fundHolder().isEmpty()).isPresent();
    }

    /** {@return the packages under way of which no review is overdue on the day} */
    Share reviewedInTime(LocalDate day) {
        List<ReviewDue> due = new KeepPackages(scheme, store, clerk).reviews(day);
        return new Share(due.stream().filter(review -> !review.isOverdueOn(day)).count(), due.size());
    }
}
