package org.almoner.domain.performance.indicators;

import static org.almoner.domain.performance.indicators.Judging.TEN_PER_CENT;
import static org.almoner.domain.performance.indicators.Judging.atTarget;
import static org.almoner.domain.performance.indicators.Judging.colour;
import static org.almoner.domain.performance.indicators.Judging.month;
import static org.almoner.domain.performance.indicators.Judging.quantity;
import static org.almoner.domain.performance.indicators.Judging.reading;
import static org.almoner.domain.performance.indicators.Judging.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Rule K8: colours by target, polarity and floor. */
class IndicatorRulesTest {

    private static final Target BAND = new Target.Band(Quantity.of(17), Quantity.of(22));

    @Test
    void justTheFloorIsAmberAndBeyondItIsRed() {
        assertThat(colour(Polarity.HIGHER, TEN_PER_CENT, atTarget("70"), "63")).isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.HIGHER, TEN_PER_CENT, atTarget("70"), "62.999999"))
                .isEqualTo(Colour.RED);
        assertThat(colour(Polarity.LOWER, TEN_PER_CENT, atTarget("30"), "33")).isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.LOWER, TEN_PER_CENT, atTarget("30"), "33.000001"))
                .isEqualTo(Colour.RED);
    }

    @Test
    void aMissIsToldWithWhatWasWantedAndByHowMuch() {
        Judgement judgement = rules(Polarity.HIGHER, TEN_PER_CENT).judge(reading(atTarget("1020"), "911"));

        assertThat(judgement.colour()).isEqualTo(Colour.RED);
        assertThat(judgement.reason())
                .isEqualTo(new Reason.BelowFloor(
                        new Wanted(Yardstick.TARGET, atTarget("1020")),
                        new Shortfall(Quantity.of(109), Quantity.of(1020)),
                        TEN_PER_CENT.orElseThrow()));
        assertThat(((Reason.BelowFloor) judgement.reason())
                        .shortfall()
                        .perCent()
                        .map(part -> part.decimal(1)))
                .contains(quantity("10.7").decimal(1));
    }

    @Test
    void aShortfallIsToldInPerCentOfWhatIsWantedIfAnythingIs() {
        assertThat(new Shortfall(quantity("34.7"), quantity("586.9")).perCent().map(part -> part.decimal(1)))
                .contains(quantity("5.9").decimal(1));
        assertThat(new Shortfall(quantity("1.6"), quantity("88")).perCent().map(part -> part.decimal(1)))
                .contains(quantity("1.8").decimal(1));
        assertThat(new Shortfall(quantity("2"), quantity("-4")).perCent().map(part -> part.decimal(1)))
                .contains(quantity("50").decimal(1));
        assertThat(new Shortfall(quantity("2"), Quantity.ZERO).perCent()).isEmpty();
    }

    @Test
    void aFloorInPointsIsOfTheUnitWhateverTheTarget() {
        Optional<Floor> points = Optional.of(new Floor.Points(Quantity.of(10)));

        assertThat(colour(Polarity.LOWER, points, atTarget("30"), "39")).isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.LOWER, points, atTarget("30"), "40")).isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.LOWER, points, atTarget("30"), "40.1")).isEqualTo(Colour.RED);
    }

    @Test
    void withoutAFloorAMissIsNeverRed() {
        Judgement judgement = rules(Polarity.HIGHER, Optional.empty()).judge(reading(atTarget("70"), "1"));

        assertThat(judgement.colour()).isEqualTo(Colour.AMBER);
        assertThat(judgement.reason()).isInstanceOf(Reason.MissedWithoutFloor.class);
    }

    @Test
    void lowerIsBetterWhereTheDataSaysSoWhateverWordsSay() {
        assertThat(colour(Polarity.LOWER, TEN_PER_CENT, atTarget("2337"), "2333"))
                .isEqualTo(Colour.GREEN);
        assertThat(colour(Polarity.LOWER, TEN_PER_CENT, atTarget("2301"), "2314"))
                .isEqualTo(Colour.AMBER);
    }

    @Test
    void aStrictTargetIsNotMetByItsOwnFigure() {
        Target strict = new Target.Figure(quantity("7.9"), true);

        assertThat(colour(Polarity.LOWER, TEN_PER_CENT, strict, "7.5")).isEqualTo(Colour.GREEN);
        assertThat(colour(Polarity.LOWER, TEN_PER_CENT, strict, "7.9")).isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.LOWER, TEN_PER_CENT, atTarget("7.9"), "7.9")).isEqualTo(Colour.GREEN);
    }

    @Test
    void aBandIncludesBothItsEndsAndIsMissedFromTheNearer() {
        assertThat(colour(Polarity.WITHIN_BAND, TEN_PER_CENT, BAND, "17.0")).isEqualTo(Colour.GREEN);
        assertThat(colour(Polarity.WITHIN_BAND, TEN_PER_CENT, BAND, "22")).isEqualTo(Colour.GREEN);
        assertThat(colour(Polarity.WITHIN_BAND, TEN_PER_CENT, BAND, "15.3")).isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.WITHIN_BAND, TEN_PER_CENT, BAND, "15.2")).isEqualTo(Colour.RED);
        assertThat(colour(Polarity.WITHIN_BAND, TEN_PER_CENT, BAND, "24.2")).isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.WITHIN_BAND, TEN_PER_CENT, BAND, "24.3")).isEqualTo(Colour.RED);
    }

    @Test
    void withoutATargetItIsGreenAndSaysSo() {
        assertThat(rules(Polarity.NEITHER, Optional.empty()).judge(reading(new Target.NotSet(), "1118")))
                .isEqualTo(new Judgement(Colour.GREEN, new Reason.NoTarget()));
    }

    @Test
    void whatIsNotInFiguresIsNotJudged() {
        NoFigure due = new NoFigure.Due(YearMonth.of(2020, 6));
        IndicatorRules rules = rules(Polarity.HIGHER, TEN_PER_CENT);

        assertThat(rules.judge(Reading.of(month("2020-03"), atTarget("73"), new Actual.Missing(due))))
                .isEqualTo(new Judgement(Colour.NOT_JUDGED, new Reason.NoActual(due)));
        assertThat(rules.judge(reading(new Target.Open(new NoFigure.ToBeConfirmed()), "93.4")))
                .isEqualTo(new Judgement(Colour.NOT_JUDGED, new Reason.OpenTarget(new NoFigure.ToBeConfirmed())));
    }

    @Test
    void aPartOfAYearIsHeldAgainstTheSamePartOfTheYearBeforeAndNotAgainstTheTargetOfTheYear() {
        IndicatorRules rules = new IndicatorRules(
                IndicatorUnit.COUNT, Polarity.HIGHER, Span.CUMULATIVE, Yardstick.LAST_YEAR, TEN_PER_CENT);

        assertThat(rules.judge(sinceApril("16000", "11700", Optional.of("9700")))
                        .colour())
                .isEqualTo(Colour.GREEN);
        Judgement visits = rules.judge(sinceApril("146100", "107800", Optional.of("111600")));
        assertThat(visits.colour()).isEqualTo(Colour.AMBER);
        assertThat(((Reason.WithinFloor) visits.reason()).shortfall().perCent().map(part -> part.decimal(1)))
                .contains(quantity("3.4").decimal(1));
        assertThat(rules.judge(sinceApril("146100", "107800", Optional.empty())))
                .isEqualTo(new Judgement(Colour.NOT_JUDGED, new Reason.NoLastYear()));
    }

    private static Reading sinceApril(String target, String actual, Optional<String> lastYear) {
        return new Reading(
                month("2019-11"),
                atTarget(target),
                new Actual.Figure(quantity(actual)),
                lastYear.map(Judging::quantity),
                Headcount.UNKNOWN,
                Certainty.CONFIRMED,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aRateAWeekIsOfTheMondaysOfTheMonthAndHalfOfOneCountsUp() {
        Target admissions = new Target.OfWeeks(quantity("30.1"));

        assertThat(admissions.in(month("2017-05"))).isEqualTo(atTarget("151"));
        assertThat(admissions.in(month("2017-04"))).isEqualTo(atTarget("120"));
        assertThat(new Target.OfWeeks(quantity("217")).in(month("2017-01"))).isEqualTo(atTarget("1085"));
        assertThat(new Target.OfWeeks(quantity("217")).in(month("2017-02"))).isEqualTo(atTarget("868"));
        assertThat(new Target.OfWeeks(quantity("204")).in(month("2017-05"))).isEqualTo(atTarget("1020"));
        assertThat(new Target.OfWeeks(quantity("204")).in(month("2017-04"))).isEqualTo(atTarget("816"));
        assertThat(new Target.OfWeeks(quantity("32.1")).in(month("2016-08"))).isEqualTo(atTarget("161"));
        assertThat(new Target.OfWeeks(quantity("32.1")).in(month("2016-09"))).isEqualTo(atTarget("128"));
        Reading may = reading(admissions, "151");
        IndicatorRules rules = rules(Polarity.HIGHER, TEN_PER_CENT);
        assertThat(new JudgedReading(may, rules.judge(may)).target()).isEqualTo(atTarget("151"));
        assertThat(colour(Polarity.HIGHER, TEN_PER_CENT, admissions, "151")).isEqualTo(Colour.GREEN);
        assertThat(colour(Polarity.HIGHER, TEN_PER_CENT, admissions, "150")).isEqualTo(Colour.AMBER);
    }

    @Test
    void aRateAWeekIsNotWantedOfFiguresOfADay() {
        IndicatorRules rules = new IndicatorRules(
                IndicatorUnit.COUNT, Polarity.LOWER, Span.SNAPSHOT, Yardstick.TARGET, Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.judge(reading(new Target.OfWeeks(quantity("30.1")), "151")))
                .withMessageContaining("how things stand on the last day; write the figure that is wanted on that day");
    }

    @Test
    void aDecisionOutweighsWhatIsWorkedOutAndKeepsIt() {
        Reading amber = reading(atTarget("70"), "63");

        Judgement judgement = rules(Polarity.HIGHER, TEN_PER_CENT).judge(Judging.decided(amber, Colour.RED));

        assertThat(judgement.colour()).isEqualTo(Colour.RED);
        Reason.Decided decided = (Reason.Decided) judgement.reason();
        assertThat(decided.decision().by()).isEqualTo("C. Ward");
        assertThat(decided.otherwise())
                .isEqualTo(rules(Polarity.HIGHER, TEN_PER_CENT).judge(amber));
    }

    @Test
    void aDecisionHasAnAuthorAReasonAndADayOfItsPeriodOrLater() {
        LocalDate day = LocalDate.of(2017, 5, 1);

        assertThatThrownBy(() -> new ColourDecision(Colour.RED, " ", "late", day))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("name who");
        assertThatThrownBy(() -> new ColourDecision(Colour.RED, "C. Ward", "", day))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("write why");
        Reading may = reading(atTarget("70"), "63");
        assertThatThrownBy(() -> new Reading(
                        may.period(),
                        may.target(),
                        may.actual(),
                        may.lastYear(),
                        may.people(),
                        may.certainty(),
                        may.printed(),
                        Optional.of(new ColourDecision(Colour.RED, "C. Ward", "late", day.minusDays(1)))))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("nobody could decide on days that begin on 2017-05-01");
    }

    @Test
    void targetsAndYardsticksThatCannotJudgeAreRefused() {
        assertThatThrownBy(() -> colour(Polarity.NEITHER, TEN_PER_CENT, atTarget("70"), "63"))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("neither is better");
        assertThatThrownBy(() -> colour(Polarity.NEITHER, TEN_PER_CENT, new Target.OfWeeks(Quantity.of(30)), "63"))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("neither is better");
        assertThatThrownBy(() -> colour(Polarity.HIGHER, TEN_PER_CENT, BAND, "63"))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("write within-band");
        assertThatThrownBy(() -> new IndicatorRules(
                        IndicatorUnit.COUNT, Polarity.WITHIN_BAND, Span.CUMULATIVE, Yardstick.LAST_YEAR, TEN_PER_CENT))
                .isInstanceOf(WrongPartException.class);
        assertThatThrownBy(() -> new IndicatorRules(
                        IndicatorUnit.COUNT, Polarity.HIGHER, Span.MONTH, Yardstick.LAST_YEAR, TEN_PER_CENT))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("are of a month");
        assertThatThrownBy(() -> new Target.Band(Quantity.of(22), Quantity.of(17)))
                .isInstanceOf(WrongPartException.class);
        assertThat(new Target.Band(Quantity.of(17), Quantity.of(17)).from()).isEqualTo(Quantity.of(17));
    }

    @Test
    void aFloorIsNotBelowNothing() {
        assertThatThrownBy(() -> new Floor.Points(Quantity.of(-1)))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("not below nothing");
        assertThatThrownBy(() -> new Floor.Relative(Quantity.of(-1)))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("not below nothing");
        assertThat(colour(Polarity.HIGHER, Optional.of(new Floor.Points(Quantity.ZERO)), atTarget("70"), "69.9"))
                .isEqualTo(Colour.RED);
        assertThat(colour(Polarity.HIGHER, Optional.of(new Floor.Relative(Quantity.ZERO)), atTarget("70"), "69.9"))
                .isEqualTo(Colour.RED);
    }

    @Test
    void aPartOfATargetBelowNothingIsOfItWithoutItsSign() {
        assertThat(colour(Polarity.HIGHER, TEN_PER_CENT, atTarget("-70"), "-77"))
                .isEqualTo(Colour.AMBER);
        assertThat(colour(Polarity.HIGHER, TEN_PER_CENT, atTarget("-70"), "-77.1"))
                .isEqualTo(Colour.RED);
    }

    @Test
    void aFigureIsOfDaysThatHaveAnEnd() {
        assertThatThrownBy(() -> Reading.of(
                        DateRange.from(LocalDate.of(2017, 5, 1)), atTarget("70"), new Actual.Figure(quantity("63"))))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("days that have an end");
    }

    @Test
    void needsArePlacedInNoDaysOrMore() {
        assertThatThrownBy(() -> new MeasureSource.PlacedInTime(-1))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("not negative, but got -1");
        assertThat(new MeasureSource.PlacedInTime(0).days()).isZero();
    }

    @Test
    void aFigureThatNoDecimalHoldsIsHeldExactly() {
        Reading third = Reading.of(month("2020-11"), atTarget("33.333333"), new Actual.Figure(Quantity.ofPart(100, 3)));

        assertThat(rules(Polarity.HIGHER, TEN_PER_CENT).judge(third).colour()).isEqualTo(Colour.GREEN);
        assertThat(rules(Polarity.LOWER, TEN_PER_CENT).judge(third).colour()).isEqualTo(Colour.AMBER);
    }

    @Test
    void othersAreComparedByPolarity() {
        Benchmark england = new Benchmark(Benchmark.Peers.ENGLAND, Quantity.of(25_200), Quantity.of(25_200));

        assertThat(england.standing(Quantity.of(22_000), Polarity.LOWER)).isEqualTo(Benchmark.Standing.BETTER);
        assertThat(england.standing(Quantity.of(22_000), Polarity.HIGHER)).isEqualTo(Benchmark.Standing.WORSE);
        assertThat(england.standing(Quantity.of(22_000), Polarity.NEITHER)).isEqualTo(Benchmark.Standing.LOWER);
        assertThat(england.standing(Quantity.of(25_200), Polarity.LOWER)).isEqualTo(Benchmark.Standing.SAME);
        assertThat(england.standing(Quantity.of(25_201), Polarity.LOWER)).isEqualTo(Benchmark.Standing.WORSE);
        assertThat(england.standing(Quantity.of(25_201), Polarity.HIGHER)).isEqualTo(Benchmark.Standing.BETTER);
        assertThat(england.standing(Quantity.of(25_201), Polarity.WITHIN_BAND)).isEqualTo(Benchmark.Standing.HIGHER);
        Benchmark range = new Benchmark(Benchmark.Peers.ENGLAND, Quantity.of(1), Quantity.of(2));
        assertThat(range.standing(Quantity.ZERO, Polarity.LOWER)).isEqualTo(Benchmark.Standing.BETTER);
        assertThat(range.standing(Quantity.of(1), Polarity.LOWER)).isEqualTo(Benchmark.Standing.SAME);
        assertThat(range.standing(Quantity.of(2), Polarity.HIGHER)).isEqualTo(Benchmark.Standing.SAME);
        assertThat(range.standing(Quantity.of(3), Polarity.LOWER)).isEqualTo(Benchmark.Standing.WORSE);
        assertThatThrownBy(() -> new Benchmark(Benchmark.Peers.ENGLAND, Quantity.of(2), Quantity.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
