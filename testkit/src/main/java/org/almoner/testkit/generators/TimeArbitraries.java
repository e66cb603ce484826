package org.almoner.testkit.generators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;

/** Generators of dates, ranges, weeks, hours, and of values that change over dates. Stateless. */
public final class TimeArbitraries {

    private static final LocalDate SHRINK_TO = LocalDate.of(2020, 11, 2);
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_RANGE = 800;

    private TimeArbitraries() {}

    /** {@return days of 1900 to 2099; leap days, year ends and changes of the clock come often} */
    public static Arbitrary<LocalDate> date() {
        return dateBetween(LocalDate.of(1900, 1, 1), LocalDate.of(2099, 12, 31));
    }

    /** {@return any day that there is, a billion years either way} */
    public static Arbitrary<LocalDate> anyDate() {
        return Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .shrinkTowards(SHRINK_TO.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** {@return days from the first to the last, both included; leap days and year ends among them come often} */
    public static Arbitrary<LocalDate> dateBetween(LocalDate first, LocalDate last) {
        LocalDate target = SHRINK_TO.isBefore(first) || SHRINK_TO.isAfter(last) ? first : SHRINK_TO;
        Arbitrary<LocalDate> anyOf = Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .shrinkTowards(target.toEpochDay())
                .map(LocalDate::ofEpochDay);
        LocalDate[] awkward = notable()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toArray(LocalDate[]::new);
        return awkward.length == 0
                ? anyOf
                : Arbitraries.frequencyOf(Tuple.of(9, anyOf), Tuple.of(1, Arbitraries.of(awkward)));
    }

    private static Stream<LocalDate> notable() {
        return Stream.of(
                        "1900-02-28",
                        "2000-02-29",
                        "2020-02-29",
                        "2020-03-29",
                        "2020-10-25",
                        "2020-12-31",
                        "2021-01-01",
                        "2021-02-28",
                        "2021-03-31",
                        "2021-04-01",
                        "2024-02-29",
                        "2099-12-31")
                .map(LocalDate::parse);
    }

    /** {@return ranges that start in 1900 to 2099: one without end in four, the others of 1 to 800 days, one day often} */
    public static Arbitrary<DateRange> dateRange() {
        return dateRangeFrom(date());
    }

    /** {@return ranges that start on a day of the given, one without end in four, the others of 1 to 800 days} */
    public static Arbitrary<DateRange> dateRangeFrom(Arbitrary<LocalDate> first) {
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(1, 7)),
                Tuple.of(5, Arbitraries.integers().between(1, LONGEST_RANGE)));
        return Combinators.combine(first, days.optional(0.75))
                .as((from, length) -> length.map(count -> DateRange.of(from, from.plusDays(count)))
                        .orElseGet(() -> DateRange.from(from)));
    }

    /**
     * {@return ranges of days of the given one, at least one day each}
     *
     * @param bounds a range with an end
     */
    public static Arbitrary<DateRange> dateRangeWithin(DateRange bounds) {
        LocalDate last = bounds.end().orElseThrow().minusDays(1);
        Arbitrary<LocalDate> days = dateBetween(bounds.from(), last);
        return Combinators.combine(days, days)
                .as((one, other) ->
                        one.isBefore(other) ? DateRange.ofClosed(one, other) : DateRange.ofClosed(other, one));
    }

    /** {@return weeks of 1900 to 2099} */
    public static Arbitrary<CareWeek> careWeek() {
        return date().map(CareWeek::containing);
    }

    /** {@return times of day to the minute; midnight, the last minute and noon come often} */
    public static Arbitrary<LocalTime> timeOfDay() {
        return Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.integers().between(0, MINUTES_OF_A_DAY - 1)),
                        Tuple.of(1, Arbitraries.of(0, MINUTES_OF_A_DAY - 1, MINUTES_OF_A_DAY / 2, 23 * 60 + 30)))
                .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
    }

    /** {@return any amount of care that there is; none and the most come often} */
    public static Arbitrary<Hours> hours() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE).map(Hours::ofMinutes);
    }

    /** {@return amounts of care in a week, from none to 5,000 hours, often small ones} */
    public static Arbitrary<Hours> weeklyHours() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(0L, 30L, 60L)),
                        Tuple.of(5, Arbitraries.longs().between(0, 60 * 60)),
                        Tuple.of(2, Arbitraries.longs().between(0, 5_000 * 60)))
                .map(Hours::ofMinutes);
    }

    /** {@return instants of 2000 to 2099 to the microsecond, which is what stores keep} */
    public static Arbitrary<Instant> instant() {
        Instant first = Instant.parse("2000-01-01T00:00:00Z");
        long micros = ChronoUnit.MICROS.between(first, Instant.parse("2100-01-01T00:00:00Z"));
        return Arbitraries.longs().between(0, micros - 1).map(count -> first.plus(count, ChronoUnit.MICROS));
    }

    /** {@return who knew something, since when and why} */
    public static Arbitrary<Knowledge> knowledge() {
        return Combinators.combine(instant(), Texts.reference("U"), Texts.line())
                .as(Knowledge::new);
    }

    /** {@return facts of the values, one in five a withdrawal} */
    public static <T> Arbitrary<Fact<T>> fact(Arbitrary<T> value) {
        return Combinators.combine(value.optional(0.8), dateRange(), knowledge())
                .as((given, holds, known) -> given.map(something -> Fact.of(something, holds, known))
                        .orElseGet(() -> Fact.withdrawn(holds, known)))
                .withoutEdgeCases();
    }

    /** {@return histories of 0 to 6 facts of the values; some became known at one instant} */
    public static <T> Arbitrary<History<T>> history(Arbitrary<T> value) {
        return fact(value).list().ofMaxSize(6).map(History::of).withoutEdgeCases();
    }

    /** {@return timelines made by setting and clearing the values 0 to 4 times} */
    public static <T> Arbitrary<Timeline<T>> timeline(Arbitrary<T> value) {
        return timeline(value, dateRange());
    }

    /** {@return timelines made by setting and clearing the values 0 to 4 times on ranges of the given} */
    public static <T> Arbitrary<Timeline<T>> timeline(Arbitrary<T> value, Arbitrary<DateRange> ranges) {
        return Combinators.combine(ranges, value.optional(0.8))
                .as(Change::new)
                .list()
                .ofMaxSize(4)
                .map(changes -> {
                    Timeline<T> timeline = Timeline.empty();
                    for (Change<T> change : changes) {
                        timeline = change.applyTo(timeline);
                    }
                    return timeline;
                });
    }

    private record Change<T>(DateRange days, Optional<T> value) {

        Timeline<T> applyTo(Timeline<T> timeline) {
            return value.map(given -> timeline.with(days, given)).orElseGet(() -> timeline.without(days));
        }
    }
}
