package org.almoner.rest.console.dashboard;

import static org.almoner.rest.security.Operation.LEDGER_BALANCES;
import static org.almoner.rest.security.Operation.NEED_LIST;
import static org.almoner.rest.security.Operation.RATING_LIST;
import static org.almoner.rest.security.Operation.SCORECARD_LIST;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Status;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Instants;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Written;
import org.almoner.rest.console.needs.Waiting;
import org.almoner.rest.security.Operation;
import org.almoner.rest.values.Json;
import org.almoner.wording.Figures;
import org.almoner.wording.TotalsWords;

/**
 * Indicators that follow from what is recorded, each of those that somebody may see.
 *
 * @param on the day
 * @param drawn whether this machine can draw charts
 * @param parts of the dashboard
 */
public record Dashboard(LocalDate on, boolean drawn, List<Part> parts) {

    private static final int MINUTES = 60;

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
        return new Dashboard(view.today(), Bars.canBeDrawn(), List.copyOf(parts));
    }

    private static Part waiting(View view) {
        List<Long> days = Waiting.on(view, view.today()).stream()
                .map(Waiting::days)
                .sorted()
                .toList();
        long offered = view.store().placements().all().stream()
                .filter(offers -> offers.decision().isEmpty())
                .count();
        return counted(
                view,
                Chart.WAITING,
                "Packages without a provider",
                "From what is recorded of packages and needs. A package waits from the day on which it became known that care is"
                        + " wanted; those whose need is offered are counted by themselves.",
                List.of(
                        new Figure("Waiting, not published", Figures.count(days.size())),
                        new Figure("Longest wait", days.isEmpty() ? "-" : days(days.get(days.size() - 1))),
                        new Figure(
                                "Half wait no longer than",
                                days.isEmpty() ? "-" : days(days.get((days.size() - 1) / 2))),
                        new Figure("Offered now", Figures.count(offered))),
                "Packages that wait",
                counts(Chart.WAITS, days));
    }

    private static String days(long days) {
        return Figures.counted(days, "day");
    }

    private static List<Integer> counts(List<Integer> ends, Collection<Long> days) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(ends.size() + 1, 0));
        days.forEach(each -> counts.set(Chart.stretch(ends, each), counts.get(Chart.stretch(ends, each)) + 1));
        return counts;
    }

    private static Part placed(View view) {
        List<Offers> decided = view.store().placements().all().stream()
                .filter(offers -> offers.decision().isPresent())
                .toList();
        List<Long> days = decided.stream()
                .filter(offers -> offers.decision().orElseThrow().ground().isAward())
                .map(offers -> ChronoUnit.DAYS.between(
                        Instants.dayOf(offers.asKnownAt()),
                        Instants.dayOf(offers.decision().orElseThrow().known().since())))
                .toList();
        List<Integer> counts = counts(Chart.AWARDS, days);
        int soon = counts.get(0) + counts.get(1);
        return counted(
                view,
                Chart.PLACED,
                "How soon needs are awarded",
                "From every need that was ever decided: the days from its publishing to its award.",
                List.of(
                        new Figure("Awarded", Figures.count(days.size())),
                        new Figure("Within three days", Figures.share(soon, days.size())),
                        new Figure("Ended without an award", Figures.count((long) decided.size() - days.size()))),
                "Needs awarded",
                counts);
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
        List<Delivered> weeks = Chart.weeks(view.today()).stream()
                .map(week -> Delivered.in(view, week))
                .toList();
        Delivered last = weeks.get(weeks.size() - 1);
        List<Long> hours = new ArrayList<>();
        weeks.forEach(week -> hours.add(week.planned().minutes() / MINUTES));
        weeks.forEach(week -> hours.add(week.stayed().minutes() / MINUTES));
        return new Part(
                "Visits",
                "From the visits that providers reported of the last " + Chart.WEEKS
                        + " weeks that are over, and what was planned for the same visits. Time beyond the plan does not count.",
                List.of(
                        new Figure(
                                "Of planned hours stayed, last week",
                                Figures.share(
                                        last.stayed().minutes(), last.planned().minutes())),
                        new Figure("Missed visits, last week", Figures.count(last.missed()))),
                List.of("Week from", "Hours planned", "Hours stayed", "Visits owed", "Missed"),
                weeks.stream()
                        .map(week -> new Row(
                                Written.day(week.week().monday()),
                                List.of(
                                        Figures.hours(week.planned()),
                                        Figures.hours(week.stayed()),
                                        Figures.count(week.owed()),
                                        Figures.count(week.missed()))))
                        .toList(),
                picture(view, Chart.HOURS, hours));
    }

    /** What all providers together delivered in a week. */
    private record Delivered(CareWeek week, Hours planned, Hours stayed, long owed, long missed) {

        static Delivered in(View view, CareWeek week) {
            List<Scorecard> cards = view.almoner().providers().scorecards(week.range(), Optional.empty());
            List<Measure> stay = measures(cards, Indicator.LENGTH_OF_STAY);
            List<Measure> missed = measures(cards, Indicator.MISSED_VISITS);
            return new Delivered(
                    week,
                    Hours.ofMinutes(
                            stay.stream().mapToLong(Measure::denominator).sum()),
                    Hours.ofMinutes(stay.stream().mapToLong(Measure::numerator).sum()),
                    missed.stream().mapToLong(Measure::denominator).sum(),
                    missed.stream().mapToLong(Measure::numerator).sum());
        }

        private static List<Measure> measures(List<Scorecard> cards, Indicator indicator) {
            return cards.stream().map(card -> card.of(indicator)).toList();
        }
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
