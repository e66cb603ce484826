package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Assesses a stretch of days: again on every day on which anything may change the result, and on no other. */
final class Reassessment {

    /** Ages at which a rate, or what is assumed of pension credit age, changes. */
    private static final ImmutableList<Integer> AGES = ImmutableList.of(18, 25, 60, 68);

    /** Days after its start on which a stay, or free reablement, is treated otherwise. */
    private static final ImmutableList<Integer> DAYS_OF_STAY = ImmutableList.of(42, 56, 364);

    private final CircumstancesHistory history;
    private final Assessor assessor;

    private Reassessment(CircumstancesHistory history, Assessor assessor) {
        this.history = history;
        this.assessor = assessor;
    }

    static Timeline<Assessment> over(DateRange range, CircumstancesHistory history, Assessor assessor) {
        return new Reassessment(history, assessor).over(range);
    }

    private Timeline<Assessment> over(DateRange range) {
        LocalDate last = range.end()
                .orElseThrow(() -> new IllegalArgumentException(
                        "assessments are made over days with an end, but got " + range + "; give an end"))
                .minusDays(1);
        ImmutableSortedMap<LocalDate, Money> reductions = NotionalCapital.reductions(last, history, assessor);
        TreeSet<LocalDate> changes = new TreeSet<>(reductions.keySet());
        changeDays().forEach(changes::add);
        Timeline<Assessment> assessments = Timeline.empty();
        for (DateRange days : history.careWithin(range)) {
            LocalDate from = days.from();
            while (from != null && days.contains(from)) {
                DateRange stretch = until(changes.higher(from), days, from);
                assessments = assessments.with(stretch, on(from, reductions));
                from = stretch.end().orElse(null);
            }
        }
        return assessments;
    }

    private static DateRange until(LocalDate change, DateRange days, LocalDate from) {
        DateRange rest = new DateRange(from, days.end());
        return change == null || !days.contains(change) ? rest : DateRange.of(from, change);
    }

    private Assessment on(LocalDate day, ImmutableSortedMap<LocalDate, Money> reductions) {
        Money reduction = Optional.ofNullable(reductions.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(Money.ZERO);
        return assessor.assess(history.on(day).withNotionalReduction(reduction));
    }

    private Stream<LocalDate> changeDays() {
        Stream<LocalDate> tables = Stream.of(NationalAmount.values())
                .flatMap(amount -> edges(assessor.tables().of(amount)));
        Stream<LocalDate> rules = history.incomes().stream()
                .flatMap(entry -> edges(entry.value().kind().rules()));
        Stream<LocalDate> council = Stream.concat(
                edges(assessor.local().guaranteedIncomeTopUp()),
                edges(assessor.local().standardExpenditure()));
        return Stream.of(history.changes().stream(), tables, rules, council, birthdays(), staysAndFreeCare(), assets())
                .flatMap(days -> days);
    }

    private Stream<LocalDate> birthdays() {
        Stream<Adult> partners =
                history.household().entries().stream().flatMap(entry -> entry.value().partner().stream());
        return Stream.concat(Stream.of(history.person()), partners)
                .flatMap(adult -> Stream.concat(
                        Stream.of(adult.pensionAgeFrom()), AGES.stream().map(adult::reaches)));
    }

    private Stream<LocalDate> staysAndFreeCare() {
        return Stream.concat(
                        history.care().entries().stream().map(Timeline.Entry::holds),
                        history.free().entries().stream().map(Timeline.Entry::holds))
                .flatMap(days -> DAYS_OF_STAY.stream().map(after -> days.from().plusDays(after)));
    }

    private Stream<LocalDate> assets() {
        return history.assets().stream().flatMap(entry -> assetDays(entry.value()));
    }

    private Stream<LocalDate> assetDays(Asset asset) {
        Stream<LocalDate> weeks =
                asset.since().stream().map(day -> day.plusDays(7L * asset.kind().weeks()));
        Stream<LocalDate> occupied = ends(asset.occupations().stream()
                .map(occupation -> occupation.days())
                .toList());
        Stream<LocalDate> twelveWeeks =
                ends(TwelveWeeks.periods(history.on(history.start()).permanentStays(), asset.occupations()));
        return Stream.of(weeks, occupied, twelveWeeks).flatMap(days -> days);
    }

    private static Stream<LocalDate> edges(Timeline<?> timeline) {
        return ends(timeline.entries().stream().map(Timeline.Entry::holds).toList());
    }

    private static Stream<LocalDate> ends(Collection<DateRange> ranges) {
        return ranges.stream().flatMap(range -> Stream.concat(Stream.of(range.from()), range.end().stream()));
    }
}
