package org.almoner.rest.zones;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.rest.values.Json;

/** A postcode with its zone, its price band, and why. */
@Schema(name = "ZonedPlace", description = "A postcode with its zone, its price band, and why.")
public record ZonedPlace(
        @Schema(
                description = "The postcode in capitals with one space.",
                example = "LE67 9QD",
                requiredMode = RequiredMode.REQUIRED)
        String postcode,

        @Schema(
                description = "The day that the answer is for, named in the request or not.",
                example = "2021-03-01",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate on,

        @Schema(requiredMode = RequiredMode.REQUIRED) DecidedZone zone,
        @Schema(requiredMode = RequiredMode.REQUIRED) DecidedBand band,
        @Schema(requiredMode = RequiredMode.REQUIRED) DecidingMap map) {

    private static final String AREA =
            "The area that decided, the closest that has a decision: a postcode, ward, sector, district or everywhere.";

    /** {@return what the interface tells of a place on a day} */
    static ZonedPlace of(Resolved place, LocalDate on) {
        return new ZonedPlace(
                place.postcode().toString(),
                on,
                new DecidedZone(
                        place.zone().code().toString(),
                        place.zone().name(),
                        Json.name(place.zone().kind()),
                        place.zoneMatch().area().toString(),
                        place.zoneMatch().because()),
                new DecidedBand(
                        place.band().toString(),
                        place.bandMatch().area().toString(),
                        place.bandMatch().because()),
                new DecidingMap(place.mapVersion(), place.mapSource()));
    }

    /** The zone and what decided it. */
    @Schema(name = "DecidedZone", description = "The part of the council's area for which providers are engaged.")
    public record DecidedZone(
            @Schema(
                    description = "The scheme's code.",
                    example = "coalville-and-ashby",
                    requiredMode = RequiredMode.REQUIRED)
            String code,

            @Schema(description = "For people.", example = "Coalville and Ashby", requiredMode = RequiredMode.REQUIRED)
            String name,

            @Schema(
                    description = "What kind of zone it is.",
                    example = "large",
                    allowableValues = {"large", "medium", "small-town", "small-rural", "rural-free", "city-wide"},
                    requiredMode = RequiredMode.REQUIRED)
            String kind,

            @Schema(description = AREA, example = "ward:E05005515", requiredMode = RequiredMode.REQUIRED)
            String area,

            @Schema(
                    description = "Why that area has the zone.",
                    example = "ward Bardon is listed in leicestershire-2020/wards.csv",
                    requiredMode = RequiredMode.REQUIRED)
            String because) {}

    /** The band and what decided it. */
    @Schema(name = "DecidedBand", description = "The price band: of the place, not of its zone.")
    public record DecidedBand(
            @Schema(description = "The scheme's code.", example = "urban", requiredMode = RequiredMode.REQUIRED)
            String code,

            @Schema(description = AREA, example = "ward:E05005515", requiredMode = RequiredMode.REQUIRED)
            String area,

            @Schema(
                    description = "Why that area has the band.",
                    example = "ward Bardon is C1 urban city and town",
                    requiredMode = RequiredMode.REQUIRED)
            String because) {}

    /** The version of the map. */
    @Schema(name = "DecidingMap", description = "The version of the zone map that decided.")
    public record DecidingMap(
            @Schema(description = "The council's name of it.", example = "2020", requiredMode = RequiredMode.REQUIRED)
            String version,

            @Schema(
                    description = "Where it comes from. Show it wherever the answer is shown.",
                    requiredMode = RequiredMode.REQUIRED)
            String source) {}
}
