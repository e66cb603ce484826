package org.almoner.testkit.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Home;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;

/**
 * The transition of a county's home care, invented from a seed: 14 zones in five phases, of as many people and providers as
 * asked for. Of the people who are listed, seven of eight have a provider that leaves; one of seven lives with the one before,
 * one of three in a street with others; some wish for a provider or keep theirs; room is a little more than what is asked for.
 */
public final class CountyTransition {

    private static final int ZONES = 14;
    private static final int ZONES_OF_A_PHASE = 3;
    private static final int ZONES_OF_A_RECEIVER = 3;
    private static final ServiceCode HOME_CARE = new ServiceCode("home-care");
    private static final LocalDate FIRST = LocalDate.of(2020, 10, 5);
    private static final ImmutableList<SkillCode> SKILLS =
            ImmutableList.of(new SkillCode("dementia"), new SkillCode("end-of-life"), new SkillCode("hoisting"));

    private final Random random;
    private final int packages;
    private final int receivers;

    private CountyTransition(int packages, int receivers, long seed) {
        this.packages = packages;
        this.receivers = receivers;
        this.random = new Random(seed);
    }

    /** {@return the problem: the same for the same numbers and seed} */
    public static TransitionProblem of(int packages, int receivers, long seed) {
        return new CountyTransition(packages, receivers, seed).problem();
    }

    private TransitionProblem problem() {
        List<PlacedPackage> placed = new ArrayList<>();
        for (int i = 0; i < packages; i++) {
            placed.add(pack(i, placed));
        }
        long asked = placed.stream()
                .filter(pack -> pack.provider().value().startsWith("OLD"))
                .mapToLong(pack -> pack.care().room().units())
                .sum();
        return TransitionProblem.of(
                ImmutableList.of(Role.PRIME, Role.SUPPLEMENTARY),
                ImmutableSortedMap.of(HOME_CARE, new ExitTerms(ImmutableSet.of(Way.DIRECT_PAYMENT), false)),
                phases(),
                IntStream.rangeClosed(1, 9)
                        .mapToObj(number -> new Departure(old(number), FIRST.plusWeeks(4L * number), Optional.empty()))
                        .filter(departure ->
                                placed.stream().anyMatch(pack -> pack.provider().equals(departure.provider())))
                        .toList(),
                placed,
                receivers(asked));
    }

    private ImmutableList<Phase> phases() {
        ImmutableList.Builder<Phase> phases = ImmutableList.builder();
        for (int first = 0; first < ZONES; first += ZONES_OF_A_PHASE) {
            LocalDate from = FIRST.plusWeeks(2L * first);
            phases.add(new Phase(
                    "Phase " + (first / ZONES_OF_A_PHASE + 1),
                    DateRange.of(from, from.plusWeeks(4)),
                    IntStream.range(first, Math.min(ZONES, first + ZONES_OF_A_PHASE))
                            .mapToObj(CountyTransition::zone)
                            .collect(ImmutableSortedSet.toImmutableSortedSet(ZoneCode::compareTo)),
                    packages * ZONES_OF_A_PHASE / ZONES + 20));
        }
        return phases.build();
    }

    private PlacedPackage pack(int number, List<PlacedPackage> before) {
        PersonId person = new PersonId(String.format(Locale.ROOT, "C-%05d", number));
        Home home = home(person, before);
        ImmutableSortedSet<SkillCode> skills = random.nextInt(5) == 0
                ? ImmutableSortedSet.of(SKILLS.get(random.nextInt(SKILLS.size())))
                : ImmutableSortedSet.of();
        return new PlacedPackage(
                new PackageId(String.format(Locale.ROOT, "K-%05d", number)),
                person,
                home,
                new CareNeeded(
                        HOME_CARE,
                        new Amount.Visits(Hours.ofMinutes(30L * (7 + random.nextInt(42)))),
                        skills,
                        hourly(1875)),
                random.nextInt(8) == 0 ? near(home) : old(1 + random.nextInt(9)),
                wish(home));
    }

    private Home home(PersonId person, List<PlacedPackage> before) {
        if (!before.isEmpty() && random.nextInt(7) == 0) {
            return before.get(before.size() - 1).home();
        }
        if (!before.isEmpty() && random.nextInt(3) == 0) {
            Home near = before.get(random.nextInt(before.size())).home();
            return new Home(person, near.street(), near.zone());
        }
        int zone = random.nextInt(ZONES);
        String street = String.format(Locale.ROOT, "LE%d %dA%c", 1 + zone, random.nextInt(10), letter());
        return new Home(person, Postcode.parse(street), zone(zone));
    }

    private char letter() {
        return "ABDEFGHJLNPQRSTUWXYZ".charAt(random.nextInt(20));
    }

    private Wish wish(Home home) {
        return switch (random.nextInt(12)) {
            case 0 -> new Wish.Keep(Way.DIRECT_PAYMENT);
            case 1, 2 -> new Wish.Named(near(home));
            default -> new Wish.None();
        };
    }

    /** A provider that receives people in the zone, if there are at least as many as zones. */
    private ProviderId near(Home home) {
        int zone = Integer.parseInt(home.zone().code().substring("zone-".length())) - 1;
        int number = Math.floorMod(zone - random.nextInt(ZONES_OF_A_RECEIVER), ZONES);
        return receiver(Math.min(receivers - 1, number + ZONES * random.nextInt(Math.max(1, receivers / ZONES))));
    }

    /** Each provider receives in three zones; together they have a quarter more room than is asked for. */
    private List<Receiver> receivers(long askedMinutes) {
        long each = askedMinutes * 5 / 4 / ((long) receivers * ZONES_OF_A_RECEIVER);
        List<Receiver> all = new ArrayList<>();
        for (int number = 0; number < receivers; number++) {
            ImmutableSortedSet<SkillCode> skills = SKILLS.stream()
                    .filter(skill -> random.nextInt(3) > 0)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(SkillCode::compareTo));
            int quality = 50 + random.nextInt(50);
            for (int zone = number; zone < number + ZONES_OF_A_RECEIVER; zone++) {
                long minutes = each / 2 + (long) (random.nextDouble() * each);
                all.add(new Receiver(
                        new Receiver.At(receiver(number), HOME_CARE, Room.Kind.HOURS, Optional.of(zone(zone % ZONES))),
                        random.nextInt(3) == 0 ? Role.PRIME : Role.SUPPLEMENTARY,
                        Room.of(Hours.ofMinutes(minutes / 30 * 30)),
                        quality,
                        skills,
                        hourly(1750 + 5L * random.nextInt(60))));
            }
        }
        return all;
    }

    private static UnitPrice hourly(long pence) {
        return new UnitPrice(Money.ofPence(pence), PriceUnit.HOUR);
    }

    private static ZoneCode zone(int number) {
        return new ZoneCode("zone-" + (number + 1));
    }

    private static ProviderId old(int number) {
        return new ProviderId("OLD-" + number);
    }

    private static ProviderId receiver(int number) {
        return new ProviderId(String.format(Locale.ROOT, "NEW-%03d", number));
    }
}
