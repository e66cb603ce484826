package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.cli.text.ForecastText;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.PlacesForecastText;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.schemes.Scheme;

/** Prices the care on which the council planned its scheme, or the hours of the world where nothing is planned (rule L4). */
final class ForecastStep {

    private ForecastStep() {}

    static Section of(DemoContext demo) {
        Scheme scheme = demo.almoner().scheme();
        LocalDate day = demo.world().week().monday();
        Snapshot snapshot = scheme.planning().map(Scheme.Planning::snapshot).orElseGet(demo.world()::snapshot);
        Optional<Forecast> hours = Optional.of(snapshot)
                .filter(some -> !some.hours().isEmpty())
                .map(some -> demo.almoner().forecasts().price(some, day));
        Optional<PlacesForecastText> places = PlacesForecastText.planned(scheme, day, hours);
        String whose = scheme.planning().isPresent() ? "the council's planned" : "the invented caseload's";
        Section.Builder section =
                Section.of("forecast", "What " + whose + (places.isPresent() ? " care costs" : " hours cost"));
        ObjectNode json = Json.object();
        hours.map(forecast -> new ForecastText(
                        scheme, forecast, day, scheme.planning().flatMap(Scheme.Planning::comparison)))
                .ifPresentOrElse(
                        text -> {
                            section.table(
                                            (scheme.planning().isPresent() ? "Planned weekly" : "Weekly")
                                                    + " hours at the scheme's prices",
                                            text.table())
                                    .words(text.words());
                            json.setAll(text.json());
                        },
                        () -> section.words("The scheme plans no care by the hour."));
        places.ifPresent(text -> {
            section.table("Planned weekly places, nights and sessions at the scheme's fees", text.table())
                    .words(text.words());
            json.set("places", text.json());
        });
        return section.with(json);
    }
}
