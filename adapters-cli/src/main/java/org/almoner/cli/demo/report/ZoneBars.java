package org.almoner.cli.demo.report;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/**
 * A bar for each zone and series, side by side or on top of each other.
 *
 * @param zones below the bars
 * @param unit of the heights
 * @param series in the order of the legend
 * @param stacked whether a zone's bars add up
 */
record ZoneBars(ImmutableList<String> zones, String unit, ImmutableList<Series> series, boolean stacked)
        implements Sheet.Drawing {

    private static final int LABEL_ROTATION = 40;
    private static final int PADDING = 30;
    private static final double PLOT_CONTENT = 0.97;
    private static final double FILL = 0.75;
    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final Font LEGEND = new Font(Font.SANS_SERIF, Font.PLAIN, 19);

    /**
     * Bars of one colour.
     *
     * @param name for the legend
     * @param color of the bars
     * @param heights one for each zone
     */
    record Series(String name, Color color, ImmutableList<Double> heights) {}

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        CategoryChart chart = new CategoryChart(width, height);
        chart.getStyler()
                .setStacked(stacked)
                .setAvailableSpaceFill(FILL)
                .setXAxisLabelRotation(LABEL_ROTATION)
                .setAxisTickLabelsFont(LABELS)
                .setAxisTickLabelsColor(Sheet.INK)
                .setAxisTitleFont(LABELS)
                .setYAxisDecimalPattern("#,##0")
                .setYAxisMin(0.0)
                .setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right)
                .setXAxisLabelAlignment(AxesChartStyler.TextAlignment.Right)
                .setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Right)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID)
                .setChartPadding(PADDING)
                .setPlotContentSize(PLOT_CONTENT)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(false)
                .setLegendPosition(Styler.LegendPosition.InsideNE)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(LEGEND)
                .setAntiAlias(true);
        chart.setYAxisTitle(unit);
        for (Series each : series) {
            chart.addSeries(each.name, zones, each.heights).setFillColor(each.color);
        }
        chart.paint(graphics, width, height);
    }
}
