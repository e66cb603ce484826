package org.almoner.testkit.generators;

import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.Cap;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.MissingEvidence;
import org.almoner.domain.delivery.NoAccessRule;
import org.almoner.domain.delivery.SecondCarer;
import org.almoner.domain.delivery.ShortStays;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.Tolerance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitOutcome;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;

/** Generators of visits as they happened, and of the rules by which they count. Stateless. */
public final class DeliveryArbitraries {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private DeliveryArbitraries() {}

    /** {@return visits of any package on days of 1900 to 2099, to the minute} */
    public static Arbitrary<VisitId> visitId() {
        return Combinators.combine(PackageArbitraries.packageId(), TimeArbitraries.date(), TimeArbitraries.timeOfDay())
                .as(VisitId::new);
    }

    /**
     * {@return stays of 1 to 1,440 minutes, with a second carer of up to as many in two of five, of whom half came at a time of
     * their own}
     */
    public static Arbitrary<Attendance.Attended> attended() {
        Arbitrary<Integer> second = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(0)), Tuple.of(2, stay()));
        Arbitrary<Integer> later = Arbitraries.integers().between(-60, 60);
        return Combinators.combine(TimeArbitraries.timeOfDay(), stay(), second, later.optional(0.5))
                .as((arrived, minutes, secondMinutes, after) -> new Attendance.Attended(
                        arrived,
                        minutes,
                        secondMinutes,
                        after.filter(any -> secondMinutes > 0).map(arrived::plusMinutes)));
    }

    /** {@return visits of one or two carers without a log-out, verified or not} */
    public static Arbitrary<Attendance.NoLogOut> noLogOut() {
        return Combinators.combine(TimeArbitraries.timeOfDay(), Arbitraries.of(1, 2), Arbitraries.of(true, false))
                .as(Attendance.NoLogOut::new);
    }

    private static Arbitrary<Integer> stay() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 130)),
                Tuple.of(1, Arbitraries.integers().between(1, MINUTES_OF_A_DAY)));
    }

    /** {@return everything that can become of a visit; most were attended; notice of 0 to 1,000 hours} */
    public static Arbitrary<Attendance> attendance() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, attended().map(stay -> stay)),
                Tuple.of(1, Arbitraries.just(new Attendance.Missed())),
                Tuple.of(1, TimeArbitraries.timeOfDay().map(Attendance.NoAccess::new)),
                Tuple.of(1, noLogOut().map(visit -> visit)),
                Tuple.of(
                        1,
                        Arbitraries.frequencyOf(
                                        Tuple.of(3, Arbitraries.integers().between(0, 72)),
                                        Tuple.of(1, Arbitraries.integers().between(0, 1_000)))
                                .map(Attendance.Cancelled::new)));
    }

    /** {@return what became of the planned visit: in half of the cases exactly as planned, else anything} */
    public static Arbitrary<Attendance> attendanceOf(PlannedVisit planned) {
        Attendance asPlanned =
                new Attendance.Attended(planned.start(), planned.minutes(), planned.secondCarerMinutes());
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(asPlanned)), Tuple.of(1, attendance()));
    }

    /** {@return reports of any visit by any provider} */
    public static Arbitrary<VisitRecord> visitRecord() {
        return Combinators.combine(
                        visitId(),
                        ProviderArbitraries.providerId(),
                        attendance(),
                        Texts.reference("W").map(CarerId::new).optional())
                .as(VisitRecord::new);
    }

    /**
     * {@return rules of every basis, cap and point of rounding: tolerance 0 to 60 minutes or up to half of the plan, units of 1,
     * 5, 10, 15, 30 or 60 minutes or any from 1 to 90, notice of 0 to 72 hours, any parts of the plan; a third is plain}
     */
    public static Arbitrary<CountingRule> countingRule() {
        Arbitrary<CountingRule> plain = Arbitraries.frequencyOf(Tuple.of(5, roundedRule()), Tuple.of(1, exactRule()));
        return Arbitraries.frequencyOf(Tuple.of(1, plain), Tuple.of(2, plain.flatMap(DeliveryArbitraries::varied)));
    }

    private static Arbitrary<CountingRule> varied(CountingRule plain) {
        Arbitrary<Tolerance> tolerance = Arbitraries.oneOf(
                Arbitraries.just(plain.tolerance()),
                Arbitraries.integers()
                        .between(0, 50)
                        .map(part -> new Tolerance(
                                0, Percentage.of(part), plain.tolerance().startMinutes())));
        Arbitrary<ShortStays> shortStays = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 10))
                .as(ShortStays::new);
        Arbitrary<MissingEvidence> evidence = Combinators.combine(
                        Arbitraries.of(MissingEvidence.NoLogOut.class),
                        Arbitraries.of(MissingEvidence.Unreported.class))
                .as(MissingEvidence::new);
        return Combinators.combine(
                        tolerance,
                        Arbitraries.of(TimeRounding.Point.class),
                        Arbitraries.of(Cap.class),
                        shortStays,
                        Arbitraries.of(SecondCarer.class),
                        Arbitraries.of(NoAccessRule.Occurrence.class),
                        evidence)
                .as((allowed, point, cap, stays, second, occurrence, missing) -> plain.with(allowed)
                        .with(new TimeRounding(
                                plain.rounding().unitMinutes(), plain.rounding().rounding(), point))
                        .with(cap)
                        .with(stays)
                        .with(second)
                        .with(new NoAccessRule(plain.noAccess().share(), occurrence))
                        .with(missing));
    }

    /** {@return visits of one line in one week, in order of time, with what became of each} */
    public static Arbitrary<List<VisitOutcome>> visitsOfAWeek() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        return PackageArbitraries.weeklyPlan()
                .flatMap(plan -> attendance()
                        .optional(0.9)
                        .list()
                        .ofSize(plan.visits().size())
                        .map(attendances -> Streams.zip(
                                        plan.visits().stream(),
                                        attendances.stream(),
                                        (visit, attendance) -> new VisitOutcome(
                                                monday.with(TemporalAdjusters.nextOrSame(visit.day())),
                                                visit,
                                                attendance))
                                .toList()));
    }

    private static Arbitrary<CountingRule> roundedRule() {
        return rule(unit(), MoneyArbitraries.rounding(), MoneyArbitraries.percentage());
    }

    private static Arbitrary<CountingRule> exactRule() {
        return rule(
                Arbitraries.just(1),
                Arbitraries.just(Rounding.EXACT),
                Arbitraries.of(Percentage.NONE, Percentage.WHOLE));
    }

    private static Arbitrary<Integer> unit() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(1, 5, 10, 15, 30, 60)),
                Tuple.of(1, Arbitraries.integers().between(1, 90)));
    }

    private static Arbitrary<CountingRule> rule(
            Arbitrary<Integer> unit, Arbitrary<Rounding> rounding, Arbitrary<Percentage> part) {
        return Combinators.combine(
                        Arbitraries.of(CountingRule.Basis.class),
                        Arbitraries.integers().between(0, 60),
                        unit,
                        rounding,
                        Arbitraries.of(true, false),
                        part,
                        Arbitraries.integers().between(0, 72),
                        part)
                .as(CountingRule::new);
    }

    /** {@return visits counted by any rule, so consistent with one; one in five was not reported} */
    public static Arbitrary<CountedVisit> countedVisit() {
        return PackageArbitraries.plannedVisit()
                .flatMap(planned -> Combinators.combine(
                                countingRule(), attendanceOf(planned).optional(0.8))
                        .as((rule, attendance) -> rule.count(planned, attendance)))
                .withoutEdgeCases();
    }
}
