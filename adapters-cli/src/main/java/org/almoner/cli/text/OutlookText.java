package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.Outlook.Outcome;
import org.almoner.domain.performance.outlook.Pay;
import org.almoner.domain.performance.outlook.PayBasis;
import org.almoner.domain.performance.outlook.PriceChange.Paid;
import org.almoner.domain.performance.outlook.Simulation.Interval;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.Figures;

/**
 * Scenarios side by side, in words and as JSON.
 *
 * @param scheme by whose prices
 * @param outlook what they come to
 * @param asAt the day of the hours from which they set out
 * @param leftOut how many packages are not in these hours
 */
public record OutlookText(Scheme scheme, Outlook outlook, LocalDate asAt, long leftOut) {

    /** {@return the scenarios side by side, then each by itself} */
    public String text() {
        return outlook.plan().title() + "\n" + base() + "\n"
                + sideBySide() + "\n" + difference()
                + outlook.outcomes().stream().map(each -> "\n" + scenario(each)).collect(Collectors.joining());
    }

    private String base() {
        Forecast base = outlook.base().forecast();
        return "It sets out from " + Figures.hours(base.hours()) + " hours a week of " + asAt + " at the prices of "
                + outlook.plan().on() + ": " + Figures.poundsRounded(base.yearly()) + " in "
                + Forecast.WEEKS_OF_A_YEAR + " weeks.\n"
                + outlook.base()
                        .doubleHanded()
                        .map(part -> "A second carer is there for " + part + " of the time of visits.\n")
                        .orElse("")
                + (leftOut == 0
                        ? ""
                        : "Not in it: " + Figures.counted(leftOut, "package")
                                + " without visits, or without a home, lot or service that the scheme knows.\n");
    }

    private TextTable sideBySide() {
        List<String> headers = new ArrayList<>(List.of("Cost of " + Forecast.WEEKS_OF_A_YEAR + " weeks"));
        outlook.outcomes().forEach(each -> headers.add(">" + each.scenario().name()));
        TextTable table = TextTable.of(headers.toArray(new String[0]));
        for (int year = 0; year <= outlook.length(); year++) {
            int told = year;
            table.row(cells(
                    outlook.year(year),
                    each -> Figures.poundsRounded(
                            each.expected().years().get(told).yearly())));
        }
        return table;
    }

    private String[] cells(String first, Function<Outcome, String> cell) {
        return Stream.concat(Stream.of(first), outlook.outcomes().stream().map(cell))
                .toArray(String[]::new);
    }

    private String difference() {
        Outcome first = outlook.outcomes().get(0);
        return outlook.outcomes().stream()
                .skip(1)
                .map(each -> "In " + outlook.year(outlook.length()) + " '"
                        + each.scenario().name() + "' costs "
                        + apart(each.expected()
                                .last()
                                .yearly()
                                .minus(first.expected().last().yearly())) + " than '"
                        + first.scenario().name() + "'.\n")
                .collect(Collectors.joining());
    }

    private static String apart(ExactMoney difference) {
        boolean more = difference.compareTo(ExactMoney.ZERO) >= 0;
        return Figures.millionsAndPence(more ? difference : ExactMoney.ZERO.minus(difference)) + " "
                + (more ? "more" : "less");
    }

    private String scenario(Outcome outcome) {
        return "'" + outcome.scenario().name() + "' (" + outcome.scenario().source() + ")\n\n" + years(outcome) + "\n"
                + prices(outcome);
    }

    private TextTable years(Outcome outcome) {
        Percentage interval = outlook.plan().simulation().interval();
        TextTable table = TextTable.of(
                "Year",
                ">Hours a week",
                ">An hour on average",
                ">Cost of " + Forecast.WEEKS_OF_A_YEAR + " weeks",
                ">" + interval + " of runs from",
                ">to");
        for (int year = 0; year <= outlook.length(); year++) {
            Forecast told = outcome.expected().years().get(year);
            boolean isBase = year == 0;
            table.row(
                    outlook.year(year),
                    Figures.hours(told.hours()),
                    Figures.poundsRounded(told.averageHour()),
                    Figures.poundsRounded(told.yearly()),
                    isBase
                            ? ""
                            : Figures.poundsRounded(
                                    outcome.intervals().get(year - 1).low()),
                    isBase
                            ? ""
                            : Figures.poundsRounded(
                                    outcome.intervals().get(year - 1).high()));
        }
        return table;
    }

    /** {@return the price of an hour in each band, year by year; with wage and mileage above it where a wage is given, and the build-up at the wage of now} */
    private TextTable prices(Outcome outcome) {
        boolean ofPay = outcome.scenario().years().stream().anyMatch(year -> year.price() instanceof Paid);
        List<String> headers = new ArrayList<>(List.of("Price of an hour"));
        if (ofPay) {
            headers.add(">Built up now");
        }
        IntStream.rangeClosed(0, outlook.length()).forEach(year -> headers.add(">" + outlook.year(year)));
        TextTable table = TextTable.of(headers.toArray(new String[0]));
        if (ofPay) {
            table.row(row(
                    "wage", List.of(""), year -> pay(outcome, year, Pay::wage, paid -> Optional.of(paid.wage()))));
            table.row(row("a mile", List.of(""), year -> pay(outcome, year, Pay::mileage, Paid::mileage)));
        }
        for (Forecast.Line line : inCouncilsOrder(outcome.expected().years().get(0))) {
            table.row(row(
                    new PartNames(scheme).name(line.point()),
                    ofPay ? List.of(builtUp(line.point())) : List.of(),
                    year -> Figures.pounds(
                            line(outcome, year, line.point()).price().amount())));
        }
        return table;
    }

    private String[] row(String first, List<String> second, IntFunction<String> cell) {
        return Stream.of(
                        Stream.of(first),
                        second.stream(),
                        IntStream.rangeClosed(0, outlook.length()).mapToObj(cell))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    private String pay(Outcome outcome, int year, Function<Pay, Money> now, Function<Paid, Optional<Money>> then) {
        if (year == 0) {
            return outlook.base()
                    .pay()
                    .map(PayBasis::now)
                    .map(now)
                    .map(Figures::pounds)
                    .orElse("");
        }
        return outcome.scenario().years().get(year - 1).price() instanceof Paid paid
                ? then.apply(paid).map(Figures::pounds).orElse("")
                : "";
    }

    private String builtUp(PricePoint point) {
        PayBasis pay = outlook.base().pay().orElseThrow();
        return Figures.poundsRounded(pay.buildUp(point.band(), pay.now()).price());
    }

    private static Forecast.Line line(Outcome outcome, int year, PricePoint point) {
        return outcome.expected().years().get(year).lines().stream()
                .filter(line -> line.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    private List<Forecast.Line> inCouncilsOrder(Forecast forecast) {
        return forecast.lines().stream()
                .sorted(Comparator.comparing(Forecast.Line::point, new PartNames(scheme).order()))
                .toList();
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("title", outlook.plan().title())
                .put("scheme", scheme.id())
                .put("pricesOf", outlook.plan().on().toString())
                .put("hoursOf", asAt.toString())
                .put("packagesLeftOut", leftOut)
                .put("runs", outlook.plan().simulation().runs())
                .put("seed", outlook.plan().simulation().seed())
                .put("interval", outlook.plan().simulation().interval().toString());
        outlook.base().doubleHanded().ifPresent(part -> json.put("doubleHanded", part.toString()));
        json.set("scenarios", Json.array(outlook.outcomes(), this::json));
        return json;
    }

    private ObjectNode json(Outcome outcome) {
        ObjectNode json = Json.object("name", outcome.scenario().name())
                .put("source", outcome.scenario().source());
        json.set(
                "years",
                Json.array(IntStream.rangeClosed(0, outlook.length()).boxed().toList(), year -> json(outcome, year)));
        return json;
    }

    private ObjectNode json(Outcome outcome, int year) {
        Forecast told = outcome.expected().years().get(year);
        ObjectNode json = Json.object("year", outlook.year(year))
                .put("hours", told.hours().toString())
                .put("averageHour", pence(told.averageHour()))
                .put("yearly", pence(told.yearly()))
                .put("yearlyExactPence", told.yearly().toString());
        if (year > 0) {
            Interval interval = outcome.intervals().get(year - 1);
            json.put("low", pence(interval.low())).put("high", pence(interval.high()));
        }
        json.set(
                "bands",
                Json.array(
                        inCouncilsOrder(told),
                        line -> Json.object("band", line.point().band())
                                .put("lot", line.point().offering().lot().toString())
                                .put(
                                        "service",
                                        line.point().offering().service().toString())
                                .put("hours", line.hours().toString())
                                .put("pricePerHour", line.price().amount().toString())));
        return json;
    }

    private static String pence(ExactMoney money) {
        return money.round(Rounding.HALF_UP).toString();
    }
}
