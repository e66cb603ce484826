package org.almoner.rest.console.market;

import static org.almoner.rest.security.Operation.PACKAGE_LIST;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.security.Operates;
import org.jspecify.annotations.Nullable;

/** The map of zones or price bands, with the packages that wait for a provider on it. */
@Path("")
public final class MapPages {

    private static final String ON = "on";
    private static final String BY = "by";

    private final Desk desk;

    /** For one request. */
    public MapPages(@Context Desk desk) {
        this.desk = desk;
    }

    /** {@return the map of a day, and all that it shows in tables} */
    @GET
    @Path("/map")
    @Operates(
            value = PACKAGE_LIST,
            filters = {ON, BY})
    public Response show() {
        return desk.filtered("market/map", "Map", (view, filter) -> {
            Optional<LocalDate> on = filter.called(ON, "On day").value(LocalDate.class, ON);
            Sorted by = filter.called(BY, "Colour the postcodes")
                    .value(Sorted.class, BY)
                    .orElse(Sorted.ZONE);
            return MapView.of(view, filter.made(() -> view.day(on.orElse(null)), view::today), by);
        });
    }

    /** {@return every postcode of the map of a day as a picture} */
    @GET
    @Path("/map.svg")
    @Produces("image/svg+xml")
    @Operates(PACKAGE_LIST)
    public Response picture(@QueryParam(ON) @Nullable LocalDate on, @QueryParam(BY) @DefaultValue("zone") Sorted by) {
        String svg = desk.find(view -> PlacesPicture.of(
                        view.scheme(), view.scheme().zoneMap().on(view.day(on)).orElseThrow(), by)
                .svg());
        return Response.ok(svg)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }
}
