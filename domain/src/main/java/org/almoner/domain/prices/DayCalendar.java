package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.time.DateRange;

/**
 * Which types a day has: from the bank holidays of England, from midnight to midnight, and from the special days of a scheme.
 * Immutable.
 *
 * @param known the days of which it is known whether they are bank holidays
 * @param bankHolidays by day; all among the known days
 * @param specialDays the days of every year that the scheme names, and from when on each of them; midnight for the whole day
 */
public record DayCalendar(
        Optional<DateRange> known,
        ImmutableSortedMap<LocalDate, BankHoliday> bankHolidays,
        ImmutableSortedMap<MonthDay, LocalTime> specialDays) {

    /** Knows of no bank holidays and no special days. */
    public static final DayCalendar NONE =
            new DayCalendar(Optional.empty(), ImmutableSortedMap.of(), ImmutableSortedMap.of());

    /**
     * Refuses a bank holiday outside the known days.
     *
     * @throws IllegalArgumentException if a bank holiday lies outside the known days
     */
    public DayCalendar {
        bankHolidays
                .keySet()
                .forEach(day -> checkArgument(
                        known.filter(days -> days.contains(day)).isPresent(),
                        "bank holiday %s lies outside the days that the calendar covers: %s",
                        day,
                        known));
    }

    /**
     * {@return the calendar of the bank holidays}
     *
     * @param known the days of which it is known whether they are bank holidays
     * @param holidays those that are, each day once
     * @throws IllegalArgumentException if a day is given twice, or lies outside the known days
     */
    public static DayCalendar of(DateRange known, Collection<BankHoliday> holidays) {
        return new DayCalendar(
                Optional.of(known),
                ImmutableSortedMap.copyOf(Maps.uniqueIndex(holidays, BankHoliday::day)),
                ImmutableSortedMap.of());
    }

    /** {@return this calendar, but with these special days} */
    public DayCalendar withSpecialDays(Map<MonthDay, LocalTime> days) {
        return new DayCalendar(known, bankHolidays, ImmutableSortedMap.copyOf(days));
    }

    /** {@return the types of what starts at the time, the most particular first; {@link DayType#ANY_DAY} is always the last} */
    public ImmutableList<DayType> typesOf(LocalDate day, LocalTime start) {
        ImmutableList.Builder<DayType> types = ImmutableList.builder();
        if (isSpecial(day, start)) {
            types.add(DayType.SPECIAL_DAY);
        }
        if (bankHolidays.containsKey(day)) {
            types.add(DayType.BANK_HOLIDAY);
        }
        return types.add(DayType.of(day.getDayOfWeek()), DayType.partOfWeek(day.getDayOfWeek()), DayType.ANY_DAY)
                .build();
    }

    private boolean isSpecial(LocalDate day, LocalTime start) {
        return Optional.ofNullable(specialDays.get(MonthDay.from(day)))
                .filter(from -> !start.isBefore(from))
                .isPresent();
    }

    /** {@return whether nothing but the day of the week sets the day apart} */
    boolean isOrdinary(LocalDate day) {
        return !bankHolidays.containsKey(day) && !specialDays.containsKey(MonthDay.from(day));
    }
}
