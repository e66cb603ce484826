package org.almoner.simulation.year;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.brokerage.Fairness;
import org.almoner.simulation.world.World;

/**
 * What a year came to; nothing of what must always hold was broken. Immutable.
 *
 * @param world as it was when the year began
 * @param plan what was played
 * @param weeks one after another
 * @param fairness of all needs of the year
 */
public record YearReport(World world, YearPlan plan, ImmutableList<WeekFigures> weeks, Fairness fairness) {}
