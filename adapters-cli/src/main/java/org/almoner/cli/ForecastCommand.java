package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ForecastText;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.PlacesForecastText;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.schemes.Scheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prices weekly hours by a scheme, and the places on which it was planned (rule L4). */
@Command(
        name = "forecast",
        description = "What weekly hours cost by a scheme, and planned places, nights and sessions: a week, an hour on"
                + " average, 52 weeks.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ForecastCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            defaultValue = Schemes.DEFAULT,
            description = "A scheme that comes with Almoner, or a scheme file; ${DEFAULT-VALUE} without it.")
    private String scheme = Schemes.DEFAULT;

    @Option(
            names = "--hours",
            split = ",",
            paramLabel = "BAND=HOURS",
            description =
                    "Weekly hours of each band, such as urban=11737,fringe=4648, or high-dependency/city=2885 where"
                            + " there are several lots or services; without it the figures on which the council planned"
                            + " the scheme, its places, nights and sessions, too.")
    private List<Given.OfHours> hours = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "PRICE",
            description =
                    "Another price an hour to compare with, such as 18.45; without it that of the scheme's planning.")
    private Optional<UnitPrice> compare = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Whose prices; without it today's, or those of the nearest day of the scheme's term.")
    private Optional<LocalDate> day = Optional.empty();

    ForecastCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Scheme found = Schemes.load(scheme);
        LocalDate on = day.orElseGet(() -> found.term().nearest(LocalDate.now(wiring.clock())));
        if (!found.term().contains(on)) {
            throw Failure.usage(
                    "scheme " + found.id() + " has no prices on " + on + "; it is in force " + found.term());
        }
        Optional<Forecast> forecast = Optional.of(hours.isEmpty() ? planned(found) : given(found, on))
                .filter(snapshot -> !snapshot.hours().isEmpty())
                .map(snapshot -> Failures.asUsage(
                        () -> Forecast.of(snapshot, found.charging().rates(), on)));
        Optional<ForecastText> ofHours = forecast.map(priced -> new ForecastText(
                found, priced, on, compare.or(() -> found.planning().flatMap(Scheme.Planning::comparison))));
        Optional<PlacesForecastText> ofPlaces =
                hours.isEmpty() ? PlacesForecastText.planned(found, on, forecast) : Optional.empty();
        output.result(
                () -> Stream.of(ofHours.map(ForecastText::text), ofPlaces.map(PlacesForecastText::text))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n")),
                () -> {
                    ObjectNode json = ofHours.map(ForecastText::json)
                            .orElseGet(() -> Json.object("scheme", found.id()).put("pricesOf", on.toString()));
                    ofPlaces.ifPresent(places -> json.set("places", places.json()));
                    return json;
                });
    }

    private static Snapshot planned(Scheme scheme) {
        return scheme.planning()
                .map(Scheme.Planning::snapshot)
                .orElseThrow(() -> Failure.usage(
                        "scheme " + scheme.id() + " has no planning figures; give the hours, such as --hours "
                                + Schemes.example(scheme) + "=1000"));
    }

    private Snapshot given(Scheme scheme, LocalDate on) {
        return new Snapshot(on, Given.hours(hours, scheme));
    }
}
