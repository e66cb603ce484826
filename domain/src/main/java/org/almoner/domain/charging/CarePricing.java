package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.TimeBankBalance;
import org.almoner.domain.delivery.TimeBankBook;
import org.almoner.domain.delivery.TimeBankWeek;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitOutcome;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.PriceDecision.Refusal;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMapVersions;

/** Prices every visit and day of service of one person's week exactly, or says why it cannot be priced. */
final class CarePricing {

    /** By time, the service of a day before its visits; nothing else of one line begins at one time. */
    private static final Comparator<PricedItem> IN_ORDER = Comparator.comparing(PricedItem::day)
            .thenComparing(PricedVisit.class::isInstance)
            .thenComparing(
                    item -> item instanceof PricedVisit visit ? visit.planned().start() : LocalTime.MIN);

    private final ChargingRules rules;
    private final ZoneMapVersions zones;
    private final DateRange term;
    private final PersonWeek facts;
    private final Chargeability chargeability;

    private final Table<VisitId, ProviderId, VisitRecord> unmatched = TreeBasedTable.create();
    private final Map<VisitId, Reason> refused = new TreeMap<>();
    private final SortedSetMultimap<LineKey, PricedItem> items =
            MultimapBuilder.treeKeys().treeSetValues(IN_ORDER).build();
    private final ListMultimap<LineKey, Draft> drafts =
            MultimapBuilder.treeKeys().arrayListValues().build();
    private final List<UnpricedVisit> unpriced = new ArrayList<>();
    private final Map<PackageId, TimeBankBook> timeBanks = new TreeMap<>();
    private final ImmutableListMultimap<LineKey, PricedItem> capped;

    CarePricing(ChargingRules rules, ZoneMapVersions zones, DateRange term, PersonWeek facts, BroughtForward before) {
        this.rules = rules;
        this.zones = zones;
        this.term = term;
        this.facts = facts;
        this.chargeability = new Chargeability(rules.contributions(), facts.known());
        facts.records().forEach(record -> unmatched.put(record.visit(), record.provider(), record));
        facts.known().packages().forEach(pack -> openBook(pack, before));
        facts.known().packages().forEach(this::price);
        facts.known().packages().forEach(this::checkTopUp);
        drafts.asMap().forEach((line, visits) -> count(line, ImmutableList.copyOf(visits)));
        unmatched.values().forEach(this::refuse);
        this.capped = WeekCap.applyTo(items);
    }

    /** {@return the items line by line, in order of time} */
    ImmutableListMultimap<LineKey, PricedItem> items() {
        return capped;
    }

    /** {@return what could not be priced} */
    ImmutableList<UnpricedVisit> unpriced() {
        return ImmutableList.copyOf(unpriced);
    }

    /** {@return the week of each time bank in its book} */
    ImmutableSortedMap<PackageId, TimeBankWeek> timeBanks() {
        return ImmutableSortedMap.copyOf(Maps.transformValues(timeBanks, TimeBankBook::close));
    }

    private void openBook(CarePackage pack, BroughtForward before) {
        Timeline<TimeBank> terms = pack.facts().of(PackageFacts.TIME_BANK);
        if (!terms.isEmpty()) {
            timeBanks.put(
                    pack.id(),
                    new TimeBankBook(terms, before.timeBanks().getOrDefault(pack.id(), TimeBankBalance.NONE)));
        }
    }

    private Optional<TimeBankBook> timeBank(CarePackage pack) {
        return Optional.ofNullable(timeBanks.get(pack.id()));
    }

    private void price(CarePackage pack) {
        facts.week().range().days().filter(term::contains).forEach(day -> {
            timeBank(pack).ifPresent(book -> book.turnTo(day));
            Optional<ProviderId> provider = pack.provider().find(day);
            wanted(pack, provider, day)
                    .forEach(visit -> provider.ifPresentOrElse(
                            known -> priceVisit(pack, known, day, visit),
                            () -> unprovided(
                                    new VisitId(pack.id(), day, visit.planned().start()))));
            pack.facts()
                    .of(PackageFacts.SERVICE)
                    .find(day)
                    .filter(service -> service.days().contains(day.getDayOfWeek()))
                    .ifPresent(service -> provider.ifPresentOrElse(
                            known -> priceService(pack, known, day, service),
                            () -> unprovided(new VisitId(pack.id(), day, LocalTime.MIDNIGHT))));
        });
    }

    private void checkTopUp(CarePackage pack) {
        Timeline<TopUp> topUps =
                pack.facts().of(PackageFacts.TOP_UP).within(facts.week().range());
        boolean hasService = !pack.facts()
                .of(PackageFacts.SERVICE)
                .within(facts.week().range())
                .isEmpty();
        if (!hasService && !topUps.isEmpty()) {
            TopUp first = topUps.entries().get(0).value();
            LocalDate day = topUps.entries().get(0).holds().from();
            unpriced.add(new UnpricedVisit(
                    new VisitId(pack.id(), day, LocalTime.MIDNIGHT), Reason.NOTHING_TO_TOP_UP, first.thirdParty()));
        }
    }

    /** {@return the visits of the plan on the day, and those that a time bank may pay beside them, in order of time} */
    private List<Wanted> wanted(CarePackage pack, Optional<ProviderId> provider, LocalDate day) {
        List<PlannedVisit> plan = pack.plan().find(day).map(WeeklyPlan::visits).orElse(ImmutableList.of());
        Stream<PlannedVisit> beyond =
                provider.isPresent() && openTimeBank(pack, day).isPresent()
                        ? beyondPlan(pack.id(), provider.get(), day, plan)
                        : Stream.empty();
        return Stream.concat(
                        plan.stream()
                                .filter(visit -> visit.day() == day.getDayOfWeek())
                                .map(visit -> new Wanted(visit, false)),
                        beyond.map(visit -> new Wanted(visit, true)))
                .sorted(Comparator.comparing(Wanted::planned))
                .toList();
    }

    /** {@return the time bank from which visits of the day are drawn, but for those of a person who is away} */
    private Optional<TimeBankBook> openTimeBank(CarePackage pack, LocalDate day) {
        return timeBank(pack)
                .filter(book -> book.isOpen() && facts.known().absenceOn(day).isEmpty());
    }

    /** Visits that were given beside the plan, each as long as the stay; none at a time at which another was to be. */
    private Stream<PlannedVisit> beyondPlan(
            PackageId pack, ProviderId provider, LocalDate day, List<PlannedVisit> plan) {
        List<PlannedVisit> taken = new ArrayList<>(plan);
        unmatched.column(provider).forEach((visit, report) -> {
            if (visit.pack().equals(pack)
                    && visit.date().equals(day)
                    && report.attendance() instanceof Attendance.Attended stay) {
                PlannedVisit given = new PlannedVisit(
                        day.getDayOfWeek(),
                        visit.start(),
                        stay.minutes(),
                        Math.min(stay.secondCarerMinutes(), stay.minutes()));
                if (taken.stream().noneMatch(given::overlaps)) {
                    taken.add(given);
                }
            }
        });
        return taken.stream().skip(plan.size());
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
        unpriced.add(new UnpricedVisit(report.visit(), reason, report.provider().toString()));
    }

    private LineKey line(CarePackage pack, ProviderId provider) {
        return LineKey.care(facts.known().person(), facts.week(), pack.id(), provider);
    }

    private void priceService(CarePackage pack, ProviderId provider, LocalDate day, Service service) {
        VisitId id = new VisitId(pack.id(), day, LocalTime.MIDNIGHT);
        Optional<Offering> offering = offering(pack, id);
        if (offering.isEmpty()) {
            return;
        }
        PriceDecision fee = rules.rates().fee(offering.get(), day, new AgreedPrice(service.price(), since(pack, day)));
        if (!(fee instanceof PriceDecision.Decided decided)) {
            refuse(id, (PriceDecision.Refused) fee, service.price().toString());
            return;
        }
        Optional<Money> nursing = rules.contributions().nursingCare().find(day).filter(paid -> service.nursing());
        if (service.nursing() && nursing.isEmpty()) {
            unpriced.add(new UnpricedVisit(id, Reason.NO_NURSING_AMOUNT, ""));
            return;
        }
        items.put(
                line(pack, provider),
                new PricedService(
                        day,
                        service.at(decided.price()),
                        offering.get().service(),
                        facts.known().absenceOn(day).isPresent(),
                        chargeability.paidShare(day),
                        pack.healthShareOn(day),
                        nursing,
                        pack.facts().of(PackageFacts.TOP_UP).find(day),
                        chargeability.uncharged(pack, day),
                        chargeability.collector(pack, day)));
    }

    private static LocalDate since(CarePackage pack, LocalDate day) {
        return pack.facts()
                .of(PackageFacts.SERVICE)
                .findEntry(day)
                .map(entry -> entry.holds().from())
                .orElse(day);
    }

    private void priceVisit(CarePackage pack, ProviderId provider, LocalDate day, Wanted wanted) {
        PlannedVisit planned = wanted.planned();
        VisitId id = new VisitId(pack.id(), day, planned.start());
        boolean absent = facts.known().absenceOn(day).isPresent();
        refused.put(id, absent ? Reason.PERSON_ABSENT : Reason.NOT_THIS_PROVIDER);
        Optional<Attendance> attendance = Optional.ofNullable(unmatched.get(id, provider))
                .map(VisitRecord::attendance)
                .filter(reported -> !(absent && reported instanceof Attendance.Attended));
        if (attendance.isPresent()) {
            unmatched.remove(id, provider);
        }
        Optional<Person> home = facts.known().facts().of(PersonFacts.PERSON).find(day);
        if (home.isEmpty()) {
            unpriced.add(
                    new UnpricedVisit(id, Reason.NO_HOME, facts.known().person().toString()));
            return;
        }
        if (!(zones.resolve(home.get().home(), day) instanceof Resolution.Resolved place)) {
            unpriced.add(new UnpricedVisit(id, Reason.NO_BAND, home.get().home().toString()));
            return;
        }
        Optional<Offering> offering = offering(pack, id);
        if (offering.isEmpty()) {
            return;
        }
        Quote quote = rules.rates().quote(offering.get(), place.band(), day, planned.start(), agreed(pack, day));
        if (!(quote instanceof Quote.Priced priced)) {
            refuse(id, ((Quote.Unpriced) quote).decision(), place.band().toString());
            return;
        }
        Optional<TimeBankBook> timeBank = openTimeBank(pack, day);
        if (timeBank.isPresent()
                && !timeBank.get()
                        .draw(id, rules.payment().count(planned, attendance).minutes())) {
            String left = Hours.ofMinutes(timeBank.get().room()).toString();
            unpriced.add(new UnpricedVisit(id, Reason.TIME_BANK_EMPTY, left));
            return;
        }
        Draft draft = new Draft(
                new VisitOutcome(day, planned, attendance),
                (paid, charged) -> new PricedVisit(
                        id,
                        provider,
                        planned,
                        attendance,
                        place,
                        priced,
                        pack.healthShareOn(day),
                        paid,
                        charged,
                        uncharged(pack, day, wanted),
                        chargeability.collector(pack, day),
                        ExactMoney.ZERO));
        LineKey line = line(pack, provider);
        if (absent) {
            CountedVisit retained = CountedVisit.retained(planned, chargeability.paidShare(day));
            items.put(line, draft.visit().apply(retained, retained));
        } else {
            drafts.put(line, draft);
        }
    }

    private static Optional<AgreedPrice> agreed(CarePackage pack, LocalDate day) {
        return pack.facts()
                .of(PackageFacts.AGREED_PRICE)
                .findEntry(day)
                .map(entry -> new AgreedPrice(entry.value(), entry.holds().from()));
    }

    /** {@return lot and service of the package, or empty after saying that it cannot be told} */
    private Optional<Offering> offering(CarePackage pack, VisitId id) {
        Optional<Offering> offering = rules.rates().offering(pack.lotOn(id.date()), pack.serviceTypeOn(id.date()));
        if (offering.isEmpty()) {
            unpriced.add(new UnpricedVisit(
                    id,
                    Reason.NO_OFFERING,
                    Stream.of(pack.lotOn(id.date()), pack.serviceTypeOn(id.date()))
                            .flatMap(Optional::stream)
                            .map(Object::toString)
                            .collect(Collectors.joining("/"))));
        }
        return offering;
    }

    private void refuse(VisitId id, PriceDecision.Refused decision, String lookedUp) {
        unpriced.add(
                decision.refusal() == Refusal.NO_PRICE
                        ? new UnpricedVisit(id, Reason.NO_PRICE, lookedUp)
                        : new UnpricedVisit(id, Reason.PRICE_REFUSED, decision.detail()));
    }

    private Optional<Uncharged> uncharged(CarePackage pack, LocalDate day, Wanted wanted) {
        boolean planOnly = wanted.beyondPlan()
                && pack.facts()
                        .of(PackageFacts.TIME_BANK)
                        .find(day)
                        .filter(bank -> bank.charge() == TimeBank.Charge.PLAN_ONLY)
                        .isPresent();
        return chargeability
                .uncharged(pack, day)
                .or(() -> planOnly ? Optional.of(Uncharged.BEYOND_PLAN) : Optional.empty());
    }

    /** Counts the visits of a line together, for what counts of one may depend on the others. */
    private void count(LineKey line, ImmutableList<Draft> visits) {
        List<VisitOutcome> outcomes = visits.stream().map(Draft::outcome).toList();
        List<CountedVisit> paid = rules.payment().count(outcomes);
        List<CountedVisit> charged = rules.charge().count(outcomes);
        for (int i = 0; i < visits.size(); i++) {
            items.put(line, visits.get(i).visit().apply(paid.get(i), charged.get(i)));
        }
    }

    /** A visit of a day, and whether it is beside the weekly plan. */
    private record Wanted(PlannedVisit planned, boolean beyondPlan) {}

    /** A visit that lacks but how it counts for payment and charge. */
    private record Draft(VisitOutcome outcome, BiFunction<CountedVisit, CountedVisit, PricedVisit> visit) {}
}
