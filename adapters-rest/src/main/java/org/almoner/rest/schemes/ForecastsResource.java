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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.rest.asking.Council;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.schemes.ForecastAsked.HoursGiven;
import org.almoner.rest.security.Operates;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

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
        LocalDate day = day(body.on());
        Snapshot snapshot = Optional.ofNullable(body.hours())
                .map(hours -> new Snapshot(day, hours(hours, scheme)))
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

    private LocalDate day(@Nullable LocalDate on) {
        if (on == null) {
            return council.today();
        }
        if (!council.scheme().term().contains(on)) {
            throw ProblemException.ofField(
                    ProblemKind.OUTSIDE_TERM,
                    RefusalWords.outside(on, council.scheme().term()),
                    "on",
                    on.toString());
        }
        return on;
    }

    private static ImmutableSortedMap<PricePoint, Hours> hours(List<HoursGiven> given, Scheme scheme) {
        Map<PricePoint, Hours> hours = new TreeMap<>();
        List<BodyError> errors = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String part = given.get(i).part();
            try {
                PricePoint point =
                        PricePoint.parse(part, scheme.charging().rates().offerings());
                if (hours.put(point, given.get(i).hours()) != null) {
                    errors.add(new BodyError("/hours/" + i + "/part", part, "it is given twice; keep one"));
                }
            } catch (IllegalArgumentException e) {
                errors.add(new BodyError("/hours/" + i + "/part", part, String.valueOf(e.getMessage())));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.ofBody(errors);
        }
        return ImmutableSortedMap.copyOf(hours);
    }

    private static ProblemException refused(String words) {
        return ProblemException.refused(new Reason("no-forecast", words));
    }
}
