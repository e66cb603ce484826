package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A financial year of English councils, from 1 April to 31 March, which is written as {@code 2020/21}. Immutable.
 *
 * @param begins the calendar year in which it begins, 0 to 9999
 */
public record FinancialYear(int begins) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})/([0-9]{2})");
    private static final MonthDay FIRST_DAY = MonthDay.of(Month.APRIL, 1);
    private static final int LAST = 9999;
    private static final int CENTURY = 100;

    /**
     * Refuses a year that is not written with four digits.
     *
     * @throws IllegalArgumentException if it begins before the year 0 or after 9999
     */
    public FinancialYear {
        checkArgument(begins >= 0 && begins <= LAST, "a financial year begins in 0 to %s, but got %s", LAST, begins);
    }

    /**
     * {@return the year that is written so}
     *
     * @param text such as {@code 2020/21}
     * @throws IllegalArgumentException if it is not written so, or its second part is not the year after its first
     */
    public static FinancialYear parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        checkArgument(
                written.matches()
                        && Integer.parseInt(written.group(2)) == (Integer.parseInt(written.group(1)) + 1) % CENTURY,
                "'%s' is no financial year; write one such as 2020/21",
                text);
        return new FinancialYear(Integer.parseInt(written.group(1)));
    }

    /**
     * {@return the year in which the day lies}
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getYear() - (day.isBefore(FIRST_DAY.atYear(day.getYear())) ? 1 : 0));
    }

    /** {@return its days: from 1 April to the next} */
    public DateRange days() {
        return DateRange.of(FIRST_DAY.atYear(begins), FIRST_DAY.atYear(begins + 1));
    }

    /**
     * {@return the year so many years later}
     *
     * @throws IllegalArgumentException as the constructor
     */
    public FinancialYear plus(int years) {
        return new FinancialYear(begins + years);
    }

    /** {@return whether each year is the one after the year before it} */
    public static boolean followOneAnother(List<FinancialYear> years) {
        return IntStream.range(1, years.size())
                .allMatch(i -> years.get(i).equals(years.get(i - 1).plus(1)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%02d", begins, (begins + 1) % CENTURY);
    }
}
