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
import org.almoner.simulation.year.WeekFigures;
import org.almoner.simulation.year.YearReport;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a year of a market: who waits and who is placed, week by week, with the shocks. */
public final class MarketPicture implements Sheet.Drawing {

    private static final Color WAITING = new Color(0xd5, 0x5e, 0x00);
    private static final Color PLACED = new Color(0x00, 0x72, 0xb2);
    private static final Color WANTED = new Color(0x99, 0x99, 0x99);
    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    private static final Color SHOCK = new Color(0x55, 0x55, 0x55);
    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final Font LEGEND = new Font(Font.SANS_SERIF, Font.PLAIN, 19);
    private static final int PADDING = 30;
    private static final double PLOT_CONTENT = 0.97;
    private static final int TICKS = 90;
    private static final float LINE = 3;
    private static final double ROOM_ABOVE = 1.05;

    private final YearReport report;

    private MarketPicture(YearReport report) {
        this.report = report;
    }

    /**
     * Draws the year into the folder, as PNG and SVG, over what is there of the same name.
     *
     * @param folder that exists
     * @param name of both files, without their ending
     * @param report of the year
     * @throws PicturesUnavailableException if the machine has no fonts; the message says what to install
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void draw(Path folder, String name, YearReport report) {
        Pictures.needFonts();
        List<WeekFigures> weeks = report.weeks();
        Sheet sheet = new Sheet(
                "A year of the market of " + report.world().scheme().council(),
                weeks.size() + " weeks from " + weeks.get(0).monday()
                        + " on: packages "
                        + (report.world().plannedPlaces().isEmpty()
                                ? ""
                                : "of visits, and of places, nights and sessions, ")
                        + "that wait for a provider, and those placed.",
                shocks(report) + "People, packages and providers are invented (seed "
                        + report.world().seed() + "): "
                        + report.world().inPlace().size() + " packages with "
                        + report.world().providers().size() + " providers at first, on the scheme "
                        + report.world().scheme().id() + ".",
                new MarketPicture(report));
        sheet.write(folder, name);
    }

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        double most = report.weeks().stream()
                .mapToInt(week -> Math.max(week.waiting(), week.arrived() + week.handedBack()))
                .max()
                .orElse(1);
        XYChart chart = new XYChart(width, height);
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line)
                .setXAxisDecimalPattern("0")
                .setYAxisDecimalPattern("#,##0")
                .setYAxisMin(0.0)
                .setYAxisMax(Math.max(1, most) * ROOM_ABOVE)
                .setXAxisTickMarkSpacingHint(TICKS)
                .setYAxisTickMarkSpacingHint(TICKS)
                .setAxisTickLabelsFont(LABELS)
                .setAxisTickLabelsColor(Sheet.INK)
                .setAxisTitleFont(LABELS)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID)
                .setChartPadding(PADDING)
                .setPlotContentSize(PLOT_CONTENT)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(false)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(LEGEND)
                .setAntiAlias(true);
        chart.setXAxisTitle("Week");
        chart.setYAxisTitle("Packages");
        add(chart, "Come to wait during the week", WANTED, week -> week.arrived() + week.handedBack());
        add(chart, "Placed during the week", PLACED, WeekFigures::placed);
        add(chart, "Waiting at its end", WAITING, WeekFigures::waiting);
        mark(chart);
        chart.paint(graphics, width, height);
    }

    private void add(XYChart chart, String name, Color color, ToDoubleFunction<WeekFigures> value) {
        XYSeries series = chart.addSeries(
                name,
                report.weeks().stream().mapToDouble(WeekFigures::number).toArray(),
                report.weeks().stream().mapToDouble(value).toArray());
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(LINE));
        series.setMarker(SeriesMarkers.NONE);
    }

    private void mark(XYChart chart) {
        chart.getStyler().setAnnotationLineColor(SHOCK);
        report.weeks().stream()
                .filter(week -> !week.happened().isEmpty())
                .forEach(week -> chart.addAnnotation(new AnnotationLine(week.number(), true, false)));
    }

    private static String shocks(YearReport report) {
        String words = report.weeks().stream()
                .flatMap(week -> week.happened().stream().map(each -> "week " + week.number() + ", " + each))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : "Vertical lines: " + words + ". ";
    }
}
