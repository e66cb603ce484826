package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.Resolution.Unresolved;
import org.almoner.wording.Figures;

/** What a zone map says of a postcode, in words and as JSON. */
public final class ZoneText {

    private ZoneText() {}

    /** {@return a few lines for people} */
    public static String text(Resolution answer, Scheme scheme) {
        if (answer instanceof Resolved place) {
            return place.postcode() + "\n"
                    + "  zone  " + place.zone().name() + " ("
                    + Figures.words(place.zone().kind()) + ", "
                    + place.zone().code() + ")\n"
                    + "        because " + because(place.zoneMatch()) + "\n"
                    + "  band  " + bandName(place, scheme) + "\n"
                    + "        because " + because(place.bandMatch()) + "\n"
                    + "  map   version " + place.mapVersion() + " of scheme " + scheme.id() + "\n"
                    + "        " + place.mapSource() + "\n";
        }
        return answer.postcode() + "\n  no zone: " + ((Unresolved) answer).explanation() + "\n";
    }

    /** {@return the same for programs} */
    public static ObjectNode json(Resolution answer) {
        ObjectNode json = Json.object("postcode", answer.postcode());
        if (answer instanceof Resolved place) {
            json.put("resolved", true)
                    .put("zone", place.zone().code().toString())
                    .put("zoneName", place.zone().name())
                    .put("band", place.band().toString())
                    .put("mapVersion", place.mapVersion())
                    .put("mapSource", place.mapSource());
            json.set("zoneBecause", reason(place.zoneMatch()));
            json.set("bandBecause", reason(place.bandMatch()));
            return json;
        }
        Unresolved unresolved = (Unresolved) answer;
        return json.put("resolved", false)
                .put("reason", unresolved.reason().name())
                .put("explanation", unresolved.explanation());
    }

    /** {@return the band's name, or its code when the scheme has none} */
    static String bandName(Resolved place, Scheme scheme) {
        return scheme.findBand(place.band())
                .map(band -> band.name() + " (" + band.code() + ")")
                .orElseGet(() -> place.band().toString());
    }

    /** {@return area and reason} */
    static String because(Assignment<?> match) {
        return match.area() + ": " + match.because();
    }

    private static ObjectNode reason(Assignment<?> match) {
        return Json.object("area", match.area()).put("because", match.because());
    }
}
