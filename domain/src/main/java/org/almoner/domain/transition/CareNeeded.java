package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.SkillCode;

/**
 * What a package asks of whoever provides it. Immutable.
 *
 * @param service of which service
 * @param amount how much, by which capacities are counted
 * @param skills that the provider must have
 * @param commissionedPrice what the council pays at the place, on which the budget of a person who keeps the provider is based
 *     (rule L9): by the hour or half hour for visits, by the week, day, night or session for places
 */
public record CareNeeded(
        ServiceCode service, Amount amount, ImmutableSortedSet<SkillCode> skills, UnitPrice commissionedPrice) {

    /**
     * Refuses prices of other units.
     *
     * @throws IllegalArgumentException if the price says nothing of a week of such care, or is by the week for places that are not
     *     there every day
     */
    public CareNeeded {
        amount.room().kind().requirePrice(commissionedPrice);
        if (amount instanceof Amount.Places places && commissionedPrice.unit().isWeekly()) {
            checkArgument(
                    places.isEveryDay(),
                    "a price by the week is for every day of it, but %s places take %s units a week; price them by the day,"
                            + " night or session",
                    places.onOneDay(),
                    places.weeklyUnits());
        }
    }

    /** {@return what it takes of a provider's room} */
    public Room room() {
        return amount.room();
    }

    /** {@return the budget of a week for somebody who keeps the provider (rule L9)} */
    public ExactMoney weeklyBudget() {
        return weeklyCost(commissionedPrice);
    }

    /** {@return what a week costs at the price, which prices the same kind of room} */
    public ExactMoney weeklyCost(UnitPrice price) {
        return amount.weeklyCost(price);
    }
}
