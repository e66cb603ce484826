package org.almoner.simulation.year;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.world.Arrivals;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.Dice;
import org.almoner.simulation.world.Recorded;
import org.almoner.simulation.world.World;
import org.almoner.simulation.world.WorldRecorder;

/** What happens to people and providers, whatever the desk does: needs arrive, packages change and end, shocks. */
final class Happenings {

    private static final Author COUNCIL = new Author("year:council", "invented for the year");
    private static final int ENDS_PER_MILLE = 12;
    private static final int CHANGES_PER_MILLE = 8;
    private static final int BASIS_POINTS = 10_000;
    private static final int FIRST_START = 2;
    private static final int LAST_START = 13;
    private static final int WEEKS_INADEQUATE = 12;

    private final World world;
    private final Almoner almoner;
    private final Store store;
    private final WorldRecorder recorder;
    private final Expected expected;
    private final Desk desk;
    private final Arrivals arrivals;
    private final Dice dice;
    private final Map<ProviderId, Standing> standings = new TreeMap<>();
    private final Map<LocalDate, ProviderId> better = new TreeMap<>();
    private long demand = BASIS_POINTS;
    private long owed;

    Happenings(World world, Almoner almoner, Store store, Expected expected, Desk desk) {
        this.world = world;
        this.almoner = almoner;
        this.store = store;
        this.recorder = new WorldRecorder(almoner.records(), store);
        this.expected = expected;
        this.desk = desk;
        this.arrivals = world.arrivals();
        this.dice = Dice.of(world.seed(), "year");
        world.providers().forEach(provider -> standings.put(provider.id(), provider.standing()));
    }

    /** {@return what happened to providers and demand on the Monday, in words} */
    ImmutableList<String> on(LocalDate monday, List<Shock> shocks, Tally tally) {
        List<String> words = new ArrayList<>();
        Optional.ofNullable(better.remove(monday))
                .filter(provider -> standings.get(provider) != Standing.LEAVING)
                .ifPresent(provider -> {
                    rate(provider, RegulatorGrade.GOOD, monday);
                    if (standings.get(provider) == Standing.SUSPENDED) {
                        stand(provider, Standing.ACTIVE, monday);
                    }
                    words.add(name(provider) + " is rated Good and may be offered packages again");
                });
        for (Shock shock : shocks) {
            words.add(happen(shock, monday, tally));
        }
        return ImmutableList.copyOf(words);
    }

    private String happen(Shock shock, LocalDate monday, Tally tally) {
        if (shock instanceof Shock.DemandUp up) {
            demand = demand * (BASIS_POINTS + up.by().basisPoints()) / BASIS_POINTS;
            return "demand is up by " + up.by();
        }
        return largest(monday)
                .map(provider -> shock instanceof Shock.RatingDrops
                        ? drop(provider, monday)
                        : name(provider) + " fails: " + fail(provider, monday, tally) + " packages wait for another")
                .orElse("no provider in good standing is left to which anything could happen");
    }

    /** Where the scheme's own rules do not keep a provider of that grade out, the council suspends it. */
    private String drop(ProviderId provider, LocalDate monday) {
        rate(provider, RegulatorGrade.INADEQUATE, monday);
        better.put(monday.plusWeeks(WEEKS_INADEQUATE), provider);
        boolean isBarred = store.providers()
                .find(provider)
                .map(history -> history.asKnownAt(Instant.MAX))
                .filter(known ->
                        !world.scheme().providers().refusals(known, monday).isEmpty())
                .isPresent();
        if (isBarred) {
            return name(provider) + " is rated Inadequate, and the scheme does no business with it";
        }
        stand(provider, Standing.SUSPENDED, monday);
        return name(provider) + " is rated Inadequate and suspended";
    }

    /** {@return the provider in good standing that gives most hours, or has most packages where nobody gives any} */
    private Optional<ProviderId> largest(LocalDate day) {
        Map<ProviderId, Hours> given = new TreeMap<>();
        Multiset<ProviderId> packages = HashMultiset.create();
        expected.all()
                .forEach(pack -> pack.providerOn(day)
                        .filter(provider ->
                                standings.get(provider) == Standing.ACTIVE && !better.containsValue(provider))
                        .ifPresent(provider -> {
                            given.merge(provider, pack.hoursOn(day), Hours::plus);
                            packages.add(provider);
                        }));
        return given.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<ProviderId, Hours> each) -> each.getValue())
                        .thenComparing(each -> packages.count(each.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private int fail(ProviderId provider, LocalDate monday, Tally tally) {
        stand(provider, Standing.LEAVING, monday);
        LocalDate gone = monday.plusWeeks(1);
        int packages = 0;
        for (Expected.Pack pack : expected.all()) {
            boolean gives = pack.daysFrom(gone).stream()
                    .anyMatch(
                            day -> pack.isWantedOn(day) && pack.providerOn(day).equals(Optional.of(provider)));
            if (gives) {
                handBack(pack, gone, tally);
                packages++;
            }
        }
        return packages;
    }

    private void handBack(Expected.Pack pack, LocalDate from, Tally tally) {
        Recorded.must(almoner.records().withdraw(pack.id, PackageFacts.PROVIDER, DateRange.from(from), COUNCIL));
        pack.waitsFrom(from);
        desk.withdraw(pack.id);
        tally.handedBack++;
    }

    private void stand(ProviderId provider, Standing standing, LocalDate from) {
        standings.put(provider, standing);
        Recorded.must(
                almoner.records().record(provider, ProviderFacts.STANDING, standing, DateRange.from(from), COUNCIL));
    }

    private void rate(ProviderId provider, RegulatorGrade grade, LocalDate from) {
        Recorded.must(almoner.records()
                .record(
                        provider,
                        ProviderFacts.REGULATOR_RATING,
                        new RegulatorRating(
                                from.minusDays(1), grade, Maps.toMap(List.of(QualityDomain.values()), any -> grade)),
                        DateRange.from(from),
                        COUNCIL));
    }

    private String name(ProviderId provider) {
        return world.providers().stream()
                .filter(each -> each.id().equals(provider))
                .map(Provider::name)
                .findFirst()
                .orElseThrow();
    }

    /** Some packages end during the week, and some of visits change from the next one on. */
    void endAndChange(LocalDate monday, Tally tally) {
        for (Expected.Pack pack : List.copyOf(expected.all())) {
            if (!pack.isWantedOn(monday)) {
                continue;
            }
            if (dice.chance(ENDS_PER_MILLE)) {
                end(pack, monday.plusDays(dice.between(1, 6)));
                tally.ended++;
            } else if (dice.chance(CHANGES_PER_MILLE) && pack.isOfVisits() && !desk.isOffered(pack.id)) {
                change(pack, monday.plusWeeks(1), tally);
            }
        }
    }

    private void end(Expected.Pack pack, LocalDate day) {
        Recorded.must(almoner.records().withdraw(pack.id, pack.kind(), DateRange.from(day), COUNCIL));
        pack.endsOn(day);
        desk.withdraw(pack.id);
    }

    /** A provider that has no room for the hours of another plan hands the package back. */
    private void change(Expected.Pack pack, LocalDate from, Tally tally) {
        WeeklyPlan plan = arrivals.plan();
        Recorded.must(almoner.records().record(pack.id, PackageFacts.PLAN, plan, DateRange.from(from), COUNCIL));
        pack.wantsFrom(from, plan.weeklyHours());
        Optional<ProviderId> provider = pack.providerOn(from);
        if (provider.isPresent() && !fits(provider.get(), pack.zone, from)) {
            handBack(pack, from, tally);
        }
    }

    private boolean fits(ProviderId provider, ZoneCode zone, LocalDate from) {
        Hours room = world.providers().stream()
                .filter(each -> each.id().equals(provider))
                .flatMap(each -> each.findMembership(zone).stream())
                .map(Membership::weeklyCapacity)
                .findFirst()
                .orElse(Hours.ZERO);
        return expected.most(provider, zone, from).compareTo(room) <= 0;
    }

    /** As many come to need care as leave it on average, and more where demand is up. */
    void arrive(LocalDate monday, Tally tally) {
        owed += (long) world.inPlace().size() * ENDS_PER_MILLE * demand / 1_000;
        while (owed >= BASIS_POINTS) {
            owed -= BASIS_POINTS;
            Case arrived = arrivals.next(monday.plusDays(dice.between(FIRST_START, LAST_START)));
            recorder.record(world, arrived);
            expected.begin(arrived);
            tally.arrived++;
        }
    }
}
