package org.almoner.cli.demo;

import org.almoner.cli.text.ForecastText;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.schemes.Scheme;

/** Prices the snapshot on which the council planned its scheme (rule L4). */
final class ForecastStep {

    private ForecastStep() {}

    static Section of(DemoContext demo) {
        Scheme scheme = demo.almoner().scheme();
        var day = demo.world().week().monday();
        Scheme.Planning planning = scheme.planning().orElseThrow();
        Forecast forecast = demo.almoner().forecasts().price(planning.snapshot(), day);
        ForecastText text = new ForecastText(scheme, forecast, day, planning.comparison());
        return Section.of("forecast", "What the council's planned hours cost (L4)")
                .table("Planned weekly hours at the scheme's prices", text.table())
                .words(text.words())
                .with(text.json());
    }
}
