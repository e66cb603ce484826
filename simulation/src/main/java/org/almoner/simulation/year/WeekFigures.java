package org.almoner.simulation.year;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.time.Hours;

/**
 * What a week came to. Immutable.
 *
 * @param number of the week, counted from 1
 * @param monday its first day
 * @param happened the shocks, in words
 * @param arrived packages of people who came to need care
 * @param ended packages that ended
 * @param handedBack packages that had a provider, or were promised one, and wait again
 * @param published needs
 * @param placed packages that were awarded to a provider
 * @param untaken needs that nobody took
 * @param waiting packages that are wanted and have no provider on some day from the end of the week on
 * @param cared packages that are given by a provider at the end of the week
 * @param places how many of these are places in homes, nights or sessions, not visits
 * @param hours that the others come to in a week
 */
public record WeekFigures(
        int number,
        LocalDate monday,
        ImmutableList<String> happened,
        int arrived,
        int ended,
        int handedBack,
        int published,
        int placed,
        int untaken,
        int waiting,
        int cared,
        int places,
        Hours hours) {}
