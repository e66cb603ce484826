package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.retention.LastDays;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.retention.RetentionRule.Start;
import org.almoner.domain.retention.RetentionRule.Subject;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.generators.TimeArbitraries;

/** Rules of retention, against years that are counted day by day. */
class RetentionProperties {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final MonthDay NEW_FINANCIAL_YEAR = MonthDay.of(Month.APRIL, 1);
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);
    private static final MonthDay AFTER_FEBRUARY = MonthDay.of(Month.MARCH, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.dateBetween(FIRST, LAST);
    }

    @Provide
    Arbitrary<LastDays> lastDays() {
        return Combinators.combine(lastDay(), lastDay().optional(0.8)).as(LastDays::new);
    }

    /** Often the last one of February, which is another in a leap year, or of a financial year. */
    private Arbitrary<LocalDate> lastDay() {
        Arbitrary<Integer> years = Arbitraries.integers().between(FIRST.getYear(), LAST.getYear());
        return Arbitraries.frequencyOf(
                Tuple.of(2, days()),
                Tuple.of(2, years.map(year -> AFTER_FEBRUARY.atYear(year).minusDays(1))),
                Tuple.of(1, years.map(year -> NEW_FINANCIAL_YEAR.atYear(year).minusDays(1))));
    }

    @Provide
    Arbitrary<RetentionRule> rule() {
        Arbitrary<DateRange> inForce = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(DateRange.from(FIRST))),
                Tuple.of(2, TimeArbitraries.dateRangeFrom(days())));
        return Combinators.combine(
                        Arbitraries.of(Subject.class),
                        inForce,
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.of(Start.class))
                .as((of, days, years, after) ->
                        new RetentionRule(of, days, years, after, "a code of practice", Confidence.M));
    }

    @Provide
    Arbitrary<RetentionRules> rules() {
        return rule().list().ofMaxSize(3).map(rules -> new RetentionRules(ImmutableList.copyOf(rules)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPersonMayGoOnADayWhenEveryRuleInForceOnItLetsThem(
            @ForAll("rules") RetentionRules rules, @ForAll("lastDays") LastDays last, @ForAll("days") LocalDate day) {
        List<RetentionRule> inForce = rules.rules().stream()
                .filter(rule -> rule.inForce().contains(day))
                .toList();

        assertThat(rules.keeping(last, day))
                .isEqualTo(inForce.stream()
                        .filter(rule -> day.isBefore(firstDay(rule, last)))
                        .toList());
        assertThat(rules.erasableFrom(last, day))
                .isEqualTo(inForce.isEmpty() ? Optional.empty() : firstDay(inForce, last));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aRuleMoreLetsNobodyGoEarlier(
            @ForAll("rules") RetentionRules rules,
            @ForAll("rule") RetentionRule added,
            @ForAll("lastDays") LastDays last,
            @ForAll("days") LocalDate day) {
        RetentionRules more = new RetentionRules(ImmutableList.<RetentionRule>builder()
                .addAll(rules.rules())
                .add(added)
                .build());

        assertThat(more.keeping(last, day)).containsAll(rules.keeping(last, day));
        rules.erasableFrom(last, day)
                .ifPresent(from ->
                        assertThat(more.erasableFrom(last, day).orElseThrow()).isAfterOrEqualTo(from));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void laterLastDaysLetNobodyGoEarlier(
            @ForAll("rules") RetentionRules rules,
            @ForAll("lastDays") LastDays last,
            @ForAll @IntRange(max = 1000) int longer,
            @ForAll("days") LocalDate moved,
            @ForAll("days") LocalDate day) {
        LastDays later = new LastDays(
                last.care().plusDays(longer),
                Optional.of(last.posting().filter(moved::isBefore).orElse(moved)));

        assertThat(rules.keeping(later, day)).containsAll(rules.keeping(last, day));
        rules.erasableFrom(last, day)
                .ifPresent(from ->
                        assertThat(rules.erasableFrom(later, day).orElseThrow()).isAfterOrEqualTo(from));
    }

    /** {@return the first day after care on which each of the rules lets the person go} */
    private static Optional<LocalDate> firstDay(List<RetentionRule> rules, LastDays last) {
        List<LocalDate> firstDays =
                rules.stream().map(rule -> firstDay(rule, last)).toList();
        return daysAfter(last.care())
                .filter(day -> firstDays.stream().noneMatch(day::isBefore))
                .findFirst();
    }

    private static LocalDate firstDay(RetentionRule rule, LastDays last) {
        return switch (rule.after()) {
            case CARE_ENDED -> afterYears(last.care().plusDays(1), rule.years());
            case FINANCIAL_YEAR_OF_LAST_POSTING ->
                last.posting()
                        .map(day -> afterYears(newYear(day), rule.years()))
                        .orElse(LocalDate.MIN);
        };
    }

    private static LocalDate newYear(LocalDate day) {
        return daysAfter(day)
                .filter(next -> MonthDay.from(next).equals(NEW_FINANCIAL_YEAR))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the day on which so many full years from the first day on are over} */
    private static LocalDate afterYears(LocalDate first, int years) {
        return daysAfter(first)
                .filter(day -> isYearsAfter(first, day))
                .skip(years - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** {@return whether it is the same day of another year; in place of a leap day, the first of March of a year without one} */
    private static boolean isYearsAfter(LocalDate first, LocalDate day) {
        MonthDay same = MonthDay.from(first);
        return MonthDay.from(day).equals(same.equals(LEAP_DAY) && !day.isLeapYear() ? AFTER_FEBRUARY : same);
    }

    private static Stream<LocalDate> daysAfter(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1));
    }
}
