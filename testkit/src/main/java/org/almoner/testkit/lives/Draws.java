package org.almoner.testkit.lives;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;

/** Values that follow from a source of numbers. */
final class Draws {

    private static final int WEEK = 7;

    private final Random random;

    Draws(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int count) {
        return below(count) == 0;
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    final <T> T of(T... values) {
        return values[below(values.length)];
    }

    <T> Optional<T> mostly(T value) {
        return oneIn(6) ? Optional.empty() : Optional.of(value);
    }

    /** {@return an amount from 1p to so many pounds; whole pounds as often as not} */
    Money upTo(int pounds) {
        return oneIn(2) ? Money.ofPence(100L * (1 + below(pounds))) : Money.ofPence(1L + below(100 * pounds));
    }

    /** {@return a day of a life} */
    LocalDate day() {
        return Life.DAYS.from().plusDays(below((int) Life.DAYS.length()));
    }

    /** {@return days that begin within 180 days of the day: a few, some weeks, or without end} */
    DateRange daysAround(LocalDate day) {
        LocalDate first = max(day.plusDays(below(360) - 180L), Life.DAYS.from().minusDays(10));
        return switch (below(4)) {
            case 0 -> DateRange.of(first, first.plusDays(1L + below(10)));
            case 1 -> DateRange.of(first, first.plusDays(1L + below(90)));
            default -> DateRange.from(first);
        };
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** {@return a plan of 1 to 3 visits a week that the small scheme allows} */
    WeeklyPlan plan() {
        List<PlannedVisit> visits = new ArrayList<>();
        int count = 1 + below(3);
        for (int i = 0; i < count; i++) {
            int minutes = 30 * (1 + below(3));
            visits.add(new PlannedVisit(
                    DayOfWeek.of(1 + (2 * i + below(2)) % WEEK),
                    of(Life.STARTS),
                    minutes,
                    oneIn(3) ? 15 * (1 + below(minutes / 15)) : 0));
        }
        return new WeeklyPlan(ImmutableList.copyOf(visits));
    }

    /** {@return a time bank that often has not enough for the visits of such a plan; half carry time, half bring it forward} */
    TimeBank timeBank() {
        int granted = 30 * (1 + below(24));
        int carried = oneIn(2) ? 0 : 1 + below(600);
        int forward = oneIn(2) ? 0 : 1 + below(granted);
        return new TimeBank(
                Hours.ofMinutes(granted),
                1 + below(5),
                Hours.ofMinutes(carried),
                carried == 0 ? 0 : 1 + below(2),
                Hours.ofMinutes(forward),
                of(TimeBank.Charge.values()));
    }
}
