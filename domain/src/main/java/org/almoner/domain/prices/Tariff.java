package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/**
 * All that makes minutes of care into money: the cost of a visit is a function of its tariff and of each carer's minutes, and of
 * nothing else. Two visits with equal tariffs and minutes cost the same. Immutable.
 *
 * @param rate of each carer
 * @param enhancements those that apply, in the order of the card
 * @param combining what is paid where several apply
 * @param cap the most that a visit costs, all carers together, if there is a limit; not negative
 */
public record Tariff(Rate rate, ImmutableList<Enhancement> enhancements, Combining combining, Optional<Money> cap) {

    /**
     * Refuses a negative cap.
     *
     * @throws IllegalArgumentException if the cap is negative
     */
    public Tariff {
        cap.ifPresent(most -> checkArgument(!most.isNegative(), "the cap of a visit is not negative, but is %s", most));
    }

    /** {@return the tariff of the rate alone} */
    public static Tariff of(Rate rate) {
        return new Tariff(rate, ImmutableList.of(), Combining.HIGHEST, Optional.empty());
    }

    /**
     * {@return what a visit costs, exactly}
     *
     * @param firstCarerMinutes that count; not negative
     * @param secondCarerMinutes that count; 0 when there is none
     * @throws IllegalArgumentException if minutes are negative
     */
    public ExactMoney cost(int firstCarerMinutes, int secondCarerMinutes) {
        ExactMoney both = enhancements.isEmpty()
                ? rate.cost(firstCarerMinutes).plus(rate.cost(secondCarerMinutes))
                : carer(1, firstCarerMinutes).plus(carer(2, secondCarerMinutes));
        return cap.map(most -> both.min(most.exact())).orElse(both);
    }

    /**
     * {@return what a minute costs, where any minutes of any carer cost as many times that; empty where steps, enhancements, a cap
     * or a price by the visit make it otherwise}
     */
    public Optional<ExactMoney> ofMinute() {
        boolean byTheClockAlone = rate.price().unit().isTimed() && rate.steps().isEmpty();
        return byTheClockAlone && enhancements.isEmpty() && cap.isEmpty()
                ? Optional.of(rate.price().forMinutes(1))
                : Optional.empty();
    }

    /** Reductions never take more than all. */
    private ExactMoney carer(int carer, int minutes) {
        return combining
                .cost(
                        rate.cost(minutes),
                        minutes,
                        enhancements.stream().filter(each -> each.isFor(carer)).toList())
                .max(ExactMoney.ZERO);
    }

    /** {@return this tariff, but with the enhancements only that enter the person's cost of care} */
    public Tariff charged() {
        return new Tariff(
                rate,
                enhancements.stream().filter(Enhancement::charged).collect(ImmutableList.toImmutableList()),
                combining,
                cap);
    }
}
