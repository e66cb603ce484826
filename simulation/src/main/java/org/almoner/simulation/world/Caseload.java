package org.almoner.simulation.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;

/**
 * Draws people and their packages: as many as the zones' planned hours and the planned places ask for, and some who wait for brokerage.
 */
final class Caseload {

    private static final int HEALTH_FUNDED_PER_MILLE = 60;
    private static final List<Integer> HEALTH_SHARES = List.of(30, 50, 70, 100);
    private static final List<Integer> HOW_OFTEN_EACH_HEALTH_SHARE = List.of(30, 30, 25, 15);

    private static final int PAYS_NOTHING_PER_MILLE = 330;
    private static final int LEAST_CONTRIBUTION_PENCE = 500;
    private static final int MOST_CONTRIBUTION_PENCE = 15_000;

    private static final int WAITING_AT_LEAST_PER_ZONE = 1;
    private static final int WAITING_WITHOUT_PRIMES = 4;
    private static final int FIRST_START = 2;
    private static final int LAST_START = 13;

    private final Size size;
    private final ZoneMap map;
    private final CareWeek week;
    private final Table<ZoneCode, BandCode, Double> minutes;
    private final ImmutableListMultimap<Place, Postcode> postcodes;
    private final ImmutableMap<Offering, Integer> offerings;
    private final PlanDrawing plans;
    private final ServiceDrawing services;
    private final Dice dice;
    private final Dice homes;
    private final Births births;

    private record Place(ZoneCode zone, BandCode band) {}

    private record Draft(Place place, Offering offering, Optional<WeeklyPlan> plan, Optional<Service> service) {

        Draft(Place place, Offering offering, WeeklyPlan plan) {
            this(place, offering, Optional.of(plan), Optional.empty());
        }
    }

    Caseload(Scheme scheme, CareWeek week, Size size, long seed) {
        this.size = size;
        this.map = scheme.zoneMap().on(week.monday()).orElseThrow();
        this.week = week;
        this.minutes = BandHours.fit(map, scheme.planning().map(Scheme.Planning::snapshot));
        this.postcodes =
                Multimaps.index(ImmutableList.sortedCopyOf(map.directory().postcodes()), this::place);
        this.offerings = offerings(scheme, week.monday());
        this.plans = new PlanDrawing(scheme.visitLengths(), Dice.of(seed, "plans"));
        this.services = new ServiceDrawing(scheme, size, Dice.of(seed, "services"));
        this.dice = Dice.of(seed, "caseload");
        this.homes = Dice.of(seed, "homes of those with services");
        this.births = new Births(scheme.packages().ages(), Dice.of(seed, "births"));
    }

    /** {@return the planned minutes of each lot and service; the first that is priced by the clock where nothing is planned} */
    private static ImmutableMap<Offering, Integer> offerings(Scheme scheme, LocalDate day) {
        return scheme.planning()
                .map(planning -> planning.snapshot().hours().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                planned -> planned.getKey().offering(),
                                planned -> Math.toIntExact(planned.getValue().minutes()),
                                Integer::sum)))
                .orElseGet(() -> scheme.charging().rates().pricedByTheClock(day).stream()
                        .limit(1)
                        .collect(ImmutableMap.toImmutableMap(offering -> offering, any -> 1)));
    }

    private Offering offering() {
        List<Offering> all = offerings.keySet().asList();
        return all.size() == 1 ? all.get(0) : all.get(dice.weighted(List.copyOf(offerings.values())));
    }

    private Place place(Postcode postcode) {
        Resolution.Resolved resolved = (Resolution.Resolved) map.resolve(postcode);
        return new Place(resolved.zone().code(), resolved.band());
    }

    /** {@return the packages in place at the start of the week, then those that wait} */
    ImmutableList<Case> cases() {
        List<Draft> drafts = new ArrayList<>();
        for (Zone zone : map.zones()) {
            drafts.addAll(inPlace(zone));
        }
        services.all().stream().map(this::somewhere).forEach(drafts::add);
        drafts = dice.shuffled(drafts);
        int inPlace = drafts.size();
        drafts.addAll(dice.shuffled(waiting()));

        List<LocalDate> born = AgeBand.born(drafts.size(), week.monday(), dice);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            LocalDate start =
                    i < inPlace ? week.monday() : week.monday().plusDays(dice.between(FIRST_START, LAST_START));
            cases.add(newCase(i + 1, drafts.get(i), born.get(i), start));
        }
        return births.fitting(cases);
    }

    /** Each plan goes to the band of the zone that is furthest from its share, so that the shares come out. */
    private List<Draft> inPlace(Zone zone) {
        if (offerings.isEmpty()) {
            return List.of();
        }
        Map<BandCode, Double> lacking = new TreeMap<>(minutes.row(zone.code()));
        lacking.values().removeIf(target -> target == 0);
        lacking.replaceAll((band, target) -> target * size.ofPlan().basisPoints() / Percentage.WHOLE_BASIS_POINTS);
        List<Draft> drafts = new ArrayList<>();
        for (WeeklyPlan plan : plans.plansFor(size.of(zone.plannedWeeklyHours().minutes()))) {
            BandCode band = lacking.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            lacking.merge(band, -(double) plan.weeklyHours().minutes(), Double::sum);
            drafts.add(new Draft(new Place(zone.code(), band), offering(), plan));
        }
        return drafts;
    }

    private List<Draft> waiting() {
        List<Draft> drafts = new ArrayList<>();
        if (!offerings.isEmpty()) {
            zonesOfWaiting().stream().map(this::waiting).forEach(drafts::add);
        }
        if (size.waiting() > 0) {
            services.waiting().stream().map(this::somewhere).forEach(drafts::add);
        }
        return drafts;
    }

    /** Homes, nights and sessions are for people of any place with a postcode. */
    private Draft somewhere(ServiceDrawing.Drawn drawn) {
        Postcode home = homes.pick(map.directory().postcodes().asList());
        return new Draft(place(home), drawn.offering(), Optional.empty(), Optional.of(drawn.service()));
    }

    private List<ZoneCode> zonesOfWaiting() {
        List<ZoneCode> zones = new ArrayList<>();
        for (Zone zone : map.zones()) {
            int least = zone.minimumPrimes() == 0 ? WAITING_WITHOUT_PRIMES : WAITING_AT_LEAST_PER_ZONE;
            for (int i = 0; i < least; i++) {
                zones.add(zone.code());
            }
        }
        while (zones.size() < size.waiting()) {
            zones.add(anyZone());
        }
        return zones.stream().limit(size.waiting()).toList();
    }

    private ZoneCode anyZone() {
        List<Integer> hours = map.zones().stream()
                .map(zone -> (int) zone.plannedWeeklyHours().minutes())
                .toList();
        return map.zones().get(dice.weighted(hours)).code();
    }

    /** {@return one more case that waits, wherever and of whatever age} */
    Case another(int number, LocalDate start, boolean ofVisits) {
        Draft draft = ofVisits ? waiting(anyZone()) : somewhere(services.another());
        return births.fitting(List.of(newCase(number, draft, AgeBand.bornOne(start, dice), start)))
                .get(0);
    }

    /** {@return another plan for a package} */
    WeeklyPlan plan() {
        return plans.plan();
    }

    private Draft waiting(ZoneCode zone) {
        List<BandCode> bands = List.copyOf(new TreeMap<>(minutes.row(zone)).keySet());
        List<Integer> weights = bands.stream()
                .map(band -> postcodes.get(new Place(zone, band)).size())
                .toList();
        return new Draft(new Place(zone, bands.get(dice.weighted(weights))), offering(), plans.plan());
    }

    private Case newCase(int number, Draft draft, LocalDate born, LocalDate start) {
        Postcode home = dice.pick(postcodes.get(draft.place));
        return new Case(
                new Person(new PersonId(reference("C", number)), born, home),
                draft.place.zone,
                draft.place.band,
                draft.offering,
                contribution(),
                new PackageId(reference("K", number)),
                draft.plan,
                draft.service,
                DateRange.from(start),
                healthShare(),
                Optional.empty(),
                Optional.empty());
    }

    private static String reference(String kind, int number) {
        return String.format(Locale.ROOT, "%s-%05d", kind, number);
    }

    private Money contribution() {
        return dice.chance(PAYS_NOTHING_PER_MILLE)
                ? Money.ZERO
                : Money.ofPence(dice.between(LEAST_CONTRIBUTION_PENCE, MOST_CONTRIBUTION_PENCE));
    }

    private Percentage healthShare() {
        return dice.chance(HEALTH_FUNDED_PER_MILLE)
                ? Percentage.of(HEALTH_SHARES.get(dice.weighted(HOW_OFTEN_EACH_HEALTH_SHARE)))
                : Percentage.NONE;
    }
}
