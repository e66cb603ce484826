package org.almoner.domain.performance.outlook;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;

/** How prices change from one year to the next. */
public sealed interface PriceChange {

    /** They stay as they are. */
    PriceChange NONE = new Uplifted(Growth.NONE);

    /**
     * All are multiplied alike.
     *
     * @param by what
     */
    record Uplifted(Growth by) implements PriceChange {}

    /**
     * Each rises by what its build-up rises by with the pay.
     *
     * @param wage that is expected of an hour; not negative
     * @param spread how far the wage may be from that, either way; not negative, nor more than the wage or 10,737,418.23 pounds
     * @param mileage for a mile, where it changes
     */
    record Paid(Money wage, Money spread, Optional<Money> mileage) implements PriceChange {

        /**
         * Refuses wages that may be below nothing.
         *
         * @throws IllegalArgumentException if the spread is negative, or more than the wage or 10,737,418.23 pounds
         */
        public Paid {
            checkArgument(
                    !spread.isNegative() && spread.compareTo(wage) <= 0,
                    "a wage of %s may be off by no more than itself, and not by %s",
                    wage,
                    spread);
            checkArgument(spread.pence() <= Integer.MAX_VALUE / 2, "a wage is not off by %s", spread);
        }

        /** {@return the pay as it comes, after that of the year before} */
        Pay drawn(Pay before, Deviation deviation) {
            Money drawn = wage.plus(Money.ofPence(deviation.within((int) spread.pence())));
            return new Pay(drawn, mileage.orElse(before.mileage()));
        }
    }
}
