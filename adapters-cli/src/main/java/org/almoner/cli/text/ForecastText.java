package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.Figures;

/**
 * A forecast, in words and as JSON (rule L4).
 *
 * @param scheme by whose prices
 * @param forecast what it costs
 * @param day whose prices
 * @param comparison another price for the same hours, if it is to be compared
 */
public record ForecastText(Scheme scheme, Forecast forecast, LocalDate day, Optional<UnitPrice> comparison) {

    /** {@return a table and a few lines for people} */
    public String text() {
        return table() + "\n" + words();
    }

    /** {@return hours, price and cost of each band, and of each lot and service where there are several} */
    public TextTable table() {
        TextTable table = TextTable.of("Band", ">Hours a week", ">Share", ">Price an hour", ">Cost a week");
        for (Forecast.Line line : inCouncilsOrder()) {
            table.row(
                    new PartNames(scheme).name(line.point()),
                    Figures.hours(line.hours()),
                    Figures.share(line.hours().minutes(), forecast.hours().minutes()),
                    Figures.pounds(line.price().amount()),
                    Figures.poundsRounded(line.weekly()));
        }
        return table.total(
                "All",
                Figures.hours(forecast.hours()),
                "",
                Figures.poundsRounded(forecast.averageHour()),
                Figures.poundsRounded(forecast.weekly()));
    }

    /** {@return what it comes to, in two sentences} */
    public String words() {
        return "A week costs " + Figures.poundsRounded(forecast.weekly()) + ", an hour on average "
                + Figures.poundsRounded(forecast.averageHour()) + ", " + Forecast.WEEKS_OF_A_YEAR + " weeks "
                + Figures.millionsAndPence(forecast.yearly()) + ".\n"
                + comparison.map(this::compared).orElse("");
    }

    private List<Forecast.Line> inCouncilsOrder() {
        return forecast.lines().stream()
                .sorted(Comparator.comparing(Forecast.Line::point, new PartNames(scheme).order()))
                .toList();
    }

    private String compared(UnitPrice price) {
        ExactMoney difference = difference(price);
        boolean more = difference.compareTo(ExactMoney.ZERO) >= 0;
        ExactMoney size = more ? difference : ExactMoney.ZERO.minus(difference);
        return "At " + Figures.price(price) + " the same hours cost " + Figures.millions(forecast.yearlyAt(price))
                + " over " + Forecast.WEEKS_OF_A_YEAR + " weeks: the scheme's prices come to "
                + Figures.millionsAndPence(size) + " " + (more ? "more" : "less") + ".\n";
    }

    private ExactMoney difference(UnitPrice price) {
        return forecast.yearly().minus(forecast.yearlyAt(price));
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("scheme", scheme.id()).put("pricesOf", day.toString());
        json.set(
                "bands",
                Json.array(
                        inCouncilsOrder(),
                        line -> Json.object("band", line.point().band())
                                .put("lot", line.point().offering().lot().toString())
                                .put(
                                        "service",
                                        line.point().offering().service().toString())
                                .put("hours", line.hours().toString())
                                .put("pricePerHour", line.price().amount().toString())
                                .put("weekly", pence(line.weekly()))));
        json.put("hours", forecast.hours().toString())
                .put("weekly", pence(forecast.weekly()))
                .put("averageHour", pence(forecast.averageHour()))
                .put("yearly", pence(forecast.yearly()))
                .put("weeksOfAYear", Forecast.WEEKS_OF_A_YEAR);
        comparison.ifPresent(price -> json.set(
                "comparison",
                Json.object("pricePerHour", price.amount())
                        .put("yearly", pence(forecast.yearlyAt(price)))
                        .put("difference", pence(difference(price)))));
        return json;
    }

    private static String pence(ExactMoney money) {
        return money.round(Rounding.HALF_UP).toString();
    }
}
