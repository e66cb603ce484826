package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.generators.FactArbitraries.HistoriesOfKind;
import org.almoner.testkit.generators.FactArbitraries.KindValues;

/**
 * Generators of a person's whole care under a scheme. Most visits are reported by their provider and consistent with the
 * plan; the rest is what happens: homes that no map knows, days without plan, provider or price, reports by another
 * provider, of visits never planned, or none, and facts that were corrected later. Stateless.
 */
public final class CareArbitraries {

    private static final Instant FIRST_KNOWN = Instant.parse("2020-01-01T00:00:00Z");
    private static final int MINUTES_OF_TWO_YEARS = 2 * 365 * 24 * 60;
    private static final ImmutableList<ProviderId> PROVIDERS =
            ImmutableList.of(new ProviderId("P-1"), new ProviderId("P-2"), new ProviderId("P-3"));

    private CareArbitraries() {}

    /** {@return cases of one week} */
    public static Arbitrary<CareCase> oneWeek() {
        return weeks(1).withoutEdgeCases();
    }

    /** {@return cases of 1 to 4 weeks} */
    public static Arbitrary<CareCase> someWeeks() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(CareArbitraries::weeks)
                .withoutEdgeCases();
    }

    private static Arbitrary<CareCase> weeks(int count) {
        return SchemeArbitraries.scheme()
                .flatMap(scheme -> firstWeek(scheme)
                        .flatMap(first -> file(
                                        scheme,
                                        DateRange.of(
                                                first.monday(), first.monday().plusWeeks(count)))
                                .map(file -> new CareCase(scheme, first, count, file))));
    }

    private static Arbitrary<CareWeek> firstWeek(Scheme scheme) {
        LocalDate start = scheme.term().from();
        LocalDate last = scheme.term().end().orElse(start.plusYears(2)).minusDays(1);
        return Arbitraries.frequencyOf(
                        Tuple.of(9, TimeArbitraries.dateBetween(start, last)),
                        Tuple.of(1, TimeArbitraries.dateBetween(start.minusDays(30), last.plusDays(30))))
                .map(CareWeek::containing);
    }

    /** {@return files of one person with 0 to 2 packages, about the days of the period and a week either side} */
    public static Arbitrary<CaseFile> file(Scheme scheme, DateRange period) {
        DateRange around = DateRange.of(
                period.from().minusWeeks(1), period.end().orElseThrow().plusWeeks(1));
        PersonId id = new PersonId("C-1");
        return Combinators.combine(
                        person(id, scheme, around),
                        pack(id, "K-1", scheme, around),
                        pack(id, "K-2", scheme, around),
                        Arbitraries.integers().between(0, 2),
                        recipes(),
                        strays(around))
                .as((person, one, two, count, recipes, strays) -> {
                    ImmutableList<PackageHistory> packs =
                            ImmutableList.of(one, two).subList(0, count);
                    return new CaseFile(person, packs, reports(packs, period, recipes, strays));
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<PersonHistory> person(PersonId id, Scheme scheme, DateRange around) {
        List<Postcode> known = scheme.zoneMap().maps().stream()
                .flatMap(map -> map.directory().postcodes().stream())
                .distinct()
                .toList();
        Arbitrary<Postcode> homes =
                Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(known)), Tuple.of(1, ZoneArbitraries.postcode()));
        Arbitrary<Person> people = homes.map(home -> new Person(id, LocalDate.of(1940, 2, 29), home));
        Arbitrary<LocalDate> told = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(around.from().minusDays(30))),
                Tuple.of(1, TimeArbitraries.dateRangeWithin(around).map(DateRange::from)));
        return FactArbitraries.histories(FactArbitraries.ofPerson(people, told), about(around, PersonFacts.PERSON))
                .map(facts -> new PersonHistory(id, facts));
    }

    private static Arbitrary<PackageHistory> pack(PersonId person, String id, Scheme scheme, DateRange around) {
        return FactArbitraries.histories(
                        FactArbitraries.ofPackage(
                                PackageArbitraries.weeklyPlan(scheme.visitLengths()), Arbitraries.of(PROVIDERS)),
                        about(around, PackageFacts.PLAN, PackageFacts.PROVIDER))
                .map(facts -> new PackageHistory(new PackageId(id), person, facts));
    }

    /** Facts about days of the range: 1 to 3 of the needed kinds; of the charge 0 to 3, and of the rest seldom any. */
    private static HistoriesOfKind about(DateRange around, FactKind<?>... needed) {
        List<FactKind<?>> kinds = List.of(needed);
        return new HistoriesOfKind() {
            @Override
            public <T> Arbitrary<History<T>> of(KindValues<T> kind) {
                if (kinds.contains(kind.kind())) {
                    return facts(kind.values(), around, 1, 3);
                }
                Arbitrary<History<T>> some = facts(kind.values(), around, 1, 2);
                int often = kind.kind().equals(PersonFacts.CHARGE) ? 9 : 2;
                return Arbitraries.frequencyOf(
                        Tuple.of(often, some), Tuple.of(10 - often, Arbitraries.just(History.empty())));
            }
        };
    }

    private static <T> Arbitrary<History<T>> facts(Arbitrary<T> values, DateRange around, int least, int most) {
        Arbitrary<DateRange> holds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(DateRange.from(around.from()))),
                Tuple.of(2, TimeArbitraries.dateRangeWithin(around)),
                Tuple.of(1, TimeArbitraries.dateRangeWithin(around).map(days -> DateRange.from(days.from()))));
        return Combinators.combine(values.optional(0.9), holds, known())
                .as(Fact::new)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(History::of);
    }

    private static Arbitrary<Knowledge> known() {
        return Arbitraries.integers()
                .between(0, MINUTES_OF_TWO_YEARS)
                .map(minutes -> new Knowledge(FIRST_KNOWN.plus(minutes, ChronoUnit.MINUTES), "U-1", "recorded"));
    }

    private static Arbitrary<List<Recipe>> recipes() {
        Arbitrary<Optional<Attendance>> other = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Optional.empty())),
                Tuple.of(1, DeliveryArbitraries.attendance().map(Optional::of)));
        Arbitrary<Recipe.By> by = Arbitraries.frequency(
                Tuple.of(8, Recipe.By.ITS_PROVIDER), Tuple.of(1, Recipe.By.ANOTHER), Tuple.of(1, Recipe.By.NOBODY));
        return Combinators.combine(other, by, known())
                .as(Recipe::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(16);
    }

    private static Arbitrary<List<Fact<VisitRecord>>> strays(DateRange around) {
        Arbitrary<VisitId> visits = Combinators.combine(
                        Arbitraries.of("K-1", "K-2", "K-3").map(PackageId::new),
                        TimeArbitraries.dateRangeWithin(around).map(DateRange::from),
                        TimeArbitraries.timeOfDay())
                .as(VisitId::new);
        return Combinators.combine(visits, Arbitraries.of(PROVIDERS), DeliveryArbitraries.attendance(), known())
                .as((visit, provider, attendance, known) -> report(new VisitRecord(visit, provider, attendance), known))
                .list()
                .ofMaxSize(2);
    }

    private static Fact<VisitRecord> report(VisitRecord record, Knowledge known) {
        return Fact.of(record, DateRange.day(record.visit().date()), known);
    }

    private static ImmutableList<Fact<VisitRecord>> reports(
            List<PackageHistory> packs, DateRange period, List<Recipe> recipes, List<Fact<VisitRecord>> strays) {
        List<Fact<VisitRecord>> reports = new ArrayList<>(strays);
        int next = 0;
        for (PackageHistory history : packs) {
            CarePackage pack = history.asKnownAt(CareCase.ALL_KNOWN);
            for (LocalDate day : period.days().toList()) {
                for (PlannedVisit visit : pack.plan().find(day).stream()
                        .flatMap(plan -> plan.visitsOn(day.getDayOfWeek()))
                        .toList()) {
                    Recipe recipe = recipes.get(next % recipes.size());
                    next++;
                    recipe.report(pack, day, visit).forEach(reports::add);
                }
            }
        }
        return ImmutableList.copyOf(reports);
    }

    /** What to report of a visit, whatever the visit is: the same few recipes serve all visits in turn. */
    private record Recipe(Optional<Attendance> other, By by, Knowledge known) {

        enum By {
            ITS_PROVIDER,
            ANOTHER,
            NOBODY
        }

        Stream<Fact<VisitRecord>> report(CarePackage pack, LocalDate day, PlannedVisit visit) {
            Optional<ProviderId> provider = switch (by) {
                case ITS_PROVIDER -> pack.provider().find(day);
                case ANOTHER -> Optional.of(new ProviderId("P-9"));
                case NOBODY -> Optional.empty();
            };
            Attendance attendance = other.orElseGet(
                    () -> new Attendance.Attended(visit.start(), visit.minutes(), visit.secondCarerMinutes()));
            VisitId id = new VisitId(pack.id(), day, visit.start());
            return provider
                    .map(reporter -> CareArbitraries.report(new VisitRecord(id, reporter, attendance), known))
                    .stream();
        }
    }
}
