package org.almoner.simulation.year;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.world.World;

/** What must hold after every week, whatever happened in it. */
final class Invariants {

    private final World world;
    private final Store store;
    private final Expected expected;
    private int checked;

    Invariants(World world, Store store, Expected expected) {
        this.world = world;
        this.store = store;
        this.expected = expected;
    }

    /**
     * Looks at everything that the week may have changed.
     *
     * @param week the number of the week
     * @param today the Monday after it
     * @throws IllegalStateException if anything is broken
     */
    void check(int week, LocalDate today, Desk desk) {
        Check check = new Check(week, today, desk);
        check.packagesAreAsExpected();
        check.whatWaitsIsWhatIsWantedWithoutAProvider();
        check.nobodyGivesMoreThanItHasRoomFor();
        check.nobodyGivesMorePlacesThanItHas();
        check.noPackageHasTwoProvidersOnADay();
        List<Placement> decided = desk.decided();
        decided.subList(checked, decided.size()).forEach(check::placementIsRight);
        checked = decided.size();
        desk.open().forEach(check::placementIsRight);
    }

    /** The checks of one week. They ask by use cases that have seen nothing before, so that everything follows from what is kept. */
    private final class Check {

        private final int week;
        private final LocalDate today;
        private final Instant now;
        private final Brokerage brokerage;

        Check(int week, LocalDate today, Desk desk) {
            this.week = week;
            this.today = today;
            this.now = desk.now();
            this.brokerage = Almoner.of(
                            world.scheme(),
                            store,
                            (need, provider) -> Answer.declined(Decline.NO_ANSWER),
                            Clock.fixed(now, ZoneOffset.UTC))
                    .brokerage();
        }

        void packagesAreAsExpected() {
            for (PackageHistory history : store.packages().all()) {
                CarePackage pack = history.asKnownAt(now);
                Expected.Pack wanted = expected.get(pack.id());
                Set<LocalDate> days = new TreeSet<>(wanted.daysFrom(today));
                Timeline<Service> services = pack.facts().of(PackageFacts.SERVICE);
                Stream.of(
                                pack.plan().entries(),
                                services.entries(),
                                pack.provider().entries())
                        .flatMap(List::stream)
                        .map(entry -> entry.holds().from())
                        .filter(today::isBefore)
                        .forEach(days::add);
                for (LocalDate day : days) {
                    Expected.Asked asked = Expected.Asked.of(pack.plan().find(day), services.find(day));
                    must(asked.equals(wanted.askedOn(day)), "%s is planned with %s on %s", pack.id(), asked, day);
                    Optional<ProviderId> provider = pack.provider().find(day);
                    must(
                            !wanted.isWantedOn(day) || provider.equals(wanted.providerOn(day)),
                            "%s is given by %s on %s, and not by %s",
                            pack.id(),
                            provider,
                            day,
                            wanted.providerOn(day));
                }
            }
        }

        void whatWaitsIsWhatIsWantedWithoutAProvider() {
            ImmutableList<PackageId> waiting = expected.all().stream()
                    .filter(pack -> pack.isWaitingFrom(today))
                    .map(pack -> pack.id)
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<PackageId> told = brokerage.waitingOn(today);
            must(told.equals(waiting), "%s are said to wait, but %s do", told, waiting);
        }

        void nobodyGivesMoreThanItHasRoomFor() {
            for (Provider provider : world.providers()) {
                provider.memberships().forEach((zone, place) -> nobodyGivesMore(provider.id(), zone, place));
            }
        }

        private void nobodyGivesMore(ProviderId provider, ZoneCode zone, Membership place) {
            Hours most = expected.most(provider, zone, today);
            must(
                    most.compareTo(place.weeklyCapacity()) <= 0,
                    "%s is to give %s a week in %s, and has room for %s",
                    provider,
                    most,
                    zone,
                    place.weeklyCapacity());
        }

        /** Of what is looked for anywhere, those of all zones count together. */
        void nobodyGivesMorePlacesThanItHas() {
            List<ZoneCode> zones =
                    world.scheme().zones().stream().map(Zone::code).toList();
            for (Offering offering : world.plannedPlaces().keySet()) {
                boolean anywhere = world.scheme().allocation().anywhere().contains(offering.service());
                List<Set<ZoneCode>> areas = anywhere
                        ? List.of(ImmutableSet.copyOf(zones))
                        : zones.stream().<Set<ZoneCode>>map(ImmutableSet::of).toList();
                for (Provider provider : world.providers()) {
                    areas.forEach(area -> nobodyGivesMore(provider, offering, area));
                }
            }
        }

        private void nobodyGivesMore(Provider provider, Offering offering, Set<ZoneCode> area) {
            int places = area.stream()
                    .flatMap(zone -> provider.findMembership(zone).stream())
                    .mapToInt(place -> place.placesFor(offering))
                    .sum();
            for (DayOfWeek day : DayOfWeek.values()) {
                long most = expected.mostPlaces(provider.id(), offering, area, today, day);
                must(
                        most <= places,
                        "%s is to give %s places of %s on a %s, and has %s",
                        provider.id(),
                        most,
                        offering,
                        day,
                        places);
            }
        }

        /** When a provider was recorded for some days, nobody else was known to give the package on any of them. */
        void noPackageHasTwoProvidersOnADay() {
            for (PackageHistory history : store.packages().all()) {
                for (Fact<ProviderId> fact :
                        history.facts().of(PackageFacts.PROVIDER).facts()) {
                    Instant before = fact.known().since().minusNanos(1);
                    boolean given = fact.value().isPresent()
                            && !history.asKnownAt(before)
                                    .provider()
                                    .within(fact.holds())
                                    .isEmpty();
                    must(!given, "%s was awarded for days on which it had a provider: %s", history.id(), fact);
                }
            }
        }

        /** Property P7, and that all of it is worked out again from what is kept. */
        void placementIsRight(Placement placement) {
            Need need = placement.ranking().need();
            List<ProviderId> judged = placement.ranking().verdicts().stream()
                    .map(Verdict::provider)
                    .toList();
            Set<ProviderId> all = world.providers().stream().map(Provider::id).collect(ImmutableSet.toImmutableSet());
            must(
                    judged.size() == all.size() && new HashSet<>(judged).equals(all),
                    "need %s has verdicts on %s, and not one on each provider",
                    placement.id(),
                    judged);
            placement
                    .awarded()
                    .ifPresent(provider -> must(
                            placement.ranking().getVerdict(provider) instanceof Verdict.Ranked
                                    && !need.refused().contains(provider),
                            "need %s is awarded to %s, which was excluded",
                            placement.id(),
                            provider));
            Expected.Pack pack = expected.get(need.pack());
            must(
                    world.scheme().zoneMap().resolve(pack.begun.person().home(), need.start())
                                    instanceof Resolution.Resolved place
                            && place.zone().code().equals(need.zone())
                            && place.band().equals(need.band()),
                    "need %s is not offered in the zone and band of the home",
                    placement.id());
            Outcome again = brokerage.find(placement.id());
            must(
                    again instanceof Outcome.Done done
                            && done.placement().equals(placement)
                            && done.course().equals(placement.courseUntil(now)),
                    "need %s is not what it was when it is worked out again",
                    placement.id());
        }

        private void must(boolean holds, String what, Object... values) {
            if (!holds) {
                throw new IllegalStateException(
                        "in week " + week + " of " + world.scheme().id() + ", seed " + world.seed() + ": "
                                + String.format(Locale.ROOT, what, values));
            }
        }
    }
}
