package org.almoner.rest.asking;

import java.time.LocalDate;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/** Which days are asked about by their first, and the one after the last. */
public final class AskedDays {

    private static final int USUAL_WEEKS = 4;
    private static final int MOST_WEEKS = 53;

    private AskedDays() {}

    /**
     * {@return the days that are asked for, with at least one whole week, some of them in the term}
     *
     * @param from the first; four weeks before the end without it
     * @param to the day after the last; the Monday of this week without it
     * @param today this day
     * @param term the days that the scheme is for
     */
    public static DateRange weeks(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, DateRange term) {
        DateRange days = days(from, to, today, term);
        if (CareWeek.allIn(days).isEmpty()) {
            CareWeek week = CareWeek.containing(days.from());
            throw malformed(
                    days.from(),
                    "and " + days.end().orElseThrow() + " have no whole week, Monday to Sunday, between them; maybe "
                            + week + " and " + week.next());
        }
        return days;
    }

    /**
     * {@return the days that are asked for, some of them in the term}
     *
     * @param from the first; four weeks before the end without it
     * @param to the day after the last; the Monday of this week without it
     * @param today this day
     * @param term the days that the scheme is for
     */
    public static DateRange days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, DateRange term) {
        LocalDate end = to == null ? CareWeek.containing(today).monday() : to;
        DateRange days = range(from == null ? end.minusWeeks(USUAL_WEEKS) : from, end);
        if (!days.overlaps(term)) {
            throw ProblemException.ofField(
                    ProblemKind.OUTSIDE_TERM,
                    RefusalWords.outside(days.from(), term),
                    "from",
                    days.from().toString());
        }
        return days;
    }

    /**
     * {@return the days that are asked for}
     *
     * @param from the first; a month before the end without it
     * @param to the day after the last; the first of this month without it
     * @param today this day
     */
    public static DateRange period(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate end = to == null ? today.withDayOfMonth(1) : to;
        return range(from == null ? end.minusMonths(1) : from, end);
    }

    private static DateRange range(LocalDate start, LocalDate end) {
        if (!start.isBefore(end) || start.plusWeeks(MOST_WEEKS).isBefore(end)) {
            throw malformed(start, "must come before " + end + ", by " + MOST_WEEKS + " weeks at most");
        }
        return DateRange.of(start, end);
    }

    private static ProblemException malformed(LocalDate from, String what) {
        return ProblemException.ofField(ProblemKind.MALFORMED_VALUE, from + " " + what, "from", from.toString());
    }
}
