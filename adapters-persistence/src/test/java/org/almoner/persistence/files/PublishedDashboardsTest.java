package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Benchmark.Standing;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Quartile;
import org.almoner.domain.performance.indicators.Reason;
import org.almoner.domain.performance.indicators.Target;
import org.junit.jupiter.api.Test;

/** Rule K8, and what two councils published: every colour is worked out again. */
class PublishedDashboardsTest {

    private static final Path EXAMPLES = Path.of("../docs/examples/performance");
    private static final Dashboard KENT = read("kent-2017.yaml");
    private static final Dashboard LEICESTERSHIRE = read("leicestershire-2019.yaml");

    private static final FigureText TEXT = new FigureText(IndicatorUnit.PER_CENT, Polarity.HIGHER);

    private static Dashboard read(String file) {
        return IndicatorFiles.read(EXAMPLES.resolve(file)).orElseThrow();
    }

    private static JudgedIndicator judged(Dashboard dashboard, String code) {
        return dashboard.find(new IndicatorCode(code)).orElseThrow().judged();
    }

    private static List<JudgedReading> readings(Dashboard dashboard) {
        return dashboard.judged().stream()
                .flatMap(each -> each.readings().stream())
                .toList();
    }

    private static boolean isTargeted(JudgedReading each) {
        return !(each.reading().target() instanceof Target.NotSet);
    }

    private static PerformanceIndicator withFloor(PerformanceIndicator indicator, Floor floor) {
        IndicatorRules rules = indicator.rules();
        return new PerformanceIndicator(
                indicator.code(),
                indicator.name(),
                new IndicatorRules(rules.unit(), rules.polarity(), rules.span(), rules.yardstick(), Optional.of(floor)),
                indicator.readings(),
                indicator.definition(),
                indicator.outturn(),
                indicator.next(),
                indicator.position(),
                indicator.measuring());
    }

    @Test
    void everyMonthThatKentPrintedWithItsTargetComesOutInItsColour() {
        List<JudgedReading> months = KENT.judged().stream()
                .filter(each -> each.readings().size() == 12)
                .flatMap(each -> each.readings().stream())
                .toList();

        assertThat(months).hasSize(108).noneMatch(JudgedReading::differsFromPrinted);
        assertThat(months.stream().filter(PublishedDashboardsTest::isTargeted)).hasSize(84);
        assertThat(months.stream().filter(each -> !isTargeted(each)))
                .hasSize(24)
                .allMatch(each -> each.judgement().reason() instanceof Reason.NoTarget);
    }

    @Test
    void withTenPerCentForAllFiveMonthsOfDelayedTransfersComeOutRed() {
        Floor ten = new Floor.Relative(Quantity.of(10));
        List<JudgedReading> differing = readings(new Dashboard(
                        "Kent",
                        "with one floor",
                        KENT.indicators().stream()
                                .map(indicator -> withFloor(indicator, ten))
                                .collect(ImmutableList.toImmutableList())))
                .stream()
                .filter(JudgedReading::differsFromPrinted)
                .filter(each -> each.reading().printed().equals(Optional.of(Colour.AMBER)))
                .filter(each -> each.judgement().colour() == Colour.RED)
                .toList();

        assertThat(differing)
                .extracting(each -> each.reading().actual())
                .containsExactly(figure(38), figure(36), figure(34), figure(35), figure(39));
    }

    private static Actual figure(long value) {
        return new Actual.Figure(Quantity.of(value));
    }

    @Test
    void theThirteenRowsOfKentsSummaryComeOutButForOneThatDoesNotAgreeWithItsFigures() {
        List<JudgedIndicator> printed = KENT.judged().stream()
                .filter(each ->
                        each.headline().orElseThrow().reading().printed().isPresent())
                .filter(each -> !each.indicator().code().code().equals("DTOC"))
                .toList();

        assertThat(printed).hasSize(13);
        assertThat(printed)
                .extracting(each -> each.judgement().colour())
                .containsExactly(
                        Colour.AMBER,
                        Colour.GREEN,
                        Colour.RED,
                        Colour.GREEN,
                        Colour.GREEN,
                        Colour.AMBER,
                        Colour.AMBER,
                        Colour.GREEN,
                        Colour.GREEN,
                        Colour.GREEN,
                        Colour.GREEN,
                        Colour.GREEN,
                        Colour.GREEN);
        assertThat(printed)
                .filteredOn(each -> each.headline().orElseThrow().differsFromPrinted())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.indicator().code()).hasToString("ADMISSIONS");
                    assertThat(each.headline().orElseThrow().target())
                            .isEqualTo(new Target.Figure(Quantity.of(151), false));
                });
    }

    @Test
    void kentsTwelveMonthsOfDelayedTransfersAreNotTheMeanOfItsMonths() {
        long sum = judged(KENT, "DTOC").readings().stream()
                .map(each -> ((Actual.Figure) each.reading().actual()).value())
                .mapToLong(value -> value.decimal(0).longValueExact())
                .sum();

        assertThat(Quantity.ofPart(sum, 12)).isEqualTo(Quantity.of(31));
        assertThat(judged(KENT, "DTOC-12M").headline().orElseThrow().reading().actual())
                .isEqualTo(new Actual.Figure(Quantity.ofPart(292, 10)));
    }

    @Test
    void thePeriodsOfKentThatItSaysLessOfAreJudgedToo() {
        assertThat(judged(KENT, "HOURS-65").judgement().colour()).isEqualTo(Colour.GREEN);
        assertThat(judged(KENT, "HOURS-18-64").judgement().colour()).isEqualTo(Colour.AMBER);
        assertThat(judged(KENT, "ASC03").headline().orElseThrow().target())
                .isEqualTo(new Target.Figure(Quantity.of(1020), false));
        assertThat(KENT.find(new IndicatorCode("ASC02"))
                        .orElseThrow()
                        .next()
                        .orElseThrow()
                        .target())
                .isEqualTo(new Target.Figure(Quantity.of(8000), false));
    }

    @Test
    void everyRowOfLeicestershireComesOutInItsColour() {
        DashboardSummary summary = DashboardSummary.of(LEICESTERSHIRE.judged());

        assertThat(LEICESTERSHIRE.indicators()).hasSize(31);
        assertThat(summary.printed()).isEqualTo(31);
        assertThat(summary.differing()).isZero();
        assertThat(summary.colours())
                .containsEntry(Colour.GREEN, 19L)
                .containsEntry(Colour.AMBER, 4L)
                .containsEntry(Colour.RED, 0L)
                .containsEntry(Colour.NOT_JUDGED, 8L);
        assertThat(summary.withoutTarget()).isZero();
    }

    @Test
    void leicestershiresQuartilesAreFourFiveFiveAndTwo() {
        assertThat(DashboardSummary.of(LEICESTERSHIRE.judged()).quartiles())
                .containsEntry(Quartile.TOP, 4L)
                .containsEntry(Quartile.SECOND, 5L)
                .containsEntry(Quartile.THIRD, 5L)
                .containsEntry(Quartile.BOTTOM, 2L);
    }

    @Test
    void theFourMissesOfLeicestershireAreAmberByTheirMarginAndRedByLess() {
        assertMargin("2B-pt1", points("1.6"), points("1.5"));
        assertMargin("1C-pt1a", points("2.1"), points("2"));
        assertMargin("2A-pt2", relative("6"), relative("5.9"));
        assertMargin("HERITAGE-VISITS", relative("3.5"), relative("3.4"));
    }

    private static Floor points(String allowed) {
        return TEXT.floor(allowed + " points");
    }

    private static Floor relative(String allowed) {
        return TEXT.floor(allowed + "%");
    }

    private static void assertMargin(String code, Floor amber, Floor red) {
        PerformanceIndicator indicator =
                LEICESTERSHIRE.find(new IndicatorCode(code)).orElseThrow();

        assertThat(withFloor(indicator, amber).judged().judgement().colour())
                .as(code)
                .isEqualTo(Colour.AMBER);
        assertThat(withFloor(indicator, red).judged().judgement().colour())
                .as(code)
                .isEqualTo(Colour.RED);
    }

    @Test
    void aFixedPartOfTheYearsTargetCouldNotTellLeicestershiresColours() {
        assertThat(came("HERITAGE-VISITS").times(wanted("HERITAGE-HOURS")))
                .isGreaterThan(came("HERITAGE-HOURS").times(wanted("HERITAGE-VISITS")));
        assertThat(judged(LEICESTERSHIRE, "HERITAGE-VISITS").judgement().colour())
                .isEqualTo(Colour.AMBER);
        assertThat(judged(LEICESTERSHIRE, "HERITAGE-HOURS").judgement().colour())
                .isEqualTo(Colour.GREEN);
    }

    private static Quantity came(String code) {
        JudgedReading headline = judged(LEICESTERSHIRE, code).headline().orElseThrow();
        return ((Actual.Figure) headline.reading().actual()).value();
    }

    private static Quantity wanted(String code) {
        JudgedReading headline = judged(LEICESTERSHIRE, code).headline().orElseThrow();
        return ((Target.Figure) headline.target()).value();
    }

    @Test
    void leicestershireStandsToOthersAsItPublished() {
        Dashboard beside = read("leicestershire-benchmarks-2019.yaml");

        assertThat(beside.indicators()).hasSize(35);
        assertThat(DashboardSummary.of(beside.judged()).colours()).containsEntry(Colour.NOT_JUDGED, 35L);
        assertThat(standings(beside, "COST-65")).containsExactly(Standing.BETTER, Standing.BETTER, Standing.BETTER);
        assertThat(standings(beside, "REQUESTS-65")).containsExactly(Standing.HIGHER, Standing.LOWER, Standing.HIGHER);
        assertThat(standings(beside, "LONG-TERM-65")).containsExactly(Standing.SAME, Standing.HIGHER, Standing.LOWER);
        assertThat(standings(beside, "CQC-ALL")).containsExactly(Standing.WORSE);
        assertThat(standings(beside, "CQC-NURSING")).containsExactly(Standing.BETTER);
    }

    private static List<Standing> standings(Dashboard dashboard, String code) {
        PerformanceIndicator indicator = dashboard.find(new IndicatorCode(code)).orElseThrow();
        Quantity figure = ((Actual.Figure) indicator.readings().get(0).actual()).value();
        return indicator.position().benchmarks().stream()
                .map(benchmark -> benchmark.standing(figure, indicator.rules().polarity()))
                .toList();
    }
}
