package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.Hours;

/**
 * What a package asks of whoever provides it. Immutable.
 *
 * @param service of which service
 * @param weeklyHours the hours of a week, by which capacities are counted; above none
 * @param skills that the provider must have
 * @param commissionedPrice by the hour, half hour or week: what the council pays at the place, on which the budget of a
 *     person who keeps the provider is based (rule L9)
 */
public record CareNeeded(
        ServiceCode service, Hours weeklyHours, ImmutableSortedSet<SkillCode> skills, UnitPrice commissionedPrice) {

    /**
     * Refuses care of no hours, and prices of other units.
     *
     * @throws IllegalArgumentException if there are no hours, or the price is not by time or week
     */
    public CareNeeded {
        checkArgument(weeklyHours.minutes() > 0, "care needs weekly hours above none, but has %s", weeklyHours);
        requireWeekly(commissionedPrice);
    }

    static void requireWeekly(UnitPrice price) {
        checkArgument(
                price.unit().isTimed() || price.unit().isWeekly(),
                "'%s' does not price a week: write a price by the hour, half hour or week, such as 18.75/hour",
                price);
    }

    /** {@return the budget of a week for somebody who keeps the provider (rule L9)} */
    public ExactMoney weeklyBudget() {
        return weeklyCost(commissionedPrice);
    }

    /** {@return what a week costs at the price, which is by the hour, half hour or week} */
    public ExactMoney weeklyCost(UnitPrice price) {
        return price.unit().isWeekly() ? price.amount().exact() : price.forMinutes(weeklyHours.minutes());
    }
}
