package org.almoner.domain.complaints.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.stream.Stream;
import org.almoner.domain.complaints.ComplaintClock;
import org.almoner.domain.complaints.ComplaintClock.State;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.Nature;

/**
 * How many clocks of one sort stand in each way. Immutable.
 *
 * @param of what is counted
 * @param what was due
 * @param counts of every state, so that they come to the cases
 */
public record Timeliness(Nature of, ComplaintClock.What what, ImmutableMap<State, Integer> counts) {

    static Timeliness of(Nature nature, ComplaintClock.What what, Collection<ComplaintOnDay> cases) {
        ImmutableList<State> states = cases.stream()
                .flatMap(each -> each.clock(what).stream())
                .map(ComplaintClock::state)
                .collect(ImmutableList.toImmutableList());
        return new Timeliness(
                nature, what, Stream.of(State.values()).collect(ImmutableMap.toImmutableMap(state -> state, state ->
                        (int) states.stream().filter(state::equals).count())));
    }

    /** {@return how many stand so} */
    public int of(State state) {
        return counts.getOrDefault(state, 0);
    }

    /** {@return how many were done in time or are late by now: those of which it is known whether they were in time} */
    public int decided() {
        return of(State.MET) + of(State.LATE) + of(State.OVERDUE);
    }
}
