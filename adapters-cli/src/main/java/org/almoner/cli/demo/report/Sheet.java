package org.almoner.cli.demo.report;

import com.google.common.base.Splitter;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A page with a title, a drawing, and under it what must be said of it: the same for pixels and for vectors.
 *
 * @param title in large letters
 * @param subtitle below it
 * @param footnote below the drawing: sources and attribution
 * @param drawing what is drawn between them
 */
record Sheet(String title, String subtitle, String footnote, Drawing drawing) {

    static final int WIDTH = 1400;
    static final int DRAWING_HEIGHT = 960;

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color QUIET = new Color(0x55, 0x55, 0x55);

    static final int MARGIN = 40;
    private static final int TITLE_BASELINE = 58;
    private static final int SUBTITLE_BASELINE = 92;
    private static final int DRAWING_TOP = 110;
    private static final int FOOTNOTE_TOP = DRAWING_TOP + DRAWING_HEIGHT + 30;
    private static final int FOOTNOTE_LINE = 22;
    private static final int HEIGHT = FOOTNOTE_TOP + 3 * FOOTNOTE_LINE + 10;

    /** The family of this machine's font, which other machines may not have. */
    private static final Pattern FONT_FAMILY = Pattern.compile("font-family:&quot;[^&]*&quot;");

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 34);
    private static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
    private static final Font FOOTNOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 15);

    /** Paints itself on the whole of a surface of the given size. */
    @FunctionalInterface
    interface Drawing {
        void paint(Graphics2D graphics, int width, int height);
    }

    /**
     * Writes the sheet as {@code name.png} and {@code name.svg}.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    void write(Path folder, String name) {
        try {
            writeFiles(folder, name);
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + name + " could not be written to " + folder, e);
        }
    }

    private void writeFiles(Path folder, String name) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pixels = image.createGraphics();
        paint(pixels);
        pixels.dispose();
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());

        VectorGraphics2D vectors = new VectorGraphics2D();
        paint(vectors);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new SVGProcessor()
                .getDocument(vectors.getCommands(), new PageSize(0, 0, WIDTH, HEIGHT))
                .writeTo(svg);
        String named = svg.toString(StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(name + ".svg"), FONT_FAMILY.matcher(named).replaceAll("$0,sans-serif"));
    }

    private void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        write(graphics, title, fitting(graphics, TITLE, title), INK, TITLE_BASELINE);
        write(graphics, subtitle, SUBTITLE, QUIET, SUBTITLE_BASELINE);
        graphics.translate(0, DRAWING_TOP);
        drawing.paint(graphics, WIDTH, DRAWING_HEIGHT);
        graphics.translate(0, -DRAWING_TOP);
        int baseline = FOOTNOTE_TOP;
        for (String line : wrapped(graphics.getFontMetrics(FOOTNOTE))) {
            write(graphics, line, FOOTNOTE, QUIET, baseline);
            baseline += FOOTNOTE_LINE;
        }
    }

    private static void write(Graphics2D graphics, String text, Font font, Color color, int baseline) {
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(text, MARGIN, baseline);
    }

    private static Font fitting(Graphics2D graphics, Font font, String text) {
        Font fitting = font;
        while (graphics.getFontMetrics(fitting).stringWidth(text) > WIDTH - 2 * MARGIN) {
            fitting = fitting.deriveFont(fitting.getSize2D() - 1);
        }
        return fitting;
    }

    private List<String> wrapped(FontMetrics metrics) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Splitter.on(' ').split(footnote)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) > WIDTH - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
