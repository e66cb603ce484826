package org.almoner.rest.console.packages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.rest.asking.View;
import org.almoner.rest.visits.UnpricedReports;
import org.almoner.wording.CountingWords;
import org.almoner.wording.Figures;
import org.almoner.wording.ItemWords;
import org.almoner.wording.UnpricedWords;
import org.jspecify.annotations.Nullable;

/**
 * What was given in some weeks, visit by visit.
 *
 * @param days of the weeks
 * @param weeks the latest first
 * @param earlier the Monday before which the weeks before these end, or null where there are none
 */
public record CareVisits(
        DateRange days, List<Week> weeks, @Nullable LocalDate earlier) {

    private static final int WEEKS = 2;

    /**
     * A week.
     *
     * @param days of it
     * @param visits in order
     * @param paid to the provider for it
     */
    public record Week(DateRange days, List<Row> visits, Money paid) {}

    /**
     * A visit, or a day of another service.
     *
     * @param day on which it began
     * @param start of a visit; midnight for a day of another service
     * @param planned what was arranged
     * @param happened what was reported
     * @param outcome how it is judged, in words
     * @param good whether it was as arranged
     * @param counts what of it is paid, and by which steps, or why nothing is
     * @param paid what the provider earns by it
     */
    public record Row(
            LocalDate day,
            LocalTime start,
            String planned,
            String happened,
            String outcome,
            boolean good,
            String counts,
            String paid) {}

    /**
     * {@return the last two weeks before the Monday; without one, the last for which something was reported}
     *
     * @param view of everything
     * @param person whose package it is
     * @param pack the package
     * @param before a Monday, or null
     */
    static CareVisits of(View view, PersonId person, PackageId pack, @Nullable LocalDate before) {
        DateRange term = view.scheme().term();
        LocalDate end = before == null
                ? latest(view, pack)
                : CareWeek.containing(before).monday();
        LocalDate start = end.minusWeeks(WEEKS);
        Optional<DateRange> days = DateRange.of(start, end).intersection(term);
        List<Week> weeks =
                days.flatMap(within -> view.almoner().statements().of(person, within)).map(Settlement::weeks).stream()
                        .flatMap(all -> all.reverse().stream())
                        .map(week -> week(view, week, pack))
                        .toList();
        return new CareVisits(DateRange.of(start, end), weeks, start.isAfter(term.from()) ? start : null);
    }

    /** The Monday after the last report. */
    private static LocalDate latest(View view, PackageId pack) {
        DateRange term = view.scheme().term();
        LocalDate last = view.store().visits().of(pack, term).stream()
                .map(Fact::value)
                .flatMap(Optional::stream)
                .map(VisitRecord::visit)
                .map(visit -> visit.date())
                .max(Comparator.naturalOrder())
                .orElse(view.today());
        return CareWeek.containing(last).next().monday();
    }

    private static Week week(View view, WeekStatement week, PackageId pack) {
        List<Row> rows = new ArrayList<>();
        List<RemittanceLine> lines =
                week.lines().stream().filter(line -> line.pack().equals(pack)).toList();
        lines.stream()
                .flatMap(line -> line.items().stream())
                .map(item -> row(view, item))
                .forEach(rows::add);
        UnpricedReports reports = UnpricedReports.in(view, pack, week.week().range());
        week.unpriced().stream()
                .filter(visit -> visit.visit().pack().equals(pack))
                .map(visit -> row(visit, reports))
                .forEach(rows::add);
        rows.sort(Comparator.comparing(Row::day).thenComparing(Row::start));
        return new Week(
                week.week().range(),
                List.copyOf(rows),
                Money.sum(lines.stream().map(RemittanceLine::gross).toList()));
    }

    private static Row row(View view, PricedItem item) {
        LocalTime start = item instanceof PricedVisit visit ? visit.planned().start() : LocalTime.MIDNIGHT;
        String planned =
                item instanceof PricedVisit visit ? CountingWords.planned(visit.planned()) : ItemWords.care(item);
        String happened = ItemWords.happened(item, view.clock());
        if (ItemWords.isToCome(item, view.clock())) {
            return new Row(item.day(), start, planned, "", happened, true, "", Figures.exact(item.gross()));
        }
        if (item instanceof PricedVisit visit) {
            CountedVisit paid = visit.paid();
            return new Row(
                    visit.day(),
                    start,
                    planned,
                    happened,
                    Figures.words(paid.status()),
                    paid.status() == VisitStatus.DELIVERED,
                    CountingWords.steps(paid, view.scheme().charging().payment()),
                    Figures.exact(visit.gross()));
        }
        return new Row(
                item.day(), start, planned, happened, "as arranged", true, "the day", Figures.exact(item.gross()));
    }

    private static Row row(UnpricedVisit visit, UnpricedReports reports) {
        return new Row(
                visit.visit().date(),
                visit.visit().start(),
                visit.visit().start().toString(),
                reports.latest(visit)
                        .map(report -> CountingWords.reported(report.attendance()))
                        .orElse(""),
                "no money",
                false,
                "no money follows: " + UnpricedWords.of(visit.reason())
                        + (visit.detail().isEmpty() ? "" : " (" + visit.detail() + ")"),
                Figures.pounds(Money.ZERO));
    }
}
