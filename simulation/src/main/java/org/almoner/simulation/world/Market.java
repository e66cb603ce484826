package org.almoner.simulation.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;

/**
 * Draws the providers: who is of which tier where (rules L6, K1), who provides the packages in place, what capacity
 * each offers, and the tender scores it starts from (rule L7). Where services are planned that are not given in visits (rules B1, S1), a
 * quarter of the providers give these alone, and all of them where the scheme buys no visits.
 */
final class Market {

    /** Of 60 providers. */
    private static final int PRIME_PROVIDERS = 26;

    private static final int ONE_WITH_PLACES_OF = 4;
    private static final int ONE_SPECIALIST_OF = 20;
    private static final int ONE_TROUBLED_OF = 15;

    private static final int HOURS_FOR_ANOTHER_PRIME = 1_200;
    private static final int SUPPLEMENTARIES_PER_ZONE = 5;
    private static final int HOURS_FOR_ANOTHER_SUPPLEMENTARY = 600;

    private static final int WITH_A_PRIME_PER_MILLE = 800;
    private static final int FULL_PER_MILLE = 150;
    private static final int LEAST_ROOM_HOURS = 8;
    private static final int MOST_ROOM_HOURS = 80;
    private static final Hours SPECIALIST_CAPACITY = Hours.of(60);

    private static final int BEST_SCORE = 98;
    private static final int LOWEST_PRIME_SCORE = 70;
    private static final int LOWEST_OTHER_SCORE = 52;

    /** The standing of some providers of the later tiers, or of the only one; one prime is suspended, too. */
    private static final List<Standing> TROUBLED =
            List.of(Standing.SUSPENDED, Standing.UNDER_NOTICE, Standing.UNDER_NOTICE, Standing.LEAVING);

    private final Size size;
    private final ImmutableList<Zone> zones;
    private final ImmutableList<Role> tiers;
    private final Tenders tenders;
    private final PlaceMarket placeMarket;
    private final ImmutableSortedSet<Offering> offerings;
    private final Dice dice;
    private final List<ProviderId> withPlaces;
    private final List<ProviderId> primes;
    private final List<ProviderId> others;
    private final Table<ProviderId, ZoneCode, Role> roles = TreeBasedTable.create();
    private final Table<ProviderId, ZoneCode, Hours> committed = TreeBasedTable.create();

    /** Draws a market for zones of the scheme. */
    Market(Scheme scheme, ImmutableList<Zone> zones, Size size, long seed) {
        this.size = size;
        this.zones = zones;
        this.tiers = scheme.allocation().roles();
        this.tenders = new Tenders(scheme, seed);
        this.dice = Dice.of(seed, "market");
        List<ProviderId> drawn = dice.shuffled(ids());
        int some = withPlaces(scheme, zones, size);
        this.withPlaces = drawn.subList(0, some);
        this.placeMarket = new PlaceMarket(scheme, zones, withPlaces, Dice.of(seed, "places"));
        this.offerings = some == 0
                ? ImmutableSortedSet.of()
                : ImmutableSortedSet.copyOf(
                        scheme.charging().rates().pricedByTheClock(scheme.term().from()));
        List<ProviderId> all = drawn.subList(some, drawn.size());
        int special = all.size() / ONE_SPECIALIST_OF;
        List<ProviderId> specialists = all.subList(0, special);
        int primeProviders =
                tiers.size() > 1 ? all.size() * PRIME_PROVIDERS / Size.WHOLE.providers() : all.size() - special;
        this.primes = all.subList(special, special + primeProviders);
        this.others = all.subList(special + primeProviders, all.size());
        for (Zone zone : zones) {
            specialists.forEach(provider -> roles.put(provider, zone.code(), Role.SPECIALIST));
            int hours = (int) (size.of(zone.plannedWeeklyHours().minutes()) / 60);
            int more = hours / HOURS_FOR_ANOTHER_PRIME + (tiers.size() == 1 ? SUPPLEMENTARIES_PER_ZONE : 0);
            if (zone.minimumPrimes() > 0 || tiers.size() == 1) {
                join(primes, zone, tiers.get(0), zone.minimumPrimes() + more);
            }
        }
        List<ProviderId> candidates = new ArrayList<>(others);
        candidates.addAll(primes);
        for (Role further : tiers.subList(1, tiers.size())) {
            for (Zone zone : zones) {
                int hours = (int) (size.of(zone.plannedWeeklyHours().minutes()) / 60);
                join(candidates, zone, further, SUPPLEMENTARIES_PER_ZONE + hours / HOURS_FOR_ANOTHER_SUPPLEMENTARY);
            }
        }
    }

    private static int withPlaces(Scheme scheme, ImmutableList<Zone> zones, Size size) {
        boolean visits = !scheme.charging()
                .rates()
                .pricedByTheClock(scheme.term().from())
                .isEmpty();
        return visits
                ? Math.min(size.providers() / ONE_WITH_PLACES_OF, PlaceMarket.most(scheme, zones))
                : size.providers();
    }

    private List<ProviderId> ids() {
        List<ProviderId> ids = new ArrayList<>();
        for (int number = 1; number <= size.providers(); number++) {
            ids.add(new ProviderId(String.format(Locale.ROOT, "P-%03d", number)));
        }
        return ids;
    }

    /** Those who serve the fewest zones so far come first; a lot decides among them. */
    private void join(List<ProviderId> candidates, Zone zone, Role role, int number) {
        dice.shuffled(candidates).stream()
                .filter(provider -> !roles.contains(provider, zone.code()))
                .sorted(Comparator.comparingInt(provider -> roles.row(provider).size()))
                .limit(number)
                .forEach(provider -> roles.put(provider, zone.code(), role));
    }

    /** {@return the cases, each with the provider that has its package: those of the first tier mostly} */
    ImmutableList<Case> provide(Collection<Case> cases) {
        ImmutableList.Builder<Case> provided = ImmutableList.builder();
        for (Case each : cases) {
            provided.add(each.service().isPresent() ? withService(each) : withVisits(each));
        }
        return provided.build();
    }

    private Case withService(Case each) {
        return with(
                each,
                placeMarket.provide(each.zone(), each.offering(), each.service().orElseThrow()));
    }

    private Case with(Case each, ProviderId provider) {
        return each.with(
                provider, tenders.price(provider, each.offering(), each.wanted().from()));
    }

    private Case withVisits(Case each) {
        Role second = tiers.get(Math.min(1, tiers.size() - 1));
        Role role = dice.chance(WITH_A_PRIME_PER_MILLE) ? tiers.get(0) : second;
        List<ProviderId> inRole = inRole(each.zone(), role);
        ProviderId provider = dice.pick(inRole.isEmpty() ? inRole(each.zone(), second) : inRole);
        Hours hours = each.weeklyHours();
        Hours before = committed.get(provider, each.zone());
        committed.put(provider, each.zone(), before == null ? hours : before.plus(hours));
        return with(each, provider);
    }

    private List<ProviderId> inRole(ZoneCode zone, Role role) {
        return roles.column(zone).entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return the providers, with room for the packages they were given and mostly for some more} */
    ImmutableList<Provider> providers() {
        Map<ProviderId, Standing> standings = new TreeMap<>();
        List<ProviderId> troubled = others.isEmpty() ? primes.isEmpty() ? withPlaces : primes : others;
        for (int i = 0; i < Math.min(TROUBLED.size(), size.providers() / ONE_TROUBLED_OF); i++) {
            standings.put(troubled.get(i), TROUBLED.get(i));
        }
        List<Provider> providers = new ArrayList<>();
        for (int i = 0; i < size.providers(); i++) {
            ProviderId id = ids().get(i);
            providers.add(new Provider(
                    id,
                    Names.of(i),
                    standings.getOrDefault(id, Standing.ACTIVE),
                    memberships(id),
                    indicators(primes.contains(id) ? LOWEST_PRIME_SCORE : LOWEST_OTHER_SCORE)));
        }
        return suspendOnePrime(providers);
    }

    private ImmutableSortedMap<ZoneCode, Membership> memberships(ProviderId id) {
        ImmutableSortedMap.Builder<ZoneCode, Membership> memberships = ImmutableSortedMap.naturalOrder();
        roles.row(id)
                .forEach((zone, role) -> memberships.put(
                        zone,
                        new Membership(
                                role,
                                capacity(id, zone, role),
                                ImmutableMap.of(),
                                offerings,
                                ImmutableSortedMap.of())));
        return memberships.putAll(placeMarket.memberships(id)).build();
    }

    private Hours capacity(ProviderId id, ZoneCode zone, Role role) {
        if (role == Role.SPECIALIST) {
            return SPECIALIST_CAPACITY;
        }
        Hours taken = committed.get(id, zone);
        long wholeHours = taken == null ? 0 : (taken.minutes() + 59) / 60;
        int room = dice.chance(FULL_PER_MILLE)
                ? 0
                : dice.between(
                        size.atLeastOne(LEAST_ROOM_HOURS),
                        Math.min(MOST_ROOM_HOURS, 2 * size.atLeastOne(MOST_ROOM_HOURS)));
        return Hours.of(wholeHours + room);
    }

    private Indicators indicators(int lowest) {
        return new Indicators(score(lowest), score(lowest), score(lowest), Indicators.Basis.TENDER);
    }

    private Percentage score(int lowest) {
        int score = dice.between(lowest, BEST_SCORE);
        return Percentage.of(score - score % size.scoreStep());
    }

    /** The first prime whose suspension leaves every zone enough primes. */
    private ImmutableList<Provider> suspendOnePrime(List<Provider> providers) {
        for (ProviderId prime : primes) {
            ImmutableList<Provider> changed = providers.stream()
                    .map(provider -> provider.id().equals(prime) ? suspended(provider) : provider)
                    .collect(ImmutableList.toImmutableList());
            if (PrimeShortage.among(withVisits(changed), zones).isEmpty()) {
                return changed;
            }
        }
        return ImmutableList.copyOf(providers);
    }

    /** {@return those that serve people at home, as primes are meant to} */
    private List<Provider> withVisits(List<Provider> providers) {
        return providers.stream()
                .filter(provider -> !withPlaces.contains(provider.id()))
                .toList();
    }

    private static Provider suspended(Provider provider) {
        return new Provider(
                provider.id(), provider.name(), Standing.SUSPENDED, provider.memberships(), provider.indicators());
    }
}
