package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.PriceChangePreview;
import org.almoner.domain.performance.PriceChangePreview.Direction;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Uplift;
import org.almoner.domain.prices.Uplift.Element;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.Figures;

/**
 * What an uplift would do to a caseload, in words and as JSON (rule B2).
 *
 * @param scheme whose prices
 * @param uplift of them
 * @param preview of the caseload
 * @param leftOut packages that lack what a price depends on, and why
 */
public record UpliftText(
        Scheme scheme, Uplift uplift, PriceChangePreview preview, ImmutableSortedMap<PackageId, String> leftOut) {

    /** {@return tables of prices and packages and a few lines, for people} */
    public String text() {
        return "An uplift of scheme " + scheme.id() + " from " + uplift.from() + ": " + change(uplift.general())
                + others() + ", each price rounded " + Figures.words(uplift.rounding()) + " to whole pence.\n"
                + "The ordinary week of " + preview.week() + " is worked out as planned. Nothing is changed.\n\n"
                + prices() + "\n" + packages() + "\n" + words() + unpriced();
    }

    private static String change(Factor factor) {
        BigDecimal percent = BigDecimal.valueOf(factor.basisPoints() - (long) Percentage.WHOLE_BASIS_POINTS, 2)
                .stripTrailingZeros();
        return (percent.signum() < 0 ? "" : "+") + (percent.signum() == 0 ? "0" : percent.toPlainString()) + "%";
    }

    private String others() {
        Stream<String> bands =
                uplift.bands().entrySet().stream().map(band -> "; " + band.getKey() + " " + change(band.getValue()));
        Stream<String> agreed = Optional.ofNullable(uplift.elements().get(Element.AGREED_PRICES)).stream()
                .map(factor -> "; agreed prices " + change(factor));
        return Stream.concat(bands, agreed).collect(Collectors.joining());
    }

    /** {@return the price of each band before and after} */
    private TextTable prices() {
        TextTable table = TextTable.of("Band", ">Price", ">New price");
        boolean several = scheme.charging().rates().offerings().size() > 1;
        for (Change change : changes()) {
            table.row(
                    change.band().name() + (several ? ", " + change.offering() : ""),
                    Figures.price(change.before()),
                    Figures.price(change.after()));
        }
        return table;
    }

    private List<Change> changes() {
        RateCard before = scheme.charging().rates();
        RateCard after = uplift.applyTo(before);
        LocalDate day = preview.week().monday();
        List<Change> changes = new ArrayList<>();
        for (Offering offering : before.offerings()) {
            for (Scheme.PriceBand band : scheme.bands()) {
                before.plainPrice(offering, band.code(), day)
                        .flatMap(old -> after.plainPrice(offering, band.code(), day)
                                .map(changed -> new Change(offering, band, old, changed)))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    /** {@return what each package costs in a week before and after, those that change most first} */
    private TextTable packages() {
        TextTable table = TextTable.of("Package", ">A week", ">New week", ">Change", "Which");
        for (PriceChangePreview.Line line : inOrder()) {
            table.row(
                    line.pack().toString(),
                    Figures.poundsRounded(line.before()),
                    Figures.poundsRounded(line.after()),
                    signed(line.change()),
                    Figures.words(line.direction()));
        }
        return table.total(
                "All",
                Figures.poundsRounded(preview.before()),
                Figures.poundsRounded(preview.after()),
                signed(preview.change()),
                "");
    }

    private List<PriceChangePreview.Line> inOrder() {
        return Stream.of(Direction.values())
                .flatMap(direction -> preview.going(direction).stream())
                .toList();
    }

    private static String signed(ExactMoney money) {
        return (money.compareTo(ExactMoney.ZERO) > 0 ? "+" : "") + Figures.poundsRounded(money);
    }

    private String words() {
        return "Of " + Figures.counted(preview.lines().size(), "package") + " "
                + Stream.of(Direction.values())
                        .map(way -> Figures.count(preview.going(way).size()) + " " + verb(way) + " ("
                                + preview.share(way) + ")")
                        .collect(Collectors.joining(", "))
                + ".\nThe caseload costs " + moreOrLess(preview.change()) + " a week, and "
                + moreOrLess(preview.change().times(Forecast.WEEKS_OF_A_YEAR)) + " over " + Forecast.WEEKS_OF_A_YEAR
                + " weeks: " + Figures.poundsRounded(preview.after().times(Forecast.WEEKS_OF_A_YEAR)) + " instead of "
                + Figures.poundsRounded(preview.before().times(Forecast.WEEKS_OF_A_YEAR))
                + ".\n" + Forecast.WEEKS_OF_A_YEAR
                + " weeks are reckoned from the exact week, not from the pence above.\n";
    }

    private static String moreOrLess(ExactMoney change) {
        return change.compareTo(ExactMoney.ZERO) < 0
                ? Figures.poundsRounded(ExactMoney.ZERO.minus(change)) + " less"
                : Figures.poundsRounded(change) + " more";
    }

    private static String verb(Direction way) {
        return switch (way) {
            case RISES -> "rise";
            case FALLS -> "fall";
            case STAYS -> "stay the same";
        };
    }

    private String unpriced() {
        return Stream.concat(
                        leftOut.entrySet().stream().map(pack -> pack.getKey() + ": " + pack.getValue()),
                        preview.unpriced().stream().map(pack -> pack + ": the card has no price for it"))
                .map(line -> "Left out: " + line + ".\n")
                .collect(Collectors.joining());
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("scheme", scheme.id())
                .put("from", uplift.from().toString())
                .put("factor", uplift.general().toString())
                .put("week", preview.week().toString());
        json.set("prices", Json.array(changes(), Change::json));
        json.set(
                "packages",
                Json.array(
                        preview.lines(),
                        line -> Json.object("package", line.pack())
                                .put("before", pence(line.before()))
                                .put("after", pence(line.after()))
                                .put("change", pence(line.change()))
                                .put("direction", line.direction().name())));
        for (Direction way : Direction.values()) {
            json.set(
                    Figures.words(way),
                    Json.object("share", preview.share(way))
                            .put("packages", preview.going(way).size()));
        }
        json.put("before", pence(preview.before()))
                .put("after", pence(preview.after()))
                .put("change", pence(preview.change()))
                .put("yearlyChange", pence(preview.change().times(Forecast.WEEKS_OF_A_YEAR)))
                .put("weeksOfAYear", Forecast.WEEKS_OF_A_YEAR);
        json.set("unpriced", Json.texts(preview.unpriced()));
        json.set(
                "leftOut",
                Json.array(
                        leftOut.entrySet(),
                        (Map.Entry<PackageId, String> pack) ->
                                Json.object("package", pack.getKey()).put("reason", pack.getValue())));
        return json;
    }

    private static String pence(ExactMoney money) {
        return money.round(Rounding.HALF_UP).toString();
    }

    /** The price of one band. */
    private record Change(Offering offering, Scheme.PriceBand band, UnitPrice before, UnitPrice after) {

        ObjectNode json() {
            return Json.object("band", band.code())
                    .put("lot", offering.lot().toString())
                    .put("service", offering.service().toString())
                    .put("before", before.toString())
                    .put("after", after.toString());
        }
    }
}
