package org.almoner.rest.schemes;

import static org.almoner.rest.security.Operation.FORECAST_WORK_OUT;

import com.google.common.collect.ImmutableSortedMap;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.rest.asking.Council;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.security.Operates;

/** Forecasts what hours of care cost. */
@Path("/forecasts")
@Produces(MediaType.APPLICATION_JSON)
public final class ForecastsResource {

    private final Council council;

    /** For one request. */
    public ForecastsResource(@Context Council council) {
        this.council = council;
    }

    /** {@return what the hours cost} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(FORECAST_WORK_OUT)
    @Operation(
            summary = "What do hours of care cost?",
            description =
                    "At the scheme's prices of a day: the hours that are given, or those with which it was planned.")
    @ApiResponse(
            responseCode = "200",
            description = "The forecast.",
            content = @Content(schema = @Schema(implementation = ForecastBody.class)))
    public ForecastBody workOut(
            @RequestBody(
                            required = true,
                            description = "The hours, the day, and a price to compare with.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ForecastAsked.class),
                                            examples = @ExampleObject(name = "ask", value = ForecastExamples.ASK)))
                    ForecastAsked body) {
        Scheme scheme = council.scheme();
        LocalDate day = council.now().day(body.on());
        Snapshot snapshot = Optional.ofNullable(body.hours())
                .map(hours -> new Snapshot(day, hours(hours, scheme.charging().rates(), day)))
                .or(() -> scheme.planning().map(Scheme.Planning::snapshot))
                .orElseThrow(() -> refused("scheme " + scheme.id() + " has no planning figures; give the hours"));
        Optional<UnitPrice> compare =
                Optional.ofNullable(body.compare()).or(() -> scheme.planning().flatMap(Scheme.Planning::comparison));
        try {
            return ForecastBody.of(
                    scheme.id(), day, Forecast.of(snapshot, scheme.charging().rates(), day), compare);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static ImmutableSortedMap<PricePoint, Hours> hours(List<HoursGiven> given, RateCard rates, LocalDate day) {
        List<BodyError> errors = new ArrayList<>();
        return new PartReading(rates, day, errors)
                .read(given, "/hours", HoursGiven::part, HoursGiven::hours)
                .orElseThrow(() -> ProblemException.ofBody(errors));
    }

    private static ProblemException refused(String words) {
        return ProblemException.refused(new Reason("no-forecast", words));
    }
}
