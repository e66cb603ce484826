package org.almoner.rest.console.complaints;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.complaints.ComplaintClock.State;
import org.almoner.domain.complaints.yearly.CaseTable;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import org.almoner.domain.complaints.yearly.Dimension;
import org.almoner.domain.complaints.yearly.Timeliness;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.wording.ComplaintWords;
import org.almoner.wording.Figures;

/**
 * A year of complaints as its page shows it.
 *
 * @param year in which it ends
 * @param policy the title of the council's
 * @param days the year
 * @param day as of which it is counted
 * @param hasNext whether the year after it has begun on that day
 * @param cases how many there are of each nature
 * @param clocks how they stand
 * @param tables of what is counted, but for those of which there is nothing to count
 * @param toOmbudsman how many went there
 * @param decisions of the ombudsman, or empty
 * @param settlements what was paid to settle
 * @param adjustments of charges, in words
 */
public record ComplaintYearView(
        int year,
        String policy,
        DateRange days,
        LocalDate day,
        boolean hasNext,
        List<Count> cases,
        List<Clocks> clocks,
        List<Table> tables,
        int toOmbudsman,
        String decisions,
        Money settlements,
        String adjustments) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** How many there are of something. */
    public record Count(String name, int count) {}

    /** How the clocks of one sort stand, in the order of the table's columns, with the share that was in time. */
    public record Clocks(String of, String what, List<Integer> before, String share, List<Integer> after) {

        static Clocks of(Timeliness each) {
            return new Clocks(
                    Figures.words(each.of()),
                    Figures.words(each.what()),
                    Stream.of(State.MET, State.LATE, State.OVERDUE)
                            .map(each::of)
                            .toList(),
                    Figures.share(each.of(State.MET), each.decided()),
                    Stream.of(State.RUNNING, State.STOPPED, State.NOT_KNOWN)
                            .map(each::of)
                            .toList());
        }
    }

    /** How many are counted under each code, and whether they come to the cases. */
    public record Table(String title, List<Count> counts, int sum, String reconciliation) {

        static Table of(CaseTable table) {
            return new Table(
                    Figures.words(table.of()) + " by " + Figures.words(table.by()),
                    table.counts().entrySet().stream()
                            .filter(count -> count.getValue() > 0)
                            .map(count -> new Count(name(table.by(), count.getKey()), count.getValue()))
                            .toList(),
                    table.sum(),
                    ComplaintWords.reconciliation(table));
        }

        private static String name(Dimension by, String code) {
            return by == Dimension.MONTH ? MONTH.format(YearMonth.parse(code)) : Figures.code(code);
        }
    }

    static ComplaintYearView of(ComplaintYear year, String policy) {
        LocalDate end = year.days().end().orElseThrow();
        return new ComplaintYearView(
                end.getYear(),
                policy,
                year.days(),
                year.asOf(),
                !year.asOf().isBefore(end),
                year.cases().entrySet().stream()
                        .map(entry -> new Count(Figures.words(entry.getKey()), entry.getValue()))
                        .toList(),
                year.timeliness().stream()
                        .filter(each -> year.cases().getOrDefault(each.of(), 0) > 0)
                        .map(Clocks::of)
                        .toList(),
                year.tables().stream()
                        .filter(table -> table.cases() > 0)
                        .map(Table::of)
                        .toList(),
                year.toOmbudsman(),
                year.decisions().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(ComplaintYearView::decided)
                        .collect(Collectors.joining(", ")),
                year.settlements(),
                ComplaintWords.adjustments(year.adjustments()));
    }

    private static String decided(Map.Entry<String, Integer> decision) {
        return Figures.code(decision.getKey()) + " " + decision.getValue();
    }
}
