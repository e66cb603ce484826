package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Fairness;
import org.almoner.domain.providers.ProviderId;
import org.almoner.simulation.year.WeekFigures;
import org.almoner.simulation.year.YearReport;
import org.almoner.wording.Figures;

/**
 * A year of a market in short: the weeks in which something happened and every fourth, the sums, and whether the lot was fair.
 *
 * @param report of the year
 */
public record MarketYearText(YearReport report) {

    private static final int EVERY_FOURTH = 4;
    private static final int MOST_PROVIDERS = 12;

    /** {@return the year for people} */
    public String text() {
        return report.world().scheme().council() + ", "
                + Figures.counted(report.weeks().size(), "week") + " from "
                + report.weeks().get(0).monday() + " on, on the scheme "
                + report.world().scheme().id() + ".\n"
                + "Invented from seed " + report.world().seed() + ": "
                + Figures.counted(report.world().inPlace().size(), "package") + " in place, "
                + Figures.counted(report.world().waiting().size(), "package") + " waiting, "
                + Figures.counted(report.world().providers().size(), "provider")
                + ". After every week all that must hold was checked, and held.\n\n"
                + weeks() + "\n" + happened() + "\n" + fairness();
    }

    private boolean hasPlaces() {
        return !report.world().plannedPlaces().isEmpty();
    }

    private String[] cells(Stream<String> counted, String places, String hours) {
        return Stream.of(counted, hasPlaces() ? Stream.of(places) : Stream.<String>empty(), Stream.of(hours))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    private TextTable weeks() {
        TextTable table = TextTable.of(cells(
                Stream.of(
                        ">Week",
                        "Monday",
                        ">Arrived",
                        ">Ended",
                        ">Handed back",
                        ">Published",
                        ">Placed",
                        ">Untaken",
                        ">Waiting",
                        ">With care"),
                ">Of these places, nights, sessions",
                ">Hours a week"));
        report.weeks().stream()
                .filter(week -> week.number() % EVERY_FOURTH == 0
                        || week.number() == 1
                        || week.number() == report.weeks().size()
                        || !week.happened().isEmpty())
                .forEach(week -> table.row(cells(
                        Stream.of(
                                Figures.count(week.number()),
                                week.monday().toString(),
                                Figures.count(week.arrived()),
                                Figures.count(week.ended()),
                                Figures.count(week.handedBack()),
                                Figures.count(week.published()),
                                Figures.count(week.placed()),
                                Figures.count(week.untaken()),
                                Figures.count(week.waiting()),
                                Figures.count(week.cared())),
                        Figures.count(week.places()),
                        Figures.hours(week.hours()))));
        return table.total(cells(
                Stream.of(
                        "All",
                        "",
                        sum(WeekFigures::arrived),
                        sum(WeekFigures::ended),
                        sum(WeekFigures::handedBack),
                        sum(WeekFigures::published),
                        sum(WeekFigures::placed),
                        sum(WeekFigures::untaken),
                        "",
                        ""),
                "",
                ""));
    }

    private String sum(ToIntFunction<WeekFigures> figure) {
        return Figures.count(report.weeks().stream().mapToInt(figure).sum());
    }

    private String happened() {
        StringBuilder text = new StringBuilder();
        for (WeekFigures week : report.weeks()) {
            week.happened()
                    .forEach(words -> text.append("Week ")
                            .append(week.number())
                            .append(": ")
                            .append(words)
                            .append(".\n"));
        }
        WeekFigures most = report.weeks().stream()
                .max(Comparator.comparingInt(WeekFigures::waiting))
                .orElseThrow();
        return text.append("Most waited at the end of week ")
                .append(most.number())
                .append(": ")
                .append(Figures.counted(most.waiting(), "package"))
                .append(".\n")
                .toString();
    }

    private String fairness() {
        Fairness fairness = report.fairness();
        Optional<ProviderId> furthest = fairness.furthest();
        if (furthest.isEmpty()) {
            return "The lot had nothing to decide between equals.\n";
        }
        TextTable table = TextTable.of(
                "Provider",
                ">Could be asked",
                ">Offers",
                ">Awards",
                ">Turns by lot",
                ">Entitled to",
                ">Standard deviations");
        fairness.shares().entrySet().stream()
                .filter(share -> !share.getValue().draws().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<ProviderId, Fairness.Share> share) ->
                                -Math.abs(share.getValue().deviation()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_PROVIDERS)
                .forEach(share -> row(table, share.getKey(), share.getValue()));
        int draws = fairness.shares().values().stream()
                .mapToInt(Fairness.Share::turns)
                .sum();
        return "The lot decided " + Figures.counted(draws, "time")
                + " between equals. The providers furthest from what they were" + " entitled to:\n\n" + table;
    }

    private static void row(TextTable table, ProviderId provider, Fairness.Share share) {
        table.row(
                provider.toString(),
                Figures.count(share.ranked()),
                Figures.count(share.offers()),
                Figures.count(share.awards()),
                Figures.count(share.turns()),
                decimal(share.entitled()),
                decimal(share.deviation()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** {@return the year for programs: every week, every provider} */
    public ObjectNode json() {
        ObjectNode json = Json.object("scheme", report.world().scheme().id())
                .put("seed", report.world().seed())
                .put("packages", report.world().inPlace().size())
                .put("providers", report.world().providers().size());
        json.set("shocks", Json.texts(report.plan().shocks()));
        json.set("weeks", Json.array(report.weeks(), MarketYearText::json));
        json.set(
                "fairness",
                Json.array(report.fairness().shares().entrySet(), share -> json(share.getKey(), share.getValue())));
        return json;
    }

    private static ObjectNode json(WeekFigures week) {
        ObjectNode json = Json.object()
                .put("week", week.number())
                .put("monday", week.monday().toString())
                .put("arrived", week.arrived())
                .put("ended", week.ended())
                .put("handedBack", week.handedBack())
                .put("published", week.published())
                .put("placed", week.placed())
                .put("untaken", week.untaken())
                .put("waiting", week.waiting())
                .put("withCare", week.cared())
                .put("withPlaces", week.places())
                .put("hours", week.hours().toString());
        json.set("happened", Json.texts(week.happened()));
        return json;
    }

    private static ObjectNode json(ProviderId provider, Fairness.Share share) {
        return Json.object("provider", provider)
                .put("couldBeAsked", share.ranked())
                .put("offers", share.offers())
                .put("awards", share.awards())
                .put("turns", share.turns())
                .put("entitled", decimal(share.entitled()))
                .put("deviations", decimal(share.deviation()));
    }
}
