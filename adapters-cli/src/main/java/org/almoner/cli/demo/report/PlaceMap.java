package org.almoner.cli.demo.report;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.ToIntFunction;
import org.almoner.domain.zones.Location;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;

/**
 * Postcodes as dots where they are, at one scale east and north, so that an area has its true shape.
 *
 * @param layers from bottom to top
 * @param labelled whether the layers' names are written on the map
 */
record PlaceMap(ImmutableList<Layer> layers, boolean labelled) implements Sheet.Drawing {

    /** The room around the outermost postcodes, in metres. */
    private static final double ROOM = 1_500;

    private static final int DOT = 4;
    private static final int LEGEND_DOT = 15;
    private static final int LEGEND_INDENT = 36;
    private static final int LEGEND_LINE = 32;
    private static final int GRID_METRES = 10_000;
    private static final Font LEGEND = new Font(Font.SANS_SERIF, Font.PLAIN, 19);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    private static final Font SCALE = new Font(Font.SANS_SERIF, Font.PLAIN, 15);

    /**
     * Places of one kind.
     *
     * @param name for the legend
     * @param label to write on the map
     * @param color of their dots
     * @param marker of their dots
     * @param places at least one
     */
    record Layer(String name, String label, Color color, Marker marker, ImmutableList<Location> places) {}

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        int mapWidth = width - legendWidth(graphics);
        XYChart chart = chart(mapWidth, height);
        double west = edge(Location::easting, true);
        double east = edge(Location::easting, false);
        double south = edge(Location::northing, true);
        double north = edge(Location::northing, false);
        show(chart, west, east, south, north);

        // A rehearsal tells how large the plot is; then the direction with room to spare shows more land.
        Graphics2D rehearsal = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.paint(rehearsal, mapWidth, height);
        rehearsal.dispose();
        double across = (chart.getScreenXFromChart(east) - chart.getScreenXFromChart(west)) / (east - west);
        double up = (chart.getScreenYFromChart(south) - chart.getScreenYFromChart(north)) / (north - south);
        double moreAcross = across > up ? (east - west) * (across / up - 1) / 2 : 0;
        double moreUp = up > across ? (north - south) * (up / across - 1) / 2 : 0;
        show(chart, west - moreAcross, east + moreAcross, south - moreUp, north + moreUp);
        chart.paint(graphics, mapWidth, height);
        if (labelled) {
            layers.forEach(layer -> label(graphics, chart, layer));
        }
        scaleBar(graphics, chart, west - moreAcross, south - moreUp);
        legend(graphics, mapWidth);
    }

    private int legendWidth(Graphics2D graphics) {
        FontMetrics metrics = graphics.getFontMetrics(LEGEND);
        return LEGEND_INDENT
                + Sheet.MARGIN
                + layers.stream()
                        .mapToInt(layer -> metrics.stringWidth(layer.name))
                        .max()
                        .orElse(0);
    }

    private void legend(Graphics2D graphics, int left) {
        int middle = LEGEND_LINE;
        for (Layer layer : layers) {
            graphics.setColor(layer.color);
            layer.marker.paint(graphics, left + LEGEND_INDENT / 2.0, middle, LEGEND_DOT);
            graphics.setFont(LEGEND);
            graphics.setColor(Sheet.INK);
            graphics.drawString(
                    layer.name,
                    left + LEGEND_INDENT,
                    middle + graphics.getFontMetrics(LEGEND).getAscent() / 2 - 2);
            middle += LEGEND_LINE;
        }
    }

    private XYChart chart(int width, int height) {
        XYChart chart = new XYChart(width, height);
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                .setPlotGridLinesVisible(false)
                .setPlotTicksMarksVisible(false)
                .setAxisTicksVisible(false)
                .setPlotMargin(0)
                .setPlotBorderVisible(false)
                .setPlotContentSize(1)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setChartTitleVisible(false)
                .setLegendVisible(false)
                .setMarkerSize(DOT)
                .setAntiAlias(true);
        for (Layer layer : layers) {
            chart.addSeries(
                            layer.name,
                            layer.places.stream().mapToDouble(Location::easting).toArray(),
                            layer.places.stream()
                                    .mapToDouble(Location::northing)
                                    .toArray())
                    .setMarker(layer.marker)
                    .setMarkerColor(layer.color);
        }
        return chart;
    }

    private double edge(ToIntFunction<Location> coordinate, boolean low) {
        IntSummaryStatistics range = layers.stream()
                .flatMap(layer -> layer.places.stream())
                .mapToInt(coordinate)
                .summaryStatistics();
        return low ? range.getMin() - ROOM : range.getMax() + ROOM;
    }

    private static void show(XYChart chart, double west, double east, double south, double north) {
        chart.getStyler().setXAxisMin(west).setXAxisMax(east).setYAxisMin(south).setYAxisMax(north);
    }

    /** Writes the name over the middle of the places, with a light edge so that it is read over dots. */
    private static void label(Graphics2D graphics, XYChart chart, Layer layer) {
        double[] east =
                layer.places.stream().mapToDouble(Location::easting).sorted().toArray();
        double[] north =
                layer.places.stream().mapToDouble(Location::northing).sorted().toArray();
        FontMetrics metrics = graphics.getFontMetrics(LABEL);
        int x = (int) chart.getScreenXFromChart(east[east.length / 2]) - metrics.stringWidth(layer.label) / 2;
        int y = (int) chart.getScreenYFromChart(north[north.length / 2]) + metrics.getAscent() / 2;
        graphics.setFont(LABEL);
        graphics.setColor(Color.WHITE);
        for (int across : List.of(-2, -1, 0, 1, 2)) {
            for (int up : List.of(-2, -1, 0, 1, 2)) {
                graphics.drawString(layer.label, x + across, y + up);
            }
        }
        graphics.setColor(Sheet.INK);
        graphics.drawString(layer.label, x, y);
    }

    private static void scaleBar(Graphics2D graphics, XYChart chart, double west, double south) {
        int from = (int) chart.getScreenXFromChart(west + ROOM);
        int to = (int) chart.getScreenXFromChart(west + ROOM + GRID_METRES);
        int y = (int) chart.getScreenYFromChart(south + ROOM);
        graphics.setColor(Sheet.QUIET);
        graphics.fillRect(from, y, to - from, 3);
        graphics.fillRect(from, y - 6, 2, 9);
        graphics.fillRect(to - 2, y - 6, 2, 9);
        graphics.setFont(SCALE);
        graphics.drawString("10 km", from + 6, y - 6);
    }
}
