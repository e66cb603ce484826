package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.time.CareWeek;

/**
 * A service that is not given in visits: a place in a care home, a night's support, a session of day care, a single
 * purchase. It has one price, and a number of units on each of its weekdays. Immutable.
 *
 * @param price for one unit
 * @param units on each of the weekdays; 1 to 1,000
 * @param days the weekdays on which it is given; all seven for a price by the week, of which each day is a seventh
 * @param nursing whether it includes care by a registered nurse, for which the NHS pays the national weekly amount
 */
public record Service(UnitPrice price, int units, ImmutableSortedSet<DayOfWeek> days, boolean nursing) {

    private static final int MOST_UNITS = 1_000;

    /** Every day of the week. */
    public static final ImmutableSortedSet<DayOfWeek> EVERY_DAY =
            Sets.immutableEnumSet(EnumSet.allOf(DayOfWeek.class)).stream()
                    .collect(ImmutableSortedSet.toImmutableSortedSet(DayOfWeek::compareTo));

    /**
     * Refuses a service that is never given, and a weekly one that is not given every day.
     *
     * @throws IllegalArgumentException if the units are not 1 to 1,000, there is no weekday, or a weekly price has not all seven
     */
    public Service {
        checkArgument(
                units > 0 && units <= MOST_UNITS, "a service is given in 1 to %s units, but got %s", MOST_UNITS, units);
        checkArgument(!days.isEmpty(), "a service is given on at least one weekday");
        checkArgument(
                !price.unit().isWeekly() || days.size() == CareWeek.DAYS,
                "a price by the week covers all seven days, but the service is given on %s of them; maybe price it by the day",
                days.size());
    }

    /**
     * {@return the service of so many units a week, evenly on as many weekdays as share them, from Monday on; of a price by the week, so many
     * on each day}
     *
     * @param price for one unit
     * @param units of a week; at least 1
     * @throws IllegalArgumentException if the units of a day are not 1 to 1,000
     */
    public static Service weekly(UnitPrice price, int units) {
        if (price.unit().isWeekly()) {
            return new Service(price, units, EVERY_DAY, false);
        }
        int days = IntStream.iterate(CareWeek.DAYS, number -> number - 1)
                .filter(number -> units % number == 0)
                .findFirst()
                .orElseThrow();
        return new Service(
                price,
                units / days,
                EVERY_DAY.stream().limit(days).collect(ImmutableSortedSet.toImmutableSortedSet(DayOfWeek::compareTo)),
                false);
    }

    /** {@return how many units of a week there may be at the price} */
    public static Range<Integer> weeklyUnits(UnitPrice price) {
        return Range.closed(1, price.unit().isWeekly() ? MOST_UNITS : MOST_UNITS * CareWeek.DAYS);
    }

    /** {@return the units of a week; of a price by the week, those of each day} */
    public int weeklyUnits() {
        return price.unit().isWeekly() ? units : units * days.size();
    }

    /** {@return what the service costs on the day, exactly: nothing on a weekday that is not one of its days} */
    public ExactMoney costOn(LocalDate day) {
        if (!days.contains(day.getDayOfWeek())) {
            return ExactMoney.ZERO;
        }
        ExactMoney cost = price.amount().exact().times(units);
        return price.unit().isWeekly() ? cost.dividedBy(CareWeek.DAYS) : cost;
    }

    /** {@return this service at another price of one unit} */
    public Service at(UnitPrice other) {
        return new Service(other, units, days, nursing);
    }

    /** {@return the price of one unit} */
    public Money amount() {
        return price.amount();
    }
}
