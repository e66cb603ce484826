package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.almoner.application.port.in.CareRecords.Author;

/**
 * Dated facts and actions, to be played from an empty store to see what each run posts. Immutable.
 *
 * @param title what it shows
 * @param scheme by whose rules: the id of a scheme that comes with Almoner, or the path of a scheme file
 * @param entries in the order in which they become known; none is before the entry above
 */
public record Scenario(String title, String scheme, ImmutableList<Entry> entries) {

    /** The time of the entries of a day that give none, in UTC. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    /**
     * One entry.
     *
     * @param line of the file in which it stands, from 1
     * @param at when it becomes known, or is done, in UTC
     * @param author by whom and why
     * @param refused whether the scenario means to show that it is refused
     * @param action what it is
     */
    public record Entry(int line, LocalDateTime at, Author author, boolean refused, ScenarioAction action) {}
}
