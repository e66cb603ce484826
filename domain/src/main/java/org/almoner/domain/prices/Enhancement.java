package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;

/**
 * What is paid beyond the rate for care on certain days, at certain times, or by a second carer. Immutable.
 *
 * @param name for people
 * @param days on which it applies; none for any day
 * @param window in which the visit must start, or empty for any time
 * @param secondCarerOnly whether it is for the second carer's minutes alone
 * @param extra how much it is
 * @param charged whether it enters the person's cost of care; otherwise the council bears it alone
 * @param source where it comes from: a paper, or the id of a rule
 */
public record Enhancement(
        String name,
        ImmutableSet<DayType> days,
        Optional<TimeWindow> window,
        boolean secondCarerOnly,
        Extra extra,
        boolean charged,
        String source) {

    /**
     * Refuses an enhancement that would be the rate.
     *
     * @throws IllegalArgumentException if it applies on any day, at any time and to every carer, or any day is among its days
     */
    public Enhancement {
        checkArgument(
                !days.contains(DayType.ANY_DAY), "enhancement '%s' names its days, or none at all for any day", name);
        checkArgument(
                !days.isEmpty() || window.isPresent() || secondCarerOnly,
                "enhancement '%s' would always apply; put it into the rate, or name its days, its times or the second carer",
                name);
    }

    /** {@return an enhancement on days of the types, whatever the time, for every carer, that the person is charged, too} */
    public static Enhancement onDays(String name, ImmutableSet<DayType> days, Extra extra, String source) {
        return new Enhancement(name, days, Optional.empty(), false, extra, true, source);
    }

    /** {@return an enhancement for visits that start in the window on any day, which the person is charged, too} */
    public static Enhancement inWindow(String name, TimeWindow window, Extra extra, String source) {
        return new Enhancement(name, ImmutableSet.of(), Optional.of(window), false, extra, true, source);
    }

    /** {@return an enhancement of the second carer's minutes, which the person is charged, too} */
    public static Enhancement ofSecondCarer(String name, Extra extra, String source) {
        return new Enhancement(name, ImmutableSet.of(), Optional.empty(), true, extra, true, source);
    }

    /** {@return this enhancement, but borne by the council alone} */
    public Enhancement uncharged() {
        return new Enhancement(name, days, window, secondCarerOnly, extra, false, source);
    }

    Enhancement with(Extra other) {
        return new Enhancement(name, days, window, secondCarerOnly, other, charged, source);
    }

    boolean startsInWindow(LocalTime start) {
        return window.map(times -> times.contains(start)).orElse(true);
    }

    boolean isFor(int carer) {
        return carer == 2 || !secondCarerOnly;
    }

    /** How much an enhancement is. */
    public sealed interface Extra {

        /** {@return what comes on top of the cost of so many minutes by the rate; below zero where less is paid} */
        ExactMoney on(ExactMoney cost, int minutes);

        /**
         * So many times the rate.
         *
         * @param factor 2 for double pay
         */
        record Times(Factor factor) implements Extra {

            @Override
            public ExactMoney on(ExactMoney cost, int minutes) {
                return cost.times(factor).minus(cost);
            }
        }

        /**
         * So much for an hour, beside the rate.
         *
         * @param amount for an hour; not negative
         */
        record PerHour(Money amount) implements Extra {

            /**
             * Refuses a negative amount.
             *
             * @throws IllegalArgumentException if the amount is negative
             */
            public PerHour {
                checkArgument(!amount.isNegative(), "an enhancement is not negative, but is %s an hour", amount);
            }

            @Override
            public ExactMoney on(ExactMoney cost, int minutes) {
                return amount.exact().times(minutes).dividedBy(60);
            }
        }
    }
}
