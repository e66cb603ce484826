package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.PlacesForecast;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.Figures;

/**
 * What the planned places in homes, nights and sessions of a scheme cost, in words and as JSON.
 *
 * @param scheme by whose fees
 * @param places what they cost
 * @param hours what the planned hours cost, where there are any
 */
public record PlacesForecastText(Scheme scheme, PlacesForecast places, Optional<Forecast> hours) {

    /**
     * {@return the places of the scheme's planning figures, or empty where it plans none}
     *
     * @param scheme by whose fees
     * @param day whose fees
     * @param hours what the planned hours cost, where there are any
     */
    public static Optional<PlacesForecastText> planned(Scheme scheme, LocalDate day, Optional<Forecast> hours) {
        return scheme.planning()
                .map(Scheme.Planning::places)
                .filter(places -> !places.isEmpty())
                .map(places -> new PlacesForecastText(
                        scheme, PlacesForecast.of(places, scheme.charging().rates(), day), hours));
    }

    /** {@return a table and a few lines for people} */
    public String text() {
        return table() + "\n" + words();
    }

    /** {@return places, fee and cost of each service} */
    public TextTable table() {
        TextTable table = TextTable.of("Service", ">Planned a week", ">Fee", ">Cost a week");
        for (PlacesForecast.Line line : places.lines()) {
            table.row(
                    name(line.offering()),
                    line.fee()
                            .map(fee -> Figures.units(line.places(), fee.unit()))
                            .orElseGet(() -> Figures.count(line.places())),
                    line.fee().map(Figures::price).orElse("-"),
                    line.weekly().map(Figures::poundsRounded).orElse("-"));
        }
        return table.total("All", "", "", Figures.poundsRounded(places.weekly()));
    }

    private String name(Offering offering) {
        String name = new PartNames(scheme).name(offering);
        return name.isEmpty() ? offering.service().toString() : name;
    }

    /** {@return what they come to, alone and with the hours, and of which the fee is lacking} */
    public String words() {
        return "A week of places, nights and sessions costs " + costs(places.weekly())
                + hours.map(planned -> "With the hours, a week costs " + costs(all()))
                        .orElse("")
                + (places.withoutFee().isEmpty()
                        ? ""
                        : "Not in these sums, for lack of a fee on the day: "
                                + places.withoutFee().stream().map(this::name).collect(Collectors.joining(", "))
                                + ".\n");
    }

    private static String costs(ExactMoney weekly) {
        return Figures.poundsRounded(weekly) + ", " + Forecast.WEEKS_OF_A_YEAR + " weeks "
                + Figures.millionsAndPence(weekly.times(Forecast.WEEKS_OF_A_YEAR)) + ".\n";
    }

    private ExactMoney all() {
        return hours.map(Forecast::weekly).orElse(ExactMoney.ZERO).plus(places.weekly());
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("weekly", pence(places.weekly()))
                .put("weeklyWithHours", pence(all()))
                .put("yearlyWithHours", pence(all().times(Forecast.WEEKS_OF_A_YEAR)));
        json.set("services", Json.array(places.lines(), PlacesForecastText::json));
        return json;
    }

    private static ObjectNode json(PlacesForecast.Line line) {
        ObjectNode json = Json.object("service", line.offering()).put("places", line.places());
        line.fee()
                .ifPresent(fee -> json.put("unit", Figures.words(fee.unit()))
                        .put("fee", fee.amount().toString()));
        line.weekly().ifPresent(weekly -> json.put("weekly", pence(weekly)));
        return json;
    }

    private static String pence(ExactMoney money) {
        return money.round(Rounding.HALF_UP).toString();
    }
}
