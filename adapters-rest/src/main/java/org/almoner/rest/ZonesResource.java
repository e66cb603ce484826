package org.almoner.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.almoner.application.port.in.ZoneLookup;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.Resolution.Unresolved;
import org.jspecify.annotations.Nullable;

/** Tells zone and price band of a place (rules L1 to L3). */
@Path("/zones")
@Produces(MediaType.APPLICATION_JSON)
final class ZonesResource {

    /** Ten characters: no year with a sign, which ISO 8601 would allow by agreement. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final String POSTCODE = "postcode";
    private static final String ON = "on";

    private final ZoneLookup zones;
    private final Today today;

    public ZonesResource(@Context ZoneLookup zones, @Context Today today) {
        this.zones = zones;
        this.today = today;
    }

    @GET
    @Path("/{postcode}")
    @Operation(
            operationId = "zoneOfPostcode",
            summary = "Which zone and price band has a postcode on a day, and why?",
            description = "The closest area that has a decision decides: the postcode itself, its ward, its sector, its"
                    + " district, everywhere. Zone and band may be decided by different areas.")
    @ApiResponse(
            responseCode = "200",
            description = "Zone and band, each with the area that decided and why.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ZonedPlace.class),
                            examples =
                                    @ExampleObject(
                                            name = "place",
                                            summary = "A place in Coalville",
                                            value = Examples.ZONED_PLACE)))
    @ApiResponse(
            responseCode = "400",
            description = "`malformed-postcode`, `malformed-date` or `bad-request`.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "date",
                                            summary = "A day that is not written in ISO 8601",
                                            value = Examples.MALFORMED_DATE)))
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-postcode`, or `no-zone-map` when no map is in force on the day.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "elsewhere",
                                            summary = "A place outside the council's area",
                                            value = Examples.UNKNOWN_POSTCODE)))
    public ZonedPlace zoneOfPostcode(
            @Parameter(
                            name = POSTCODE,
                            in = ParameterIn.PATH,
                            description = "The postcode; case and spaces do not matter.",
                            example = "LE67 9QD")
                    @PathParam(POSTCODE)
                    String postcode,
            @Parameter(
                            name = ON,
                            in = ParameterIn.QUERY,
                            description =
                                    "The day, in ISO 8601. When left out, today in England, or the nearest"
                                            + " day of the scheme's term if today is outside it; the answer's `on` names the day.",
                            example = "2021-03-01",
                            schema = @Schema(type = "string", format = "date"))
                    @QueryParam(ON)
                    @Nullable
                    String on) {
        LocalDate day = on == null ? today.day().get() : date(on);
        Resolution resolution = zones.resolve(postcode(postcode), day);
        if (resolution instanceof Resolved place) {
            return ZonedPlace.of(place, day);
        }
        throw problem((Unresolved) resolution, day);
    }

    private static Postcode postcode(String text) {
        try {
            return Postcode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.MALFORMED_POSTCODE, String.valueOf(e.getMessage()), POSTCODE, text);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    ProblemKind.MALFORMED_DATE, "'" + text + "' is not a day of the calendar", ON, text);
        }
    }

    private static ProblemException problem(Unresolved place, LocalDate day) {
        return switch (place.reason()) {
            case NOT_IN_DIRECTORY, DISTRICT_NOT_IN_DIRECTORY ->
                new ProblemException(
                        ProblemKind.UNKNOWN_POSTCODE,
                        place.explanation(),
                        POSTCODE,
                        place.postcode().toString());
            case BEFORE_FIRST_VERSION, AFTER_LAST_VERSION ->
                new ProblemException(ProblemKind.NO_ZONE_MAP, place.explanation(), ON, day.toString());
        };
    }
}
