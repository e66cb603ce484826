package org.almoner.rest.console.dashboard;

import static org.almoner.rest.security.Operation.PACKAGE_LIST;

import com.google.common.base.Splitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.jspecify.annotations.Nullable;

/** The dashboard, and its charts. */
@Path("/dashboard")
public final class DashboardPages {

    private static final String FIGURES = "figures";
    private static final int LARGEST = 1_000_000_000;

    private final Desk desk;

    /** For one request. */
    public DashboardPages(@Context Desk desk) {
        this.desk = desk;
    }

    /** {@return the dashboard: of what whoever looks at it may see} */
    @GET
    @Operates(PACKAGE_LIST)
    public Page show() {
        return desk.page("dashboard/dashboard", "Dashboard", view -> Dashboard.of(view, desk::may));
    }

    /** {@return the chart of the figures} */
    @GET
    @Path("/{chart}.svg")
    @Produces("image/svg+xml")
    @Operates(PACKAGE_LIST)
    public Response chart(
            @PathParam("chart") Chart chart,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam(FIGURES) @Nullable String figures) {
        return Response.ok(desk.find(view -> bars(chart, chart.labels(view.scheme(), view.day(on)), figures)
                        .svg()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    private static Bars bars(Chart chart, List<String> labels, @Nullable String given) {
        String figures = given == null ? "" : given;
        if (!Bars.canBeDrawn()) {
            throw ProblemException.of(ProblemKind.UNKNOWN_PATH, "this machine has no font to draw charts with");
        }
        try {
            return chart.bars(
                    labels,
                    Splitter.on(',')
                            .splitToStream(figures)
                            .map(Integer::valueOf)
                            .map(figure -> (double) Math.min(Math.max(0, figure), LARGEST))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE,
                    "'" + figures + "' are not the whole numbers of a chart",
                    FIGURES,
                    figures);
        }
    }
}
