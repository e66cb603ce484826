package org.almoner.rest.console.dashboard;

import static org.almoner.rest.security.Operation.LEDGER_BALANCES;
import static org.almoner.rest.security.Operation.NEED_LIST;
import static org.almoner.rest.security.Operation.PERFORMANCE_LIST;
import static org.almoner.rest.security.Operation.RATING_LIST;
import static org.almoner.rest.security.Operation.SCORECARD_LIST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Status;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.performance.care.AwardTimes;
import org.almoner.domain.performance.care.Stretches;
import org.almoner.domain.performance.care.WaitingList;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.Share;
import org.almoner.domain.performance.scorecard.Delivered;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.CareWeek;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Written;
import org.almoner.rest.security.Operation;
import org.almoner.rest.values.Json;
import org.almoner.wording.Figures;
import org.almoner.wording.IndicatorWords;
import org.almoner.wording.TotalsWords;

/**
 * Indicators that follow from what is recorded, each of those that somebody may see.
 *
 * @param on the day
 * @param drawn whether this machine can draw charts
 * @param indicatorsTitle what the council calls its performance indicators
 * @param summary how many of them are of which colour
 * @param indicators in the council's order; none where it has none, or somebody may not see them
 * @param parts of the dashboard
 */
public record Dashboard(
        LocalDate on,
        boolean drawn,
        String indicatorsTitle,
        String summary,
        List<IndicatorView> indicators,
        List<Part> parts) {

    private static final int MINUTES = 60;
    private static final int SOON = 3;

    /** In the order in which providers are to be found: where nobody knows the risk, then the greatest first. */
    private static final List<Optional<Risk>> RISKS = Stream.concat(
                    Stream.of(Optional.<Risk>empty()),
                    Stream.of(Risk.values()).sorted(Comparator.reverseOrder()).map(Optional::of))
            .toList();

    /**
     * A part of the dashboard.
     *
     * @param title of it
     * @param source from which records and which days it follows
     * @param figures that matter most
     * @param columns of the table
     * @param rows of the table
     * @param picture the path to its chart, or empty
     */
    public record Part(
            String title, String source, List<Figure> figures, List<String> columns, List<Row> rows, String picture) {}

    /** A figure, and what it is. */
    public record Figure(String name, String figure) {}

    /** A row of a table. */
    public record Row(String name, List<String> figures) {}

    static Dashboard of(View view, Predicate<Operation> may) {
        List<Part> parts = new ArrayList<>();
        parts.add(waiting(view));
        if (may.test(NEED_LIST)) {
            parts.add(placed(view));
        }
        if (may.test(SCORECARD_LIST)) {
            parts.add(visits(view));
        }
        if (may.test(RATING_LIST)) {
            view.scheme().providers().quality().ifPresent(rules -> parts.add(ratings(view)));
        }
        if (may.test(LEDGER_BALANCES)) {
            parts.add(balances(view));
            parts.add(runs(view));
        }
        List<JudgedIndicator> judged =
                may.test(PERFORMANCE_LIST) ? view.dashboard().judged() : List.of();
        if (!judged.isEmpty()) {
            parts.add(0, IndicatorView.beside(view.indicators().source(), judged));
        }
        return new Dashboard(
                view.today(),
                Bars.canBeDrawn(),
                view.indicators().title(),
                summary(DashboardSummary.of(judged)),
                judged.stream().map(IndicatorView::of).toList(),
                List.copyOf(parts));
    }

    private static String summary(DashboardSummary summary) {
        return IndicatorWords.summary(summary)
                + (summary.withoutTarget() == 0
                        ? ""
                        : "; " + summary.withoutTarget() + " of the green without a target");
    }

    private static Part waiting(View view) {
        WaitingList all = view.almoner().performance().waiting(view.today()).now();
        WaitingList waiting = all.unpublished();
        List<Integer> counts = Stretches.OF_WAITING.counts(waiting.days());
        List<String> labels = Chart.WAITING.labels(view.scheme(), view.today());
        return new Part(
                "Packages without a provider",
                "From what is recorded of packages and needs. A package waits from the day on which it became known that care is"
                        + " wanted, or on which a provider gave it back; those whose need is offered are counted by themselves.",
                List.of(
                        new Figure(
                                "Waiting, not published",
                                Figures.count(waiting.packages().size())),
                        new Figure("Longest wait", days(waiting.longest())),
                        new Figure("Half wait no longer than", days(waiting.median())),
                        new Figure(
                                "Offered now",
                                Figures.count(all.packages().size()
                                        - waiting.packages().size()))),
                columnsOfWaiting(),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new Row(labels.get(i), waiting(waiting, counts, i)))
                        .toList(),
                picture(view, Chart.WAITING, counts));
    }

    private static List<String> columnsOfWaiting() {
        List<String> columns = new ArrayList<>(List.of("", "Packages that wait"));
        RISKS.forEach(risk ->
                columns.add(risk.map(known -> "Risk " + Figures.words(known)).orElse("Risk not assessed")));
        return columns;
    }

    private static List<String> waiting(WaitingList waiting, List<Integer> counts, int stretch) {
        List<String> figures = new ArrayList<>(List.of(Figures.count(counts.get(stretch))));
        RISKS.forEach(risk -> figures.add(Figures.count(
                Stretches.OF_WAITING.counts(waiting.of(risk).days()).get(stretch))));
        return figures;
    }

    private static String days(Optional<Long> days) {
        return days.map(number -> Figures.counted(number, "day")).orElse("-");
    }

    private static Part placed(View view) {
        AwardTimes awards = view.almoner().performance().awards();
        Share soon = awards.within(SOON);
        return counted(
                view,
                Chart.PLACED,
                "How soon needs are awarded",
                "From every need that was ever decided: the days from its publishing to its award.",
                List.of(
                        new Figure("Awarded", Figures.count(soon.whole())),
                        new Figure("Within three days", Figures.share(soon.part(), soon.whole())),
                        new Figure("Ended without an award", Figures.count(awards.withoutAward()))),
                "Needs awarded",
                Stretches.OF_AWARDS.counts(awards.days()));
    }

    private static Part counted(
            View view,
            Chart chart,
            String title,
            String source,
            List<Figure> figures,
            String column,
            List<Integer> counts) {
        List<String> labels = chart.labels(view.scheme(), view.today());
        return new Part(
                title,
                source,
                figures,
                List.of("", column),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new Row(labels.get(i), List.of(Figures.count(counts.get(i)))))
                        .toList(),
                picture(view, chart, counts));
    }

    private static String picture(View view, Chart chart, List<? extends Number> figures) {
        return "/console/dashboard/" + Json.name(chart) + ".svg?on=" + view.today() + "&figures="
                + figures.stream().map(Number::toString).collect(Collectors.joining(","));
    }

    private static Part visits(View view) {
        List<CareWeek> weeks = Chart.weeks(view.today());
        List<Delivered> delivered = weeks.stream()
                .map(week -> view.almoner().performance().delivered(week.range()))
                .toList();
        Delivered last = delivered.get(weeks.size() - 1);
        List<Long> hours = new ArrayList<>();
        delivered.forEach(week -> hours.add(week.planned().minutes() / MINUTES));
        delivered.forEach(week -> hours.add(week.stayed().minutes() / MINUTES));
        return new Part(
                "Visits",
                "From the visits that providers reported of the last " + Chart.WEEKS
                        + " weeks that are over, and what was planned for the same visits. Time beyond the plan does not count.",
                List.of(
                        new Figure(
                                "Of planned hours stayed, last week",
                                Figures.share(last.stay().part(), last.stay().whole())),
                        new Figure("Missed visits, last week", Figures.count(last.missed()))),
                List.of("Week from", "Hours planned", "Hours stayed", "Visits owed", "Missed"),
                IntStream.range(0, weeks.size())
                        .mapToObj(i -> row(weeks.get(i), delivered.get(i)))
                        .toList(),
                picture(view, Chart.HOURS, hours));
    }

    private static Row row(CareWeek week, Delivered delivered) {
        return new Row(
                Written.day(week.monday()),
                List.of(
                        Figures.hours(delivered.planned()),
                        Figures.hours(delivered.stayed()),
                        Figures.count(delivered.owed()),
                        Figures.count(delivered.missed())));
    }

    private static Part ratings(View view) {
        List<String> levels = Chart.RATINGS.labels(view.scheme(), view.today());
        List<String> rated = view.store().providers().all().stream()
                .map(history -> history.asKnownAt(Instant.MAX))
                .filter(record -> record.on(view.today()).isPresent())
                .map(record -> view.scheme()
                        .providers()
                        .rate(record, view.today())
                        .flatMap(QualityDecision::level)
                        .map(RatingLevel::name)
                        .orElse(levels.get(levels.size() - 1)))
                .toList();
        return counted(
                view,
                Chart.RATINGS,
                "Providers by rating",
                "From what is recorded of the providers, by the scheme's rules of rating on the day.",
                List.of(new Figure("Providers", Figures.count(rated.size()))),
                "Providers",
                levels.stream()
                        .map(level -> Collections.frequency(rated, level))
                        .toList());
    }

    private static Part balances(View view) {
        Totals all = Totals.ofBalances(List.of(view.almoner().runs().balances()));
        List<Figure> figures = TotalsWords.columns(List.of(all)).stream()
                .map(column -> new Figure(
                        column.header(), Figures.pounds(column.amount().apply(all))))
                .toList();
        return new Part(
                "Money since the first run",
                "From every line of the ledger that was posted until now.",
                figures,
                List.of("", "Amount"),
                figures.stream()
                        .map(figure -> new Row(figure.name(), List.of(figure.figure())))
                        .toList(),
                "");
    }

    private static Part runs(View view) {
        List<RunRecord> runs = view.almoner().runs().all();
        List<Row> unpaid = runs.stream()
                .filter(record -> record.status() == Status.APPROVED)
                .map(record -> unpaid(
                        record, view.almoner().runs().postedBy(record.run().id())))
                .toList();
        return new Part(
                "Runs that are not paid",
                "From the runs, and the lines that are held, as they are now.",
                List.of(
                        new Figure("Approved, not paid", Figures.count(unpaid.size())),
                        new Figure(
                                "Drafts and in review",
                                Figures.count(
                                        runs.stream().filter(RunRecord::isOpen).count())),
                        new Figure(
                                "Held lines",
                                Figures.count(view.almoner().runs().held().size()))),
                List.of("Approved run", "Providers are paid", "People are charged"),
                unpaid,
                "");
    }

    private static Row unpaid(RunRecord record, List<LedgerTransaction> posted) {
        Totals totals = Totals.of(posted);
        return new Row(
                "Run " + record.run().id(),
                List.of(Figures.pounds(totals.providers()), Figures.pounds(totals.people())));
    }
}
