package org.almoner.rest.people;

import java.time.LocalDate;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/** Which days a statement is of. */
public final class StatementDays {

    private static final int USUAL_WEEKS = 4;
    private static final int MOST_WEEKS = 53;

    private StatementDays() {}

    /**
     * {@return the days that are asked for, with at least one whole week}
     *
     * @param from the first; four weeks before the end without it
     * @param to the day after the last; the Monday of this week without it
     * @param today this day
     * @param term the days that the scheme is for
     */
    public static DateRange of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, DateRange term) {
        LocalDate end = to == null ? CareWeek.containing(today).monday() : to;
        LocalDate start = from == null ? end.minusWeeks(USUAL_WEEKS) : from;
        if (!start.isBefore(end) || start.plusWeeks(MOST_WEEKS).isBefore(end)) {
            throw malformed(start, "must come before " + end + ", by " + MOST_WEEKS + " weeks at most");
        }
        DateRange days = DateRange.of(start, end);
        if (!days.overlaps(term)) {
            throw ProblemException.ofField(
                    ProblemKind.OUTSIDE_TERM, RefusalWords.outside(start, term), "from", start.toString());
        }
        if (CareWeek.allIn(days).isEmpty()) {
            throw malformed(
                    start,
                    "and " + end + " have no whole week, Monday to Sunday, between them; maybe "
                            + CareWeek.containing(start) + " and "
                            + CareWeek.containing(start).next());
        }
        return days;
    }

    private static ProblemException malformed(LocalDate from, String what) {
        return ProblemException.ofField(ProblemKind.MALFORMED_VALUE, from + " " + what, "from", from.toString());
    }
}
