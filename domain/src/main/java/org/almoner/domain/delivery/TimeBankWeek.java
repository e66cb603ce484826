package org.almoner.domain.delivery;

import com.google.common.collect.ImmutableList;

/**
 * A week in the book of a time bank: the movements lead from the one balance to the other. Immutable.
 *
 * @param before how it stood at the end of the week before
 * @param movements in the order in which they were made
 * @param after how it stands at the end of the week
 */
public record TimeBankWeek(TimeBankBalance before, ImmutableList<TimeBankMovement> movements, TimeBankBalance after) {}
