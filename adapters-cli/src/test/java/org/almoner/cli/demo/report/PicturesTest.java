package org.almoner.cli.demo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.almoner.domain.money.Money;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    private static final Scheme SCHEME =
            SchemeFiles.shipped("leicestershire-2020").orElseThrow();
    private static final CareWeek WEEK = CareWeek.containing(SCHEME.term().from());
    private static final ImmutableList<ZoneFigures> FIGURES = SCHEME.zones().stream()
            .map(zone -> new ZoneFigures(
                    zone.code(),
                    zone.plannedWeeklyHours(),
                    zone.plannedWeeklyHours(),
                    Money.ofPounds(4_000),
                    Money.ofPounds(200),
                    Money.ofPounds(900)))
            .collect(ImmutableList.toImmutableList());

    @Test
    void everyPictureIsDrawnAsPixelsAndVectorsWithTitleAndAttributionOnIt(@TempDir Path folder) throws IOException {
        ImmutableList<Picture> pictures = Pictures.draw(folder, SCHEME, WEEK, 1, FIGURES);
        assertThat(pictures)
                .extracting(Picture::name)
                .containsExactly("map-zones", "map-bands", "hours-by-zone", "cost-by-zone");
        for (Picture picture : pictures) {
            BufferedImage image =
                    ImageIO.read(folder.resolve(picture.name() + ".png").toFile());
            assertThat(image.getWidth()).isEqualTo(1400);
            assertThat(picture.alternative()).startsWith(picture.title());
            assertThat(Files.readString(folder.resolve(picture.name() + ".svg")))
                    .contains(picture.title())
                    .contains("Illustrative zones")
                    .contains("Contains OS data")
                    .contains(",sans-serif");
        }
    }

    @Test
    void mapKeepsTheTrueShapeOfTheArea(@TempDir Path folder) throws IOException {
        Pictures.draw(folder, SCHEME, WEEK, 1, FIGURES);
        BufferedImage image = ImageIO.read(folder.resolve("map-bands.png").toFile());
        var east = SCHEME.zoneMap().on(WEEK.monday()).orElseThrow().directory().locations().stream()
                .mapToInt(place -> place.easting())
                .summaryStatistics();
        var north = SCHEME.zoneMap().on(WEEK.monday()).orElseThrow().directory().locations().stream()
                .mapToInt(place -> place.northing())
                .summaryStatistics();
        Extent dots = Extent.ofColours(image);
        double shape = (double) (east.getMax() - east.getMin()) / (north.getMax() - north.getMin());
        assertThat((double) dots.width() / dots.height()).isBetween(shape * 0.98, shape * 1.02);
    }

    /** How far the coloured pixels of the map reach; letters are grey, and the legend is on the right. */
    private record Extent(int width, int height) {

        static Extent ofColours(BufferedImage image) {
            int left = image.getWidth();
            int right = 0;
            int top = image.getHeight();
            int bottom = 0;
            for (int x = 0; x < 1_080; x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    if (isColoured(image.getRGB(x, y))) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            return new Extent(right - left, bottom - top);
        }

        private static boolean isColoured(int rgb) {
            int red = rgb >> 16 & 0xff;
            int green = rgb >> 8 & 0xff;
            int blue = rgb & 0xff;
            return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 40;
        }
    }

    @Test
    void folderThatIsMissingIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Pictures.draw(missing, SCHEME, WEEK, 1, FIGURES))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void machineWithoutFontsIsToldWhatToInstall() {
        assertThat(new PicturesUnavailableException(new InternalError("no fonts")))
                .hasMessageContaining("install")
                .hasMessageContaining("fontconfig");
    }
}
