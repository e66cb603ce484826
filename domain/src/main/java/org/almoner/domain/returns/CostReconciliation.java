package org.almoner.domain.returns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/**
 * The costs of a return held against what runs posted. Immutable.
 *
 * @param weeks those of the term that begin in the period, whose lines are held against it, beside those of the months of direct payments that begin in it
 * @param services one for each package, means and provider, in order
 * @param ofErased what was posted for people who were erased, of whom no return tells
 * @param postedInAll what the ledger has for all lines of the weeks
 */
public record CostReconciliation(
        DateRange weeks, ImmutableList<ServiceCost> services, Money ofErased, Money postedInAll) {

    /**
     * Refuses to leave anything of the ledger out.
     *
     * @throws IllegalArgumentException if what was posted for services and people who were erased is not all that was posted
     */
    public CostReconciliation {
        Money told =
                Money.sum(services.stream().map(ServiceCost::posted).toList()).plus(ofErased);
        checkArgument(told.equals(postedInAll), "%s was posted, but %s is told of", postedInAll, told);
    }

    /** {@return what the return says that all services cost in the weeks} */
    public Money planned() {
        return Money.sum(services.stream().map(ServiceCost::planned).toList());
    }

    /** {@return how much less was posted for services, for which reason} */
    public ImmutableSortedMap<Difference, Money> differences() {
        Map<Difference, Money> sums = new TreeMap<>();
        services.forEach(
                service -> service.differences().forEach((why, amount) -> sums.merge(why, amount, Money::plus)));
        return ImmutableSortedMap.copyOf(sums);
    }
}
