package org.almoner.rest.console.dashboard;

import static com.google.common.base.Preconditions.checkArgument;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almoner.wording.MapColours;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/**
 * A chart of bars: a group for each label, in it a bar for each series. Immutable.
 *
 * @param unit of the heights
 * @param labels below the bars
 * @param series each with a height for each label
 */
record Bars(String unit, List<String> labels, List<Series> series) {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int PADDING = 15;
    private static final double FILL = 0.7;
    private static final int MOST_UPRIGHT = 6;
    private static final int SLANT = 45;
    private static final double PLOT_CONTENT = 0.97;
    private static final Color INK = new Color(0x0b, 0x0c, 0x0c);
    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    private static final boolean FONTS = fonts();

    /**
     * Bars of one colour.
     *
     * @param name for the legend
     * @param heights one for each label
     */
    record Series(String name, List<Double> heights) {}

    /**
     * Refuses heights without labels.
     *
     * @throws IllegalArgumentException if a series has more or fewer heights than there are labels
     */
    Bars {
        series.forEach(each -> checkArgument(
                each.heights().size() == labels.size(),
                "%s bars are wanted, but %s has %s",
                labels.size(),
                each.name(),
                each.heights().size()));
    }

    /** {@return whether this machine can draw: it needs a font} */
    static boolean canBeDrawn() {
        return FONTS;
    }

    private static boolean fonts() {
        System.setProperty("java.awt.headless", "true");
        try {
            return TEXT.getStringBounds("a", new FontRenderContext(null, true, true))
                            .getWidth()
                    > 0;
        } catch (RuntimeException | Error e) {
            // Without fonts, or the libraries that read them, Java throws any of several kinds, a plain Error among
            // them.
            return false;
        }
    }

    /** {@return the chart as SVG; words are drawn, so that it looks the same everywhere} */
    String svg() {
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart().paint(graphics, WIDTH, HEIGHT);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(0, 0, WIDTH, HEIGHT))
                    .writeTo(svg);
        } catch (IOException e) {
            throw new UncheckedIOException("a chart cannot be written to memory", e);
        }
        return svg.toString(StandardCharsets.UTF_8);
    }

    private CategoryChart chart() {
        CategoryChart chart = new CategoryChart(WIDTH, HEIGHT);
        chart.getStyler()
                .setAvailableSpaceFill(FILL)
                .setLabelsVisible(series.size() == 1)
                .setLabelsFont(TEXT)
                .setAxisTickLabelsFont(TEXT)
                .setAxisTickLabelsColor(INK)
                .setXAxisLabelRotation(labels.size() > MOST_UPRIGHT ? SLANT : 0)
                .setAxisTitleFont(TEXT)
                .setYAxisDecimalPattern("#,##0")
                .setYAxisMin(0.0)
                .setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID)
                .setChartPadding(PADDING)
                .setPlotContentSize(PLOT_CONTENT)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(false)
                .setLegendVisible(series.size() > 1)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(TEXT);
        chart.setYAxisTitle(unit);
        for (int i = 0; i < series.size(); i++) {
            chart.addSeries(series.get(i).name(), labels, series.get(i).heights())
                    .setFillColor(new Color(Integer.parseInt(MapColours.band(i), 16)));
        }
        return chart;
    }
}
