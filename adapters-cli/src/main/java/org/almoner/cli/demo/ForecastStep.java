package org.almoner.cli.demo;

import org.almoner.cli.text.ForecastText;
import org.almoner.cli.text.Json;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.schemes.Scheme;

/** Prices the hours on which the council planned its scheme, or those of the world where there are none (rule L4). */
final class ForecastStep {

    private ForecastStep() {}

    static Section of(DemoContext demo) {
        Scheme scheme = demo.almoner().scheme();
        var day = demo.world().week().monday();
        Snapshot snapshot = scheme.planning().map(Scheme.Planning::snapshot).orElseGet(demo.world()::snapshot);
        if (snapshot.hours().isEmpty()) {
            return Section.of("forecast", "What the council's planned hours cost")
                    .words("The scheme plans no care by the hour.")
                    .with(Json.object());
        }
        Forecast forecast = demo.almoner().forecasts().price(snapshot, day);
        ForecastText text =
                new ForecastText(scheme, forecast, day, scheme.planning().flatMap(Scheme.Planning::comparison));
        String whose = scheme.planning().isPresent() ? "the council's planned" : "the invented caseload's";
        return Section.of("forecast", "What " + whose + " hours cost")
                .table(
                        (scheme.planning().isPresent() ? "Planned weekly" : "Weekly") + " hours at the scheme's prices",
                        text.table())
                .words(text.words())
                .with(text.json());
    }
}
