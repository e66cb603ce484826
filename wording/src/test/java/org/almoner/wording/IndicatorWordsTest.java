package org.almoner.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.Benchmark.Peers;
import org.almoner.domain.performance.indicators.Certainty;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.Definition;
import org.almoner.domain.performance.indicators.Definition.DefinedBy;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.Headcount;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.Judgement;
import org.almoner.domain.performance.indicators.NextTarget;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.Outturn;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.PerformanceIndicator.Position;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Quartile;
import org.almoner.domain.performance.indicators.Rank;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Span;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.performance.indicators.Yardstick;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** Rule K8 in words. */
class IndicatorWordsTest {

    private static final DateRange YEAR = DateRange.of(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 4, 1));
    private static final Floor TENTH = new Floor.Relative(Quantity.of(10));

    private static Quantity quantity(String decimal) {
        return Quantity.of(new BigDecimal(decimal));
    }

    private static Target atTarget(String value) {
        return new Target.Figure(quantity(value), false);
    }

    private static IndicatorRules rules(Floor floor) {
        return new IndicatorRules(
                IndicatorUnit.PER_100_000, Polarity.HIGHER, Span.YEAR, Yardstick.TARGET, Optional.of(floor));
    }

    private static String reason(Floor floor, String target, String actual) {
        return reason(rules(floor), target, actual);
    }

    private static String missed(IndicatorUnit unit, String target, String actual) {
        return reason(
                new IndicatorRules(unit, Polarity.HIGHER, Span.YEAR, Yardstick.TARGET, Optional.empty()),
                target,
                actual);
    }

    private static String reason(IndicatorRules rules, String target, String actual) {
        Judgement judgement = rules.judge(Reading.of(YEAR, atTarget(target), new Actual.Figure(quantity(actual))));
        return judgement.colour() + ": " + IndicatorWords.reason(rules, judgement.reason());
    }

    @Test
    void aMissBeyondTheFloorNeverReadsAsOneWithinIt() {
        assertThat(reason(TENTH, "3.4", "3.06"))
                .isEqualTo("AMBER: missed by 0.34 for each 100,000 people (10%), within the floor of 10%");
        assertThat(reason(TENTH, "3.4", "3.0599"))
                .isEqualTo("RED: missed by 0.34 for each 100,000 people (10.003%), below the floor of 10%");
        assertThat(reason(new Floor.Points(Quantity.of(1)), "70", "68.999"))
                .isEqualTo("RED: missed by 1.001 for each 100,000 people (1.4%), below the floor of 1 point");
        assertThat(reason(new Floor.Relative(quantity("5.97")), "100", "94.04"))
                .isEqualTo("AMBER: missed by 5.96 for each 100,000 people (5.96%), within the floor of 5.97%");
        assertThat(reason(new Floor.Relative(quantity("5.975")), "100", "94.023"))
                .isEqualTo("RED: missed by 5.98 for each 100,000 people (6%), below the floor of 5.975%");
    }

    @Test
    void aMissIsNeverToldAsNothing() {
        assertThat(reason(TENTH, "70", "69.9999"))
                .isEqualTo("AMBER: missed by 0.0001 for each 100,000 people (0.0001%), within the floor of 10%");
    }

    @Test
    void aMissIsToldInItsUnit() {
        assertThat(missed(IndicatorUnit.PER_CENT, "70", "63"))
                .isEqualTo("AMBER: missed by 7 percentage points (10%), and there is no floor");
        assertThat(missed(IndicatorUnit.MONEY, "22600", "22577.5")).startsWith("AMBER: missed by £22.50 (0.1%)");
        assertThat(missed(IndicatorUnit.MONEY, "5000", "1000")).startsWith("AMBER: missed by £4,000 (80%)");
        assertThat(missed(IndicatorUnit.MONEY, "5", "4.995")).startsWith("AMBER: missed by £0.01 (0.1%)");
        assertThat(missed(IndicatorUnit.MONEY, "5", "4.999")).startsWith("AMBER: missed by £0.001 (");
        assertThat(missed(IndicatorUnit.DAYS, "10", "9")).startsWith("AMBER: missed by 1 day (10%)");
        assertThat(missed(IndicatorUnit.DAYS, "10", "5")).startsWith("AMBER: missed by 5 days (50%)");
        assertThat(missed(IndicatorUnit.HOURS, "10", "8.5")).startsWith("AMBER: missed by 1.5 hours (15%)");
        assertThat(missed(IndicatorUnit.COUNT, "1000", "500")).startsWith("AMBER: missed by 500 (50%)");
    }

    @Test
    void penceAreTwoDigits() {
        assertThat(IndicatorWords.figure(IndicatorUnit.MONEY, quantity("22.5"))).isEqualTo("£22.50");
        assertThat(IndicatorWords.figure(IndicatorUnit.MONEY, quantity("-1022")))
                .isEqualTo("-£1,022");
    }

    @Test
    void pointsOfAFloorAreOneOrMore() {
        assertThat(IndicatorWords.floor(new Floor.Points(Quantity.of(1)))).isEqualTo("1 point");
        assertThat(IndicatorWords.floor(new Floor.Points(quantity("1.5")))).isEqualTo("1.5 points");
    }

    private static JudgedIndicator admissions(Actual actual, Optional<String> lastYear) {
        Reading reading = new Reading(
                YEAR,
                atTarget("7.9"),
                actual,
                lastYear.map(IndicatorWordsTest::quantity),
                new Headcount(Optional.of(33), Optional.of(1)),
                Certainty.FORECAST,
                Optional.of(Colour.GREEN),
                Optional.empty());
        return new PerformanceIndicator(
                        new IndicatorCode("2A"),
                        "Admissions",
                        rules(TENTH),
                        ImmutableList.of(reading),
                        new Definition(Optional.of(DefinedBy.NATIONAL), Optional.of("delay"), true),
                        Optional.of(new Outturn(
                                new FinancialYear(1999),
                                quantity("8.1"),
                                Optional.of(33),
                                Optional.of("full year effect"))),
                        Optional.of(new NextTarget(atTarget("8"), LocalDate.of(2021, 3, 31))),
                        new Position(
                                Optional.of(Quartile.TOP),
                                Optional.of(new Rank(8, Optional.empty())),
                                ImmutableList.of(
                                        new Benchmark(Peers.ENGLAND, Quantity.of(1), Quantity.of(2)),
                                        new Benchmark(Peers.SIMILAR, Quantity.of(9), Quantity.of(9)))),
                        Optional.empty())
                .judged();
    }

    @Test
    void allThatIsKnownOfAnIndicatorIsTold() {
        JudgedIndicator judged = admissions(new Actual.Figure(quantity("7.5")), Optional.of("7"));

        assertThat(IndicatorDetails.all(judged).entrySet())
                .extracting(Object::toString)
                .containsExactly(
                        "Told in=for each 100,000 people",
                        "Period=year",
                        "Better=higher",
                        "Held against=target",
                        "Floor=10%",
                        "Last year=7 (April 2018 to March 2019); 8.1, 33 people, full year effect (1999/00)",
                        "Wanted next=at least 8 by 31 March 2021",
                        "Quartile=top",
                        "Rank=8",
                        "England=1 to 2 (better)",
                        "Similar councils=9 (worse)",
                        "Defined=national",
                        "Layer=delay",
                        "Better Care Fund=yes");
        assertThat(IndicatorDetails.known(ImmutableList.of(judged)))
                .containsExactly(
                        "Floor", "Last year", "Wanted next", "Quartile", "Rank", "England", "Similar councils");
        Reading reading = judged.readings().get(0).reading();
        assertThat(IndicatorWords.actual(IndicatorUnit.PER_100_000, reading)).isEqualTo("7.5, 1 person (forecast)");
        assertThat(IndicatorWords.withLastYear(IndicatorUnit.PER_100_000, reading))
                .isEqualTo("7.5, 1 person (forecast), last year 7");
        assertThat(IndicatorWords.wanted(rules(TENTH), judged.readings().get(0)))
                .isEqualTo("at least 7.9, 33 people");
        assertThat(IndicatorWords.colour(judged.readings().get(0))).isEqualTo("amber, published green");
    }

    @Test
    void othersAreToldWithoutAFigureToHoldThemAgainst() {
        JudgedIndicator judged = admissions(new Actual.Missing(new NoFigure.NotPublished()), Optional.empty());

        assertThat(IndicatorDetails.beside(judged))
                .containsEntry("England", "1 to 2")
                .containsEntry("Last year", "8.1, 33 people, full year effect (1999/00)");
    }

    @Test
    void whatIsNotKnownYetIsNotWantedByADay() {
        NextTarget open = new NextTarget(new Target.Open(new NoFigure.ToBeConfirmed()), LocalDate.of(2021, 3, 31));

        assertThat(IndicatorWords.next(rules(TENTH), open)).isEqualTo("to be confirmed (31 March 2021)");
    }
}
