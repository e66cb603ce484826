package org.almoner.rest.console.dashboard;

import static org.almoner.rest.security.Operation.PERFORMANCE_SHOW;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;

/** A performance indicator with all of its figures, and its chart. */
@Path("/dashboard/indicators/{indicator}")
public final class IndicatorPages {

    private final Desk desk;

    /** For one request. */
    public IndicatorPages(@Context Desk desk) {
        this.desk = desk;
    }

    /** {@return the indicator} */
    @GET
    @Operates(PERFORMANCE_SHOW)
    public Page show(@PathParam("indicator") IndicatorCode code) {
        return desk.page("dashboard/indicator", "Indicator " + code, view -> IndicatorView.of(judged(view, code)));
    }

    /** {@return its chart} */
    @GET
    @Path("/chart.svg")
    @Produces("image/svg+xml")
    @Operates(PERFORMANCE_SHOW)
    public Response chart(@PathParam("indicator") IndicatorCode code) {
        return Response.ok(desk.find(view -> {
                    JudgedIndicator judged = judged(view, code);
                    if (!IndicatorView.of(judged).drawn()) {
                        throw ProblemException.of(ProblemKind.UNKNOWN_PATH, "there is no chart of indicator " + code);
                    }
                    return IndicatorView.bars(judged).svg();
                }))
                .build();
    }

    private static JudgedIndicator judged(View view, IndicatorCode code) {
        return view.dashboard()
                .find(code)
                .map(PerformanceIndicator::judged)
                .orElseThrow(() -> ProblemException.of(ProblemKind.UNKNOWN_INDICATOR, "there is no indicator " + code));
    }
}
