package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.time.DateRange;

/**
 * The days on which the home of a permanent resident does not count although nobody lives there: the first twelve weeks of the
 * stay (SI 2014/2672, Schedule 2, paragraph 2). Who leaves earlier and is back within 52 weeks has what is left of them; who is
 * back later has twelve weeks again. Where another disregard ends unexpectedly, twelve weeks begin on that day.
 */
final class TwelveWeeks {

    private static final long DAYS = 84;
    private static final long RETURN_DAYS = 364;

    private TwelveWeeks() {}

    /** {@return the days of the disregard that the day lies in, or empty when there is none} */
    static Optional<DateRange> on(LocalDate day, List<DateRange> stays, List<Occupation> occupations) {
        return periods(stays, occupations).stream()
                .filter(days -> days.contains(day))
                .findFirst();
    }

    /** {@return all days of the disregard, given the permanent stays in order} */
    static ImmutableList<DateRange> periods(List<DateRange> stays, List<Occupation> occupations) {
        ImmutableList.Builder<DateRange> periods = ImmutableList.builder();
        long left = DAYS;
        Optional<LocalDate> lastDay = Optional.empty();
        for (DateRange stay : stays) {
            boolean anew = lastDay.filter(end -> ChronoUnit.DAYS.between(end, stay.from()) <= RETURN_DAYS)
                    .isEmpty();
            left = anew ? DAYS : left;
            if (left > 0) {
                DateRange days = stay.intersection(
                                DateRange.of(stay.from(), stay.from().plusDays(left)))
                        .orElseThrow();
                periods.add(days);
                left -= days.length();
            }
            lastDay = stay.end();
        }
        for (Occupation occupation : occupations) {
            occupation
                    .days()
                    .end()
                    .filter(end -> occupation.endsUnexpectedly() && disregards(occupation, end.minusDays(1), stays))
                    .map(end -> DateRange.of(end, end.plusDays(DAYS)))
                    .ifPresent(periods::add);
        }
        return periods.build();
    }

    /** Whether the home did not count on the day for the sake of who lived there: since before the stay. */
    private static boolean disregards(Occupation occupation, LocalDate day, List<DateRange> stays) {
        return stays.stream().anyMatch(stay -> stay.contains(day) && occupation.isSinceBefore(stay));
    }
}
