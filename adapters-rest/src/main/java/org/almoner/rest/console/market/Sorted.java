package org.almoner.rest.console.market;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.wording.Figures;
import org.almoner.wording.MapColours;

/** What the postcodes of the map are sorted by. */
public enum Sorted {
    /** By zone. */
    ZONE,
    /** By price band. */
    BAND;

    /**
     * A zone or a band.
     *
     * @param code of it
     * @param name for people
     * @param kind of zone in words; what makes a place belong to a band
     * @param look of its places
     */
    public record Kind(String code, String name, String kind, Look look) {}

    /**
     * How places are marked: by form as well as by colour.
     *
     * @param colour as six hexadecimal digits
     * @param mark its form
     */
    public record Look(String colour, Mark mark) {}

    List<Kind> kinds(Scheme scheme, ZoneMap map) {
        return switch (this) {
            case ZONE ->
                IntStream.range(0, map.zones().size())
                        .mapToObj(i -> new Kind(
                                map.zones().get(i).code().toString(),
                                map.zones().get(i).name(),
                                Figures.words(map.zones().get(i).kind()),
                                new Look(MapColours.zone(i), Mark.of(i))))
                        .toList();
            case BAND ->
                IntStream.range(0, scheme.bands().size())
                        .mapToObj(i -> new Kind(
                                scheme.bands().get(i).code().toString(),
                                scheme.bands().get(i).name(),
                                scheme.bands().get(i).description(),
                                new Look(MapColours.band(i), Mark.of(i))))
                        .toList();
        };
    }

    /** {@return the code of the zone or band of a place} */
    String code(Resolution.Resolved place) {
        return this == ZONE ? place.zone().code().toString() : place.band().toString();
    }
}
