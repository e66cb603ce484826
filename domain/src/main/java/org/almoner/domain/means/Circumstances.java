package org.almoner.domain.means;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * All that an assessment looks at, as it is on one day. Immutable.
 *
 * @param day which day
 * @param person the person's ages
 * @param household who lives with the person
 * @param care the care on that day
 * @param stay the days, that one among them, on which the setting is the same
 * @param permanentStays the days on which the person lived, or will live, in a care home for good, in order
 * @param basis how much of an assessment is made
 * @param free why the care is free, and on which days, if it is
 * @param incomes on that day
 * @param assets on that day, those parted with included
 * @param expenses on that day
 * @param notionalReduction by how much notional capital has been reduced (SI 2014/2672, regulation 23)
 */
public record Circumstances(
        LocalDate day,
        Adult person,
        Household household,
        Care care,
        DateRange stay,
        ImmutableList<DateRange> permanentStays,
        Basis basis,
        Optional<Timeline.Entry<FreeCare>> free,
        ImmutableList<Income> incomes,
        ImmutableList<Asset> assets,
        ImmutableList<Expense> expenses,
        Money notionalReduction) {

    /** {@return the same, but with the reduction of notional capital} */
    public Circumstances withNotionalReduction(Money reduction) {
        return new Circumstances(
                day, person, household, care, stay, permanentStays, basis, free, incomes, assets, expenses, reduction);
    }

    /** {@return the same, but with these pieces of capital} */
    public Circumstances withAssets(Iterable<Asset> others) {
        return new Circumstances(
                day,
                person,
                household,
                care,
                stay,
                permanentStays,
                basis,
                free,
                incomes,
                ImmutableList.copyOf(others),
                expenses,
                notionalReduction);
    }

    /** {@return whether any of the assets counts because the person deprived himself or herself of it} */
    public boolean hasDeprivation() {
        return assets.stream()
                .anyMatch(asset ->
                        asset.disposal().filter(Disposal::isDeprivation).isPresent());
    }
}
