package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;

/**
 * A part of the transition: the days on which the people of some zones move (rule L9). Immutable.
 *
 * @param name for people; not blank
 * @param days with an end
 * @param zones whose people move; at least one
 * @param mostMoves how many packages may move, those that move ahead of it included
 */
public record Phase(String name, DateRange days, ImmutableSortedSet<ZoneCode> zones, int mostMoves) {

    /**
     * Refuses a phase without a name, an end or a zone, or of a negative number of moves.
     *
     * @throws IllegalArgumentException if it is one
     */
    public Phase {
        checkArgument(!name.isBlank(), "a phase needs a name");
        checkArgument(days.end().isPresent(), "phase %s needs an end; add one to %s", name, days);
        checkArgument(!zones.isEmpty(), "phase %s has no zone; name one, or leave the phase out", name);
        checkArgument(mostMoves >= 0, "phase %s cannot have fewer than no moves, but got %s", name, mostMoves);
    }

    /** {@return the days on which moves are planned: Mondays to Fridays, or every day where there are none} */
    public ImmutableList<LocalDate> movingDays() {
        ImmutableList<LocalDate> weekdays = days.days()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .collect(ImmutableList.toImmutableList());
        return weekdays.isEmpty() ? days.days().collect(ImmutableList.toImmutableList()) : weekdays;
    }
}
