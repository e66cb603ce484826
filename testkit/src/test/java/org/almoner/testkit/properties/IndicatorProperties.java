package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Certainty;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.ColourDecision;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.Headcount;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.Judgement;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Span;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.performance.indicators.Yardstick;
import org.almoner.domain.time.DateRange;

/** Whatever indicators a council has: their colours, and the summary of these. */
class IndicatorProperties {

    private static final DateRange MAY = month(2017, 5);

    private static DateRange month(int year, int month) {
        return DateRange.of(
                LocalDate.of(year, month, 1), LocalDate.of(year, month, 1).plusMonths(1));
    }

    private static IndicatorRules rules(Polarity polarity, Optional<Floor> floor) {
        return new IndicatorRules(IndicatorUnit.COUNT, polarity, Span.MONTH, Yardstick.TARGET, floor);
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100_000, 100_000),
                        Arbitraries.longs().between(1, 1_000))
                .as(Quantity::ofPart);
    }

    @Provide
    Arbitrary<Optional<Floor>> floors() {
        Arbitrary<Quantity> allowed = Arbitraries.longs().between(0, 500).map(tenths -> Quantity.ofPart(tenths, 10));
        return Arbitraries.oneOf(allowed.map(Floor.Relative::new), allowed.<Floor>map(Floor.Points::new))
                .optional();
    }

    @Provide
    Arbitrary<Target> targets() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Target.NotSet(),
                        new Target.Open(new NoFigure.ToBeConfirmed()),
                        new Target.Open(new NoFigure.NoSurvey())),
                Combinators.combine(quantities(), Arbitraries.of(true, false)).as(Target.Figure::new),
                quantities().map(Target.OfWeeks::new));
    }

    @Provide
    Arbitrary<Reading> readings() {
        Arbitrary<Actual> actuals = Arbitraries.oneOf(
                quantities().map(Actual.Figure::new),
                Arbitraries.just(new Actual.Missing(new NoFigure.NotApplicable())));
        return Combinators.combine(
                        targets(),
                        actuals,
                        Arbitraries.of(Certainty.class),
                        Arbitraries.of(Colour.class).optional(),
                        Arbitraries.of(Colour.class).optional())
                .as((target, actual, certainty, printed, decided) -> new Reading(
                        MAY,
                        target,
                        actual,
                        Optional.empty(),
                        Headcount.UNKNOWN,
                        certainty,
                        printed,
                        decided.map(
                                colour -> new ColourDecision(colour, "C. Ward", "the count was late", MAY.from()))));
    }

    @Provide
    Arbitrary<List<JudgedIndicator>> dashboards() {
        return Combinators.combine(Arbitraries.of(Polarity.HIGHER, Polarity.LOWER), floors(), readings())
                .as((polarity, floor, reading) -> PerformanceIndicator.of(
                        new IndicatorCode("I"), "Indicator", rules(polarity, floor), ImmutableList.of(reading)))
                .map(PerformanceIndicator::judged)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void aSummaryAgreesWithItsDetail(@ForAll("dashboards") List<JudgedIndicator> indicators) {
        DashboardSummary summary = DashboardSummary.of(indicators);

        assertThat(summary.colours().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(indicators.size());
        for (Colour colour : Colour.values()) {
            long told = 0;
            for (JudgedIndicator each : indicators) {
                told += each.headline().orElseThrow().judgement().colour() == colour ? 1 : 0;
            }
            assertThat(summary.colours()).containsEntry(colour, told);
        }
        assertThat(summary.withoutTarget() + summary.decided()).isLessThanOrEqualTo(indicators.size());
        assertThat(summary.differing()).isLessThanOrEqualTo(summary.printed());
    }

    @Property
    void whatIsGoodOneWayIsGoodTheOtherWayWithTheSignsTurned(
            @ForAll("quantities") Quantity target,
            @ForAll("quantities") Quantity actual,
            @ForAll boolean strict,
            @ForAll("floors") Optional<Floor> floor) {
        Quantity turned = Quantity.of(-1);
        Judgement higher = rules(Polarity.HIGHER, floor)
                .judge(Reading.of(MAY, new Target.Figure(target, strict), new Actual.Figure(actual)));
        Judgement lower = rules(Polarity.LOWER, floor)
                .judge(Reading.of(
                        MAY, new Target.Figure(target.times(turned), strict), new Actual.Figure(actual.times(turned))));

        assertThat(lower.colour()).isEqualTo(higher.colour());
    }

    @Property
    void aBetterFigureNeverHasAWorseColour(
            @ForAll("quantities") Quantity target,
            @ForAll("quantities") Quantity one,
            @ForAll("quantities") Quantity other,
            @ForAll("floors") Optional<Floor> floor) {
        Quantity better = one.compareTo(other) >= 0 ? one : other;
        Quantity worse = one.compareTo(other) >= 0 ? other : one;

        assertThat(colour(floor, target, better)).isLessThanOrEqualTo(colour(floor, target, worse));
    }

    private static Colour colour(Optional<Floor> floor, Quantity target, Quantity actual) {
        return rules(Polarity.HIGHER, floor)
                .judge(Reading.of(MAY, new Target.Figure(target, false), new Actual.Figure(actual)))
                .colour();
    }

    @Property
    void theFloorItselfIsAmberAndTheLeastBeyondItIsRed(
            @ForAll @IntRange(min = 1, max = 1_000_000) int target, @ForAll @IntRange(min = 0, max = 100) int allowed) {
        Optional<Floor> floor = Optional.of(new Floor.Relative(Quantity.of(allowed)));
        Quantity wanted = Quantity.of(target);
        Quantity least = wanted.times(Quantity.ofPart(100 - allowed, 100));
        Quantity beyond = least.minus(Quantity.ofPart(1, 1_000_000_000));

        assertThat(colour(floor, wanted, least)).isEqualTo(allowed == 0 ? Colour.GREEN : Colour.AMBER);
        assertThat(colour(floor, wanted, beyond)).isEqualTo(Colour.RED);
    }

    @Property
    void quantitiesAreOrderedAsTheirDecimals(@ForAll("quantities") Quantity one, @ForAll("quantities") Quantity other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(one.minus(other).numerator().signum());
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void theMondaysOfTheMonthsOfAYearAreItsWeeks(@ForAll @IntRange(min = 2000, max = 2100) int year) {
        ImmutableList<Quantity> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Target.OfWeeks(Quantity.of(10)).in(month(year, month)))
                .map(Target.Figure::value)
                .collect(ImmutableList.toImmutableList());

        assertThat(months.stream()
                        .mapToInt(each -> each.numerator().intValueExact())
                        .sum())
                .isBetween(520, 530);
        assertThat(months).allMatch(each -> each.equals(Quantity.of(40)) || each.equals(Quantity.of(50)));
    }
}
