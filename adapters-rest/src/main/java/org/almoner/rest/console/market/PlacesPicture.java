package org.almoner.rest.console.market;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.rest.console.market.Sorted.Kind;
import org.almoner.rest.console.market.Sorted.Look;

/**
 * Every postcode of the map as a mark of its zone or price band, with the zones' names: one path for each kind, so that thousands of
 * marks stay small.
 *
 * @param grid where places lie
 * @param kinds that are marked, in their order
 * @param places of each, by its code
 * @param named whether the names are written on it
 */
record PlacesPicture(Grid grid, List<Kind> kinds, ImmutableListMultimap<String, Location> places, boolean named) {

    private static final int NAME_SIZE = 24;
    private static final int NAME_HALO = 5;

    static PlacesPicture of(Scheme scheme, ZoneMap map, Sorted by) {
        ImmutableListMultimap<String, Location> places = map.directory().locations().stream()
                .flatMap(place -> map.resolve(place.postcode()) instanceof Resolution.Resolved resolved
                        ? List.of(Map.entry(by.code(resolved), place)).stream()
                        : List.<Map.Entry<String, Location>>of().stream())
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
        return new PlacesPicture(Grid.around(places.values()), by.kinds(scheme, map), places, by == Sorted.ZONE);
    }

    /** {@return the picture as SVG} */
    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + grid.width() + " " + grid.height() + "\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
                + kinds.stream().map(this::marks).collect(Collectors.joining())
                + (named ? kinds.stream().map(this::name).collect(Collectors.joining()) : "")
                + "</svg>";
    }

    private String marks(Kind kind) {
        Look look = kind.look();
        return "<path fill=\"none\" stroke=\"#" + look.colour() + "\" stroke-width=\""
                + look.mark().width() + "\" stroke-linecap=\"" + look.mark().cap() + "\" d=\""
                + places.get(kind.code()).stream()
                        .map(place -> "M" + grid.x(place) + " " + grid.y(place)
                                + look.mark().step())
                        .collect(Collectors.joining())
                + "\"/>";
    }

    /** Written in the middle of its places. */
    private String name(Kind kind) {
        List<Location> own = places.get(kind.code());
        if (own.isEmpty()) {
            return "";
        }
        int[] across = own.stream().mapToInt(grid::x).sorted().toArray();
        int[] down = own.stream().mapToInt(grid::y).sorted().toArray();
        return "<text x=\"" + across[own.size() / 2] + "\" y=\"" + down[own.size() / 2]
                + "\" text-anchor=\"middle\" font-family=\"arial, sans-serif\" font-weight=\"bold\" font-size=\""
                + NAME_SIZE + "\" fill=\"#0b0c0c\" stroke=\"#fff\" stroke-width=\"" + NAME_HALO
                + "\" paint-order=\"stroke\">" + HtmlEscapers.htmlEscaper().escape(kind.name()) + "</text>";
    }
}
