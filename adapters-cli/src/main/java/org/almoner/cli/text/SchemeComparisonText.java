package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.schemes.SchemeComparison;
import org.almoner.domain.schemes.SchemeComparison.Case;
import org.almoner.domain.schemes.SchemeComparison.Part;
import org.almoner.domain.schemes.Shares;
import org.almoner.domain.schemes.Shares.Party;
import org.almoner.domain.time.Hours;
import org.almoner.wording.Figures;

/**
 * The same care under two schemes, in words and as JSON.
 *
 * @param comparison of the schemes
 * @param leftOut packages that were not compared, and why, besides those that the comparison itself left out
 * @param places who would be offered the packages; empty where nothing says who the providers are
 */
public record SchemeComparisonText(
        SchemeComparison comparison, ImmutableSortedMap<PackageId, String> leftOut, Optional<FirstOffersText> places) {

    /** Of care of which nothing says who the providers are. */
    public SchemeComparisonText(SchemeComparison comparison) {
        this(comparison, ImmutableSortedMap.of(), Optional.empty());
    }

    /** {@return tables of parts and parties, who is better off, and the cases that go the other way, for people} */
    public String text() {
        String first = comparison.first().id();
        String second = comparison.second().id();
        return "The same care by scheme " + first + " and by scheme " + second
                + ", each in an ordinary week if all goes as planned: that of " + comparison.firstWeek()
                + ", and that of "
                + comparison.secondWeek() + ".\nPrices are taken as they are, even where the weeks are years apart. "
                + "Nothing is changed.\n" + whole() + "\n"
                + (isNothingCompared() ? unpriced().text() : figures())
                + places.map(offers -> "\n" + offers.text()).orElse("");
    }

    private String whole() {
        int all = comparison.cases().size() + unpriced().count();
        return isNothingCompared()
                ? "Nothing is compared: every package is left out, " + Figures.count(all) + " in all.\n"
                : unpriced().count() == 0
                        ? ""
                        : "Only " + Figures.count(comparison.cases().size()) + " of "
                                + Figures.counted(all, "package")
                                + " are in the figures; the others are left out, as is said below them.\n";
    }

    private boolean isNothingCompared() {
        return comparison.cases().isEmpty() && !isOfHours();
    }

    private String figures() {
        return parts() + "\n" + placing() + "\n" + parties() + "\n" + verdicts() + cases()
                + below(notBought() + unpriced().text())
                + (places.isPresent()
                        ? ""
                        : "\nPrices alone are compared: only a database (--dir) says which providers could be offered"
                                + " the care.\n");
    }

    private LeftOutText unpriced() {
        return new LeftOutText(comparison, leftOut);
    }

    /** {@return lot by lot, service by service and band by band: hours, or places, prices and what the care costs} */
    private TextTable parts() {
        TextTable table = TextTable.of(
                comparison.first().id(),
                comparison.second().id(),
                ">Packages",
                hasUnits() ? ">Planned a week" : ">Hours a week",
                ">Price",
                ">Price there",
                ">A week",
                ">A week there",
                ">Change");
        for (Part part : inCouncilsOrder()) {
            table.row(
                    new PartNames(comparison.first()).name(part.first()),
                    new PartNames(comparison.second()).name(part.second()),
                    isOfHours() ? "-" : Figures.count(part.packages()),
                    planned(part),
                    price(comparison.firstPrice(part.first(), part.unit())),
                    price(comparison.secondPrice(part.second(), part.unit())),
                    Figures.poundsRounded(part.before().providers()),
                    Figures.poundsRounded(part.after().providers()),
                    signed(part.after().providers().minus(part.before().providers())));
        }
        return table.total(
                "All",
                "",
                isOfHours() ? "-" : Figures.count(comparison.cases().size()),
                hasUnits()
                        ? ""
                        : Figures.hours(Hours.sum(
                                comparison.parts().stream().map(Part::hours).toList())),
                "",
                "",
                Figures.poundsRounded(comparison.before().providers()),
                Figures.poundsRounded(comparison.after().providers()),
                signed(comparison.gain(Party.PROVIDERS)));
    }

    private boolean hasUnits() {
        return comparison.parts().stream().anyMatch(part -> part.units().isPresent());
    }

    /** {@return the hours; where not all is given in visits, with what they are hours of} */
    private String planned(Part part) {
        String hours = Figures.hours(part.hours());
        List<String> planned = new ArrayList<>();
        if (part.units().isEmpty() || !part.hours().equals(Hours.ZERO)) {
            planned.add(hasUnits() ? hours + " hours" : hours);
        }
        part.units().map(units -> Figures.units(units.number(), units.unit())).ifPresent(planned::add);
        return String.join(", ", planned);
    }

    private boolean isOfHours() {
        return comparison.cases().isEmpty() && unpriced().count() == 0;
    }

    private ImmutableList<Part> inCouncilsOrder() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Part::first, new PartNames(comparison.first()).order())
                        .thenComparing(Part::second, new PartNames(comparison.second()).order()),
                comparison.parts());
    }

    private static String price(Optional<UnitPrice> price) {
        return price.map(Figures::price).orElse("-");
    }

    private String placing() {
        return "A place has the band of scheme " + comparison.second().id()
                + " where that scheme's map knows its postcode, and else its band for the same kinds of place, as above; "
                + "so with lots and services.\n"
                + (isOfHours()
                        ? "Nothing says who is charged for the hours, so all of them are at the council's cost.\n"
                        : "Prices that were agreed for single packages count by scheme "
                                + comparison.first().id() + " alone.\n");
    }

    private TextTable parties() {
        TextTable table = TextTable.of(
                "Who",
                ">" + comparison.first().id(),
                ">" + comparison.second().id(),
                ">Better off",
                ">Over " + Forecast.WEEKS_OF_A_YEAR + " weeks");
        for (Party party : Party.values()) {
            table.row(
                    name(party) + (party == Party.PROVIDERS ? " earn" : isSeveral(party) ? " pay" : " pays"),
                    Figures.poundsRounded(comparison.before().of(party)),
                    Figures.poundsRounded(comparison.after().of(party)),
                    signed(comparison.gain(party)),
                    signed(comparison.gain(party).times(Forecast.WEEKS_OF_A_YEAR)));
        }
        return table;
    }

    private static String name(Party party) {
        return switch (party) {
            case COUNCIL -> "The council";
            case NHS -> "The NHS";
            case PEOPLE -> "People";
            case PROVIDERS -> "Providers";
        };
    }

    private String verdicts() {
        return Stream.of(Party.values())
                .filter(party -> !isNothing(comparison.before().of(party))
                        || !isNothing(comparison.after().of(party)))
                .map(this::verdict)
                .collect(Collectors.joining());
    }

    private String verdict(Party party) {
        ExactMoney gain = comparison.gain(party);
        int way = gain.compareTo(ExactMoney.ZERO);
        return name(party) + (isSeveral(party) ? " are " : " is ")
                + (way == 0
                        ? "neither better nor worse off"
                        : (way > 0 ? "better" : "worse") + " off by scheme "
                                + comparison.second().id() + ", by "
                                + Figures.poundsRounded(size(gain)) + " a week and "
                                + Figures.millions(size(gain).times(Forecast.WEEKS_OF_A_YEAR)) + " over "
                                + Forecast.WEEKS_OF_A_YEAR + " weeks")
                + ".\n";
    }

    private static boolean isNothing(ExactMoney money) {
        return money.equals(ExactMoney.ZERO);
    }

    private static ExactMoney size(ExactMoney money) {
        return money.max(ExactMoney.ZERO.minus(money));
    }

    /** {@return for each party the packages that go the other way than the whole} */
    private String cases() {
        return Stream.of(Party.values())
                .filter(party -> !comparison.against(party).isEmpty())
                .map(party -> "\n" + name(party)
                        + (isSeveral(party) ? " are " : " is ")
                        + (comparison.gain(party).compareTo(ExactMoney.ZERO) > 0
                                ? "worse off, though better by the whole, by "
                                : "better off, though worse by the whole, by ")
                        + Figures.counted(comparison.against(party).size(), "package") + ":\n\n" + against(party))
                .collect(Collectors.joining());
    }

    private static boolean isSeveral(Party party) {
        return party == Party.PEOPLE || party == Party.PROVIDERS;
    }

    private TextTable against(Party party) {
        TextTable table = TextTable.of("Package", ">A week", ">A week there", ">Better off", "Because")
                .widest(70);
        for (Case each : inOrder(party)) {
            table.row(
                    each.pack().toString(),
                    Figures.poundsRounded(each.before().of(party)),
                    Figures.poundsRounded(each.after().of(party)),
                    signed(each.gain(party)),
                    because(each, party));
        }
        return table;
    }

    private ImmutableList<Case> inOrder(Party party) {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((Case each) -> size(each.gain(party))).reversed(), comparison.against(party));
    }

    private String because(Case each, Party party) {
        Optional<UnitPrice> agreed = each.agreed();
        String prices = price(agreed.or(() ->
                        comparison.firstPrice(each.part().first(), each.part().unit()))) + " ("
                + new PartNames(comparison.first()).name(each.part().first())
                + (agreed.isPresent() ? ", agreed" : "") + "), there "
                + price(comparison.secondPrice(each.part().second(), each.part().unit())) + " ("
                + new PartNames(comparison.second()).name(each.part().second()) + ")";
        boolean charged = each.charge().isPresent();
        return party == Party.PROVIDERS || party == Party.NHS || !charged
                ? prices
                : prices + "; the person pays " + pays(each, each.before()) + ", there " + pays(each, each.after());
    }

    private static String pays(Case each, Shares shares) {
        return Figures.poundsRounded(shares.people())
                + (each.costsLessThanContribution(shares) ? ", all that the care costs" : "");
    }

    private String notBought() {
        return comparison.cases().stream()
                .filter(each -> !each.refusals().isEmpty())
                .map(each -> "Package " + each.pack() + " could not be bought by scheme "
                        + comparison.second().id() + " as it is: "
                        + Figures.counted(each.refusals().size(), "visit") + " "
                        + (each.refusals().size() == 1 ? "does" : "do") + " not keep its rule of lengths.\n")
                .collect(Collectors.joining());
    }

    private static String below(String lines) {
        return lines.isEmpty() ? "" : "\n" + lines;
    }

    private static String signed(ExactMoney money) {
        return (money.compareTo(ExactMoney.ZERO) > 0 ? "+" : "") + Figures.poundsRounded(money);
    }

    /** {@return the same for programs, with every case} */
    public ObjectNode json() {
        ObjectNode json = Json.object("first", comparison.first().id())
                .put("second", comparison.second().id())
                .put("firstWeek", comparison.firstWeek().toString())
                .put("secondWeek", comparison.secondWeek().toString());
        json.set("parts", Json.array(inCouncilsOrder(), this::json));
        ObjectNode parties = Json.object();
        for (Party party : Party.values()) {
            parties.set(
                    Figures.words(party),
                    Json.object("before", pence(comparison.before().of(party)))
                            .put("after", pence(comparison.after().of(party)))
                            .put("betterOffWeekly", pence(comparison.gain(party)))
                            .put("betterOffYearly", pence(comparison.gain(party).times(Forecast.WEEKS_OF_A_YEAR)))
                            .set(
                                    "against",
                                    Json.texts(inOrder(party).stream()
                                            .map(Case::pack)
                                            .toList())));
        }
        json.set("parties", parties);
        json.put("weeksOfAYear", Forecast.WEEKS_OF_A_YEAR);
        json.set("cases", Json.array(comparison.cases(), this::json));
        json.set("leftOut", unpriced().json());
        places.ifPresent(offers -> json.set("places", offers.json()));
        return json;
    }

    private ObjectNode json(Part part) {
        ObjectNode json = Json.object("first", part.first())
                .put("second", part.second().toString())
                .put("packages", part.packages());
        if (part.units().isEmpty() || !part.hours().equals(Hours.ZERO)) {
            json.put("hours", part.hours().toString());
        }
        part.units()
                .ifPresent(
                        units -> json.put("unit", Figures.words(units.unit())).put("units", units.number()));
        json.set("before", json(part.before()));
        json.set("after", json(part.after()));
        return json;
    }

    private ObjectNode json(Case each) {
        ObjectNode json = Json.object("package", each.pack())
                .put("first", each.part().first().toString())
                .put("second", each.part().second().toString())
                .put("refusedVisits", each.refusals().size());
        json.set("before", json(each.before()));
        json.set("after", json(each.after()));
        return json;
    }

    private static ObjectNode json(Shares shares) {
        ObjectNode json = Json.object();
        for (Party party : Party.values()) {
            json.put(Figures.words(party), pence(shares.of(party)));
        }
        return json;
    }

    private static String pence(ExactMoney money) {
        return money.round(Rounding.HALF_UP).toString();
    }
}
