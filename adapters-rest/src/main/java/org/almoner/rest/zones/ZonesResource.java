package org.almoner.rest.zones;

import static org.almoner.rest.security.Operation.ZONE_SHOW;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.Resolution.Unresolved;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.Council;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.jspecify.annotations.Nullable;

/** Tells zone and price band of a place (rules L1 to L3). */
@Path("/zones")
@Produces(MediaType.APPLICATION_JSON)
public final class ZonesResource {

    private static final String POSTCODE = "postcode";
    private static final String ON = "on";

    private final Asked asked;

    /** For one request. */
    public ZonesResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return zone and band of a place on a day} */
    @GET
    @Operates(ZONE_SHOW)
    @Path("/{postcode}")
    @Operation(
            summary = "Which zone and price band has a postcode on a day, and why?",
            description = "The closest area that has a decision decides: the postcode itself, its ward, its sector, its"
                    + " district, everywhere. Zone and band may be decided by different areas.")
    @ApiResponse(
            responseCode = "200",
            description = "Zone and band, each with the area that decided and why.",
            content =
                    @Content(
                            schema = @Schema(implementation = ZonedPlace.class),
                            examples =
                                    @ExampleObject(
                                            name = "place",
                                            summary = "A place in Coalville",
                                            value = ZoneExamples.ZONED_PLACE)))
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
                                            value = ZoneExamples.MALFORMED_DATE)))
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
                                            value = ZoneExamples.UNKNOWN_POSTCODE)))
    public Response show(@PathParam(POSTCODE) Postcode postcode, @QueryParam(ON) @Nullable LocalDate on) {
        return asked.tell(council -> place(council, postcode, on));
    }

    private static ZonedPlace place(Council council, Postcode postcode, @Nullable LocalDate on) {
        LocalDate day = on == null ? council.today() : on;
        Resolution resolution = council.scheme().zoneMap().resolve(postcode, day);
        if (resolution instanceof Resolved place) {
            return ZonedPlace.of(place, day);
        }
        throw problem((Unresolved) resolution, day);
    }

    private static ProblemException problem(Unresolved place, LocalDate day) {
        return switch (place.reason()) {
            case NOT_IN_DIRECTORY, DISTRICT_NOT_IN_DIRECTORY ->
                ProblemException.ofField(
                        ProblemKind.UNKNOWN_POSTCODE,
                        place.explanation(),
                        POSTCODE,
                        place.postcode().toString());
            case BEFORE_FIRST_VERSION, AFTER_LAST_VERSION ->
                ProblemException.ofField(ProblemKind.NO_ZONE_MAP, place.explanation(), ON, day.toString());
        };
    }
}
