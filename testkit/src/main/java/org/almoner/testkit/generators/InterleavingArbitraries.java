package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.testkit.generators.FactArbitraries.KindValues;
import org.almoner.testkit.histories.Interleaving;
import org.almoner.testkit.histories.Interleaving.Question;
import org.almoner.testkit.histories.Step;

/**
 * Generators of changes in any order. Two people, packages and providers, one kind of fact each, ten days, six instants and three
 * authors, so that most changes are about what others are about, too; a third of what is done are units of work, in units of work
 * as well, and half of those fail. Stateless.
 */
public final class InterleavingArbitraries {

    private static final LocalDate FIRST = LocalDate.of(2020, 11, 2);
    private static final int DAYS = 10;
    private static final Instant START = Instant.parse("2020-10-25T00:59:59.999999Z");
    private static final int INSTANTS = 6;
    private static final int DEPTH = 2;
    private static final ImmutableList<PersonId> PEOPLE = ImmutableList.of(new PersonId("C-1"), new PersonId("C-2"));
    private static final ImmutableMap<PackageId, PersonId> PACKAGES =
            ImmutableMap.of(new PackageId("K-1"), PEOPLE.get(0), new PackageId("K-2"), PEOPLE.get(1));
    private static final ImmutableList<ProviderId> PROVIDERS =
            ImmutableList.of(new ProviderId("P-1"), new ProviderId("P-2"));

    private InterleavingArbitraries() {}

    /** {@return up to twelve steps, and three questions} */
    public static Arbitrary<Interleaving> interleaving() {
        return changes()
                .flatMap(changes -> Combinators.combine(
                                steps(changes, DEPTH).ofMinSize(1).ofMaxSize(12),
                                question().list().ofSize(3))
                        .as((steps, questions) -> new Interleaving(
                                PACKAGES,
                                new Knowledge(START, "worker-1", "referred"),
                                ImmutableList.copyOf(steps),
                                ImmutableList.copyOf(questions))));
    }

    /** {@return generators of single changes, about one kind of fact for each kind of subject} */
    private static Arbitrary<ImmutableList<Arbitrary<Step>>> changes() {
        int people =
                FactArbitraries.ofPerson(PackageArbitraries.person(), day()).size();
        ImmutableList<KindValues<?>> packages =
                FactArbitraries.ofPackage(PackageArbitraries.weeklyPlan(), Arbitraries.of(PROVIDERS));
        return Combinators.combine(
                        Arbitraries.integers().between(0, people - 1),
                        Arbitraries.of(packages),
                        Arbitraries.of(FactArbitraries.ofProvider()))
                .as((ofPerson, ofPackage, ofProvider) -> Stream.of(
                                PEOPLE.stream()
                                        .map(id -> records(
                                                Subject.Kind.PERSON,
                                                id,
                                                kinds(id).get(ofPerson))),
                                PACKAGES.keySet().stream().map(id -> records(Subject.Kind.PACKAGE, id, ofPackage)),
                                PROVIDERS.stream().map(id -> records(Subject.Kind.PROVIDER, id, ofProvider)),
                                Stream.of(reports()))
                        .flatMap(some -> some)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<KindValues<?>> kinds(PersonId id) {
        return FactArbitraries.ofPerson(
                PackageArbitraries.person().map(person -> new Person(id, person.born(), person.home())), day());
    }

    private static <T> Arbitrary<Step> records(Subject.Kind subject, Object reference, KindValues<T> kind) {
        return Combinators.combine(kind.values().optional(0.7), days(), known())
                .as((value, days, known) -> new Step.Records<>(
                        new Subject(subject, reference.toString()), kind.kind(), new Fact<>(value, days, known)));
    }

    private static Arbitrary<Step> reports() {
        return Combinators.combine(
                        Arbitraries.of(PACKAGES.keySet()),
                        day(),
                        Arbitraries.of(PROVIDERS),
                        DeliveryArbitraries.attendance(),
                        known())
                .as((pack, day, provider, attendance, known) -> Fact.of(
                        new VisitRecord(new VisitId(pack, day, LocalTime.NOON), provider, attendance),
                        DateRange.day(day),
                        known))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(reports -> new Step.Reports(ImmutableList.copyOf(reports)));
    }

    private static ListArbitrary<Step> steps(List<Arbitrary<Step>> changes, int depth) {
        Arbitrary<Step> change = Arbitraries.oneOf(changes);
        return (depth == 0
                        ? change
                        : Arbitraries.frequencyOf(Tuple.of(2, change), Tuple.of(1, unit(changes, depth - 1))))
                .list();
    }

    private static Arbitrary<Step> unit(List<Arbitrary<Step>> changes, int depth) {
        return Combinators.combine(steps(changes, depth).ofMaxSize(4), Arbitraries.of(true, false))
                .as((steps, fails) -> new Step.Unit(ImmutableList.copyOf(steps), fails));
    }

    private static Arbitrary<Question> question() {
        return Combinators.combine(day(), instant()).as(Question::new);
    }

    private static Arbitrary<DateRange> days() {
        return Combinators.combine(day(), Arbitraries.integers().between(0, DAYS))
                .as((from, length) -> length == 0 ? DateRange.from(from) : DateRange.of(from, from.plusDays(length)));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
    }

    private static Arbitrary<Knowledge> known() {
        return Combinators.combine(instant(), Arbitraries.of("worker-1", "broker-1", "finance-1"), Texts.line())
                .as(Knowledge::new);
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.integers().between(0, INSTANTS - 1).map(step -> START.plus(step, ChronoUnit.MICROS));
    }
}
