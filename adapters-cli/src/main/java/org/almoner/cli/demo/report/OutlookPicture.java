package org.almoner.cli.demo.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.Outlook.Outcome;
import org.almoner.domain.performance.outlook.Simulation.Interval;
import org.almoner.wording.Figures;
import org.almoner.wording.MapColours;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Circle;
import org.knowm.xchart.style.markers.Diamond;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.knowm.xchart.style.markers.Square;
import org.knowm.xchart.style.markers.TriangleUp;

/** Draws scenarios: what each costs in each year, between the bounds of its interval. */
public final class OutlookPicture implements Sheet.Drawing {

    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final Font LEGEND = new Font(Font.SANS_SERIF, Font.PLAIN, 19);
    private static final int PADDING = 30;
    private static final int TICKS = 90;
    private static final double PLOT_CONTENT = 0.97;
    private static final float LINE = 3;
    private static final float THIN = 1.5f;
    private static final int MARKER = 10;
    private static final double MILLION_PENCE = 100_000_000;
    private static final int HEX = 16;
    private static final List<Marker> MARKERS = List.of(new Circle(), new Square(), new TriangleUp(), new Diamond());

    private final Outlook outlook;

    OutlookPicture(Outlook outlook) {
        this.outlook = outlook;
    }

    /**
     * Draws the scenarios into the folder, as PNG and SVG, over what is there of the same name.
     *
     * @param folder that exists
     * @param name of both files, without their ending
     * @param outlook what the scenarios come to
     * @throws PicturesUnavailableException if the machine has no fonts; the message says what to install
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void draw(Path folder, String name, Outlook outlook) {
        Pictures.needFonts();
        Sheet sheet = new Sheet(
                outlook.plan().title(),
                "Cost of 52 weeks, as expected. Thin dashes: between them lie "
                        + outlook.plan().simulation().interval() + " of "
                        + Figures.count(outlook.plan().simulation().runs()) + " runs of each scenario.",
                "Prices of " + outlook.plan().on() + " at first. "
                        + outlook.outcomes().stream()
                                .map(each -> each.scenario().name() + ": "
                                        + each.scenario().source() + ".")
                                .collect(Collectors.joining(" ")),
                new OutlookPicture(outlook));
        sheet.write(folder, name);
    }

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        chart(width, height).paint(graphics, width, height);
    }

    /** {@return what is drawn: its axis begins at nothing, so that heights compare as costs do} */
    XYChart chart(int width, int height) {
        XYChart chart = new XYChart(width, height);
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Line)
                .setYAxisDecimalPattern("£#,##0.0m")
                .setYAxisMin(0.0)
                .setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right)
                .setYAxisTickMarkSpacingHint(TICKS)
                .setxAxisTickLabelsFormattingFunction(this::label)
                .setXAxisTickMarkSpacingHint(TICKS)
                .setAxisTickLabelsFont(LABELS)
                .setAxisTickLabelsColor(Sheet.INK)
                .setAxisTitleFont(LABELS)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID)
                .setChartPadding(PADDING)
                .setPlotContentSize(PLOT_CONTENT)
                .setMarkerSize(MARKER)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(false)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(LEGEND)
                .setAntiAlias(true);
        chart.setYAxisTitle("Millions of pounds a year");
        for (int i = 0; i < outlook.outcomes().size(); i++) {
            add(chart, outlook.outcomes().get(i), i);
        }
        return chart;
    }

    private void add(XYChart chart, Outcome outcome, int number) {
        Color color = new Color(Integer.parseInt(MapColours.band(number), HEX));
        String name = outcome.scenario().name();
        XYSeries expected = chart.addSeries(
                name,
                years(),
                outcome.expected().years().stream()
                        .map(year -> millions(year.yearly()))
                        .toList());
        expected.setLineColor(color);
        expected.setLineStyle(new BasicStroke(LINE));
        expected.setMarker(MARKERS.get(number % MARKERS.size()));
        expected.setMarkerColor(color);
        bound(chart, name + ", low", color, bound(outcome, interval -> millions(interval.low())));
        bound(chart, name + ", high", color, bound(outcome, interval -> millions(interval.high())));
    }

    private void bound(XYChart chart, String name, Color color, List<Double> heights) {
        XYSeries series = chart.addSeries(name, years(), heights);
        series.setLineColor(color);
        series.setLineStyle(
                new BasicStroke(THIN, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 6}, 0));
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
    }

    private List<Integer> years() {
        return IntStream.rangeClosed(0, outlook.length()).boxed().toList();
    }

    /** {@return the year where one begins; nothing between years} */
    private String label(double place) {
        return place == Math.rint(place) ? outlook.year((int) place) : "";
    }

    /** {@return the bound year by year; at first that is the cost itself} */
    private static List<Double> bound(Outcome outcome, ToDoubleFunction<Interval> bound) {
        double first = millions(outcome.expected().years().get(0).yearly());
        return Stream.concat(
                        Stream.of(first),
                        outcome.intervals().stream().mapToDouble(bound).boxed())
                .toList();
    }

    private static double millions(ExactMoney money) {
        return money.round(Rounding.HALF_UP).pence() / MILLION_PENCE;
    }
}
