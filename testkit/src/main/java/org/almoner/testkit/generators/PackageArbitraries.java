package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.testkit.generators.FactArbitraries.KindValues;

/** Generators of people and their care packages. Stateless. */
public final class PackageArbitraries {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MOST_VISITS = 12;

    private PackageArbitraries() {}

    /** {@return references such as C-00042, and others of the allowed form} */
    public static Arbitrary<PersonId> personId() {
        return Texts.reference("C").map(PersonId::new);
    }

    /** {@return references such as K-00042, and others of the allowed form} */
    public static Arbitrary<PackageId> packageId() {
        return Texts.reference("K").map(PackageId::new);
    }

    /** {@return people born 1900 to 2099, living anywhere} */
    public static Arbitrary<Person> person() {
        return Combinators.combine(personId(), TimeArbitraries.date(), ZoneArbitraries.postcode())
                .as(Person::new);
    }

    /** {@return visits of 1 to 1,440 minutes at any time of the week: mostly quarter hours up to two hours, one in three double-handed} */
    public static Arbitrary<PlannedVisit> plannedVisit() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 8).map(quarters -> 15 * quarters)),
                Tuple.of(1, Arbitraries.integers().between(1, MINUTES_OF_A_DAY)));
        return minutes.flatMap(length -> visit(length, secondCarer(length)));
    }

    private static Arbitrary<Integer> secondCarer(int minutes) {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.just(minutes)),
                Tuple.of(1, Arbitraries.integers().between(0, minutes)));
    }

    private static Arbitrary<PlannedVisit> visit(int minutes, Arbitrary<Integer> secondCarer) {
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), TimeArbitraries.timeOfDay(), secondCarer)
                .as((day, start, second) -> new PlannedVisit(day, start, minutes, second));
    }

    /** {@return rules like C3: shortest visit, unit and second carer's unit of 1 to 60 minutes each; C3's own comes often} */
    public static Arbitrary<VisitLengthRule> visitLengthRule() {
        Arbitrary<Integer> figure = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(15, 30, 60)),
                Tuple.of(1, Arbitraries.integers().between(1, 60)));
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new VisitLengthRule(30, 30, 15))),
                Tuple.of(3, Combinators.combine(figure, figure, figure).as(VisitLengthRule::new)));
    }

    /** {@return plans of 1 to 12 visits of any length} */
    public static Arbitrary<WeeklyPlan> weeklyPlan() {
        return planOf(plannedVisit()).withoutEdgeCases();
    }

    /** {@return plans of 1 to 12 visits that may be bought by the rule; two hours are the longest, or the shortest allowed} */
    public static Arbitrary<WeeklyPlan> weeklyPlan(VisitLengthRule rule) {
        int unit = rule.unitMinutes();
        int least = IntMath.divide(rule.minimumMinutes(), unit, RoundingMode.CEILING);
        Arbitrary<PlannedVisit> visits = Arbitraries.integers()
                .between(least, Math.max(least, 120 / unit))
                .map(units -> units * unit)
                .flatMap(minutes -> visit(
                        minutes,
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(
                                        1,
                                        Arbitraries.integers()
                                                .between(0, minutes / rule.secondCarerUnitMinutes())
                                                .map(units -> units * rule.secondCarerUnitMinutes())))));
        return planOf(visits);
    }

    private static Arbitrary<WeeklyPlan> planOf(Arbitrary<PlannedVisit> visits) {
        return visits.list()
                .ofMinSize(1)
                .ofMaxSize(MOST_VISITS)
                .map(drawn -> {
                    List<PlannedVisit> kept = new ArrayList<>();
                    for (PlannedVisit visit : drawn) {
                        if (kept.stream().noneMatch(visit::overlaps)) {
                            kept.add(visit);
                        }
                    }
                    return new WeeklyPlan(ImmutableList.copyOf(kept));
                })
                .withoutEdgeCases();
    }

    /** {@return services by the week, day, night, session or hour: £0 to £2,000 a unit, 1 to 3 units, some with nursing} */
    public static Arbitrary<Service> service() {
        Arbitrary<ImmutableSortedSet<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(ImmutableSortedSet::copyOf);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 200_000).map(Money::ofPence),
                        Arbitraries.of(PriceUnit.class),
                        Arbitraries.integers().between(1, 3),
                        days,
                        Arbitraries.of(true, false))
                .as((amount, unit, units, some, nursing) -> new Service(
                        new UnitPrice(amount, unit), units, unit.isWeekly() ? Service.EVERY_DAY : some, nursing))
                .withoutEdgeCases();
    }

    /** {@return packages of which every kind of fact changes on any days} */
    public static Arbitrary<CarePackage> carePackage() {
        return Combinators.combine(packageId(), personId(), FactArbitraries.timelines(ofPackage()))
                .as(CarePackage::new)
                .withoutEdgeCases();
    }

    /** {@return packages of any facts} */
    public static Arbitrary<PackageHistory> packageHistory() {
        return Combinators.combine(packageId(), personId(), FactArbitraries.histories(ofPackage(), FactArbitraries.ANY))
                .as(PackageHistory::new)
                .withoutEdgeCases();
    }

    private static ImmutableList<KindValues<?>> ofPackage() {
        return FactArbitraries.ofPackage(weeklyPlan(), ProviderArbitraries.providerId());
    }

    /** {@return people of any facts, all about the same person} */
    public static Arbitrary<PersonHistory> personHistory() {
        return personId()
                .flatMap(id -> FactArbitraries.histories(
                                FactArbitraries.ofPerson(
                                        person().map(any -> new Person(id, any.born(), any.home())),
                                        TimeArbitraries.date()),
                                FactArbitraries.ANY)
                        .map(facts -> new PersonHistory(id, facts)))
                .withoutEdgeCases();
    }
}
