package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.memory.InMemoryStore;

/** Nobody is given more people than it has places for on any day, and whoever has a place free is asked (property P7). */
class PlacesProperties {

    private static final Author BROKER = new Author("broker-1", "test");
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final DateRange TERM = DateRange.from(LocalDate.of(2020, 10, 5));
    private static final PersonId PERSON = new PersonId("C-1");
    private static final int WEEKS = 6;

    /** Nights that somebody wants: from some Monday, for some weeks, on some weekdays, in one or two beds. */
    record Stay(int firstWeek, int weeks, ImmutableSortedSet<DayOfWeek> days, int beds) {

        DateRange holds() {
            LocalDate from = MONDAY.plusWeeks(firstWeek);
            return DateRange.of(from, from.plusWeeks(weeks));
        }

        Service service() {
            return new Service(UnitPrice.parse("90.00/night"), beds, days, false);
        }
    }

    @Provide
    Arbitrary<List<Stay>> stays() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, WEEKS - 1),
                        Arbitraries.integers().between(1, WEEKS),
                        Arbitraries.of(DayOfWeek.class)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(ImmutableSortedSet::copyOf),
                        Arbitraries.integers().between(1, 2))
                .as(Stay::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Integer>> beds() {
        return Arbitraries.integers().between(0, 3).list().ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 100)
    void exactlyThoseAreAskedWhoHavePlacesOnEveryDayAndNobodyIsGivenMore(
            @ForAll("stays") List<Stay> stays, @ForAll("beds") List<Integer> beds) {
        Homes homes = new Homes();
        for (int i = 0; i < beds.size(); i++) {
            homes.provider(provider(i), beds.get(i));
        }
        int placed = 0;
        for (int i = 0; i < stays.size(); i++) {
            PackageId pack = new PackageId("K-" + i);
            Stay stay = stays.get(i);
            homes.wanted(pack, stay);
            List<Boolean> fits = IntStream.range(0, beds.size())
                    .mapToObj(each -> homes.fits(stay, provider(each), beds.get(each)))
                    .toList();
            Outcome.Done done = (Outcome.Done) homes.almoner.brokerage().place(pack, MONDAY, BROKER);
            for (int each = 0; each < beds.size(); each++) {
                assertThat(done.placement().ranking().getVerdict(provider(each)) instanceof Verdict.Ranked)
                        .isEqualTo(fits.get(each));
            }
            assertThat(done.placement().awarded().isPresent()).isEqualTo(fits.contains(true));
            placed += fits.contains(true) ? 1 : 0;
        }
        Statistics.label("all placed").collect(placed == stays.size());

        for (int i = 0; i < beds.size(); i++) {
            for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(2 * WEEKS)); day = day.plusDays(1)) {
                assertThat(homes.taken(provider(i), day)).isLessThanOrEqualTo(beds.get(i));
            }
        }
    }

    private static ProviderId provider(int number) {
        return new ProviderId("P-" + number);
    }

    /** A council with a person, and homes that accept whatever they are offered. */
    private static final class Homes {

        private final Store store = InMemoryStore.empty();
        final Almoner almoner = Almoner.of(
                SmallScheme.scheme(),
                store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(Instant.parse("2020-10-10T09:00:00Z"), ZoneOffset.UTC));

        Homes() {
            recorded(almoner.records()
                    .record(
                            PERSON,
                            PersonFacts.PERSON,
                            new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN")),
                            TERM,
                            BROKER));
        }

        boolean fits(Stay stay, ProviderId provider, int beds) {
            return stay.holds()
                    .days()
                    .filter(day -> stay.days().contains(day.getDayOfWeek()))
                    .allMatch(day -> taken(provider, day) + stay.beds() <= beds);
        }

        /** What is recorded of the packages, day by day. */
        int taken(ProviderId provider, LocalDate day) {
            return store.packages().all().stream()
                    .map(history -> history.asKnownAt(Instant.MAX))
                    .filter(pack -> pack.provider().find(day).equals(Optional.of(provider)))
                    .flatMap(pack -> pack.facts().of(PackageFacts.SERVICE).find(day).stream())
                    .filter(service -> service.days().contains(day.getDayOfWeek()))
                    .mapToInt(Service::units)
                    .sum();
        }

        void provider(ProviderId id, int beds) {
            recorded(almoner.records()
                    .record(id, ProviderFacts.REGISTRATION, Registration.named("Example House"), TERM, BROKER));
            Membership place = new Membership(
                    Role.PRIME,
                    Hours.ZERO,
                    ImmutableMap.of(),
                    ImmutableSortedSet.of(),
                    ImmutableSortedMap.of(),
                    ImmutableSortedMap.of(Offering.HOME_CARE, beds));
            recorded(almoner.records()
                    .record(
                            id,
                            ProviderFacts.MEMBERSHIPS,
                            Memberships.NONE.with(SmallScheme.TOWN, place),
                            TERM,
                            BROKER));
        }

        void wanted(PackageId pack, Stay stay) {
            recorded(almoner.records().openPackage(pack, PERSON, BROKER));
            recorded(almoner.records().record(pack, PackageFacts.SERVICE, stay.service(), stay.holds(), BROKER));
        }

        private static void recorded(Recording recording) {
            assertThat(recording).isEqualTo(new Recording.Recorded());
        }
    }
}
