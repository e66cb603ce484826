package org.almoner.cli.demo.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.wording.MapColours;
import org.knowm.xchart.style.markers.Circle;
import org.knowm.xchart.style.markers.Diamond;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.Square;
import org.knowm.xchart.style.markers.TriangleUp;

/** Draws what a commissioner would put into a paper: two maps, and hours and cost by zone. Needs no display. */
public final class Pictures {

    /** Each band has a marker, too. */
    private static final ImmutableList<Marker> MARKERS =
            ImmutableList.of(new Circle(), new Square(), new TriangleUp(), new Diamond());

    private static final Color PLANNED = new Color(0xb0, 0xb0, 0xb0);

    private static final double MINUTES = 60;
    private static final double PENCE = 100;

    private final Scheme scheme;
    private final CareWeek week;
    private final ZoneMap map;
    private final String inventedBy;

    private Pictures(Scheme scheme, CareWeek week, long seed) {
        this.scheme = scheme;
        this.week = week;
        this.map = scheme.zoneMap().on(week.monday()).orElseThrow();
        this.inventedBy = "People, packages, providers and visits are invented (seed " + seed + "). ";
    }

    /**
     * Draws all pictures into the folder, each as PNG and SVG, over what is there of the same name.
     *
     * @param folder that exists
     * @param scheme whose zones and bands
     * @param week which was played
     * @param seed from which it was drawn
     * @param zones what the week came to
     * @throws PicturesUnavailableException if the machine has no fonts; the message says what to install
     * @throws UncheckedIOException if a file cannot be written
     */
    public static ImmutableList<Picture> draw(
            Path folder, Scheme scheme, CareWeek week, long seed, List<ZoneFigures> zones) {
        needFonts();
        Pictures pictures = new Pictures(scheme, week, seed);
        return ImmutableList.of(
                pictures.zoneMap(folder),
                pictures.bandMap(folder),
                pictures.hours(folder, zones),
                pictures.cost(folder, zones));
    }

    static void needFonts() {
        System.setProperty("java.awt.headless", "true");
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("a", new FontRenderContext(null, true, true));
        } catch (RuntimeException | Error e) {
            // Without fonts, or the libraries that read them, Java throws any of several kinds, a plain Error among
            // them.
            throw new PicturesUnavailableException(e);
        }
    }

    private static Color color(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }

    private Picture zoneMap(Path folder) {
        ImmutableListMultimap<ZoneCode, Location> places =
                places(resolved -> resolved.zone().code());
        ImmutableList.Builder<PlaceMap.Layer> layers = ImmutableList.builder();
        List<Zone> zones = map.zones();
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            layers.add(new PlaceMap.Layer(
                    zone.name(), zone.name(), color(MapColours.zone(i)), MARKERS.get(0), places.get(zone.code())));
        }
        return draw(
                folder,
                "map-zones",
                "The " + zones.size() + " zones of " + scheme.council(),
                count(places.size()) + " postcodes, each a dot in the colour of its zone. Illustrative zones.",
                map.draft().source(),
                new PlaceMap(layers.build(), true));
    }

    private Picture bandMap(Path folder) {
        ImmutableListMultimap<BandCode, Location> places = places(Resolution.Resolved::band);
        ImmutableList.Builder<PlaceMap.Layer> layers = ImmutableList.builder();
        List<Scheme.PriceBand> bands = scheme.bands();
        for (int i = 0; i < bands.size(); i++) {
            Scheme.PriceBand band = bands.get(i);
            String price = onlyOffering()
                    .flatMap(offering -> scheme.charging().rates().plainPrice(offering, band.code(), week.monday()))
                    .map(each -> ", £" + each.amount() + " an hour")
                    .orElse("");
            layers.add(new PlaceMap.Layer(
                    band.name() + price,
                    band.name(),
                    color(MapColours.band(i)),
                    MARKERS.get(i % MARKERS.size()),
                    places.get(band.code())));
        }
        return draw(
                folder,
                "map-bands",
                "The price bands of " + scheme.council(),
                count(places.size()) + " postcodes, each a mark of its price band. Illustrative zones.",
                map.draft().source(),
                new PlaceMap(layers.build(), false));
    }

    private Optional<Offering> onlyOffering() {
        return scheme.charging().rates().offering(Optional.empty(), Optional.empty());
    }

    private <K extends Comparable<K>> ImmutableListMultimap<K, Location> places(Function<Resolution.Resolved, K> key) {
        List<Location> ordered = ImmutableList.sortedCopyOf(
                Comparator.comparing(Location::postcode), map.directory().locations());
        return Multimaps.index(ordered, place -> key.apply((Resolution.Resolved) map.resolve(place.postcode())));
    }

    private boolean isWithPlaces() {
        return scheme.planning().stream()
                .anyMatch(planning -> !planning.places().isEmpty());
    }

    private Picture hours(Path folder, List<ZoneFigures> figures) {
        return draw(
                folder,
                "hours-by-zone",
                "Hours of visits by zone",
                "Week of " + week.monday()
                        + ": the hours the zones were planned for, and those providers are paid for"
                        + (isWithPlaces() ? "; without places, nights and sessions." : "."),
                inventedBy + source(),
                new ZoneBars(
                        names(figures),
                        "Hours a week",
                        ImmutableList.of(
                                series(
                                        "Planned for the zone",
                                        PLANNED,
                                        figures,
                                        zone -> zone.planned().minutes() / MINUTES),
                                series(
                                        "Paid",
                                        color(MapColours.band(1)),
                                        figures,
                                        zone -> zone.paid().minutes() / MINUTES)),
                        false));
    }

    private Picture cost(Path folder, List<ZoneFigures> figures) {
        return draw(
                folder,
                "cost-by-zone",
                "Cost of care by zone and funder",
                "Week of " + week.monday() + ": what providers are paid for visits, and who bears it.",
                inventedBy + source(),
                new ZoneBars(
                        names(figures),
                        "Pounds a week",
                        ImmutableList.of(
                                series(
                                        "Council",
                                        color(MapColours.band(1)),
                                        figures,
                                        zone -> zone.council().pence() / PENCE),
                                series(
                                        "People",
                                        color(MapColours.band(2)),
                                        figures,
                                        zone -> zone.people().pence() / PENCE),
                                series(
                                        "NHS",
                                        color(MapColours.band(0)),
                                        figures,
                                        zone -> zone.health().pence() / PENCE)),
                        true));
    }

    private String source() {
        return map.draft().source();
    }

    private ImmutableList<String> names(List<ZoneFigures> figures) {
        return figures.stream().map(each -> map.getZone(each.zone()).name()).collect(ImmutableList.toImmutableList());
    }

    private static ZoneBars.Series series(
            String name, Color color, List<ZoneFigures> figures, ToDoubleFunction<ZoneFigures> height) {
        return new ZoneBars.Series(
                name, color, figures.stream().map(height::applyAsDouble).collect(ImmutableList.toImmutableList()));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Picture draw(
            Path folder, String name, String title, String subtitle, String footnote, Sheet.Drawing drawing) {
        new Sheet(title, subtitle, footnote, drawing).write(folder, name);
        return new Picture(name, title, title + ". " + subtitle);
    }
}
