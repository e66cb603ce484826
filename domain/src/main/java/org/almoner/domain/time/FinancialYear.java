package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A financial year of English councils, from 1 April to 31 March, which is written as {@code 2020/21}. Immutable.
 *
 * @param begins the calendar year in which it begins, 1900 to 2199
 */
public record FinancialYear(int begins) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})/([0-9]{2})");
    private static final int FIRST = 1900;
    private static final int LAST = 2199;
    private static final int CENTURY = 100;

    /**
     * Refuses a year that no budget is of.
     *
     * @throws IllegalArgumentException if it begins before 1900 or after 2199
     */
    public FinancialYear {
        checkArgument(
                begins >= FIRST && begins <= LAST,
                "a financial year begins in %s to %s, but got %s",
                FIRST,
                LAST,
                begins);
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

    /** {@return whether each year is the one after the year before it} */
    public static boolean followOneAnother(List<FinancialYear> years) {
        return IntStream.range(1, years.size()).allMatch(i -> years.get(i).begins == years.get(i - 1).begins + 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d/%02d", begins, (begins + 1) % CENTURY);
    }
}
