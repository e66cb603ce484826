package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;

/** How much of an assessment is made. */
public sealed interface Basis {

    /** A full assessment. */
    Basis FULL = new Full();

    /** Everything is looked at. */
    record Full() implements Basis {}

    /**
     * A light touch (SI 2014/2672, regulation 10): the person agreed, and may ask for a full assessment on any day.
     *
     * @param weekly what the person agreed to pay, nothing where that is plain; or empty for all that the care costs
     */
    record LightTouch(Optional<Money> weekly) implements Basis {

        /**
         * Refuses a negative amount.
         *
         * @throws IllegalArgumentException if the amount is negative
         */
        public LightTouch {
            weekly.ifPresent(amount ->
                    checkArgument(!amount.isNegative(), "an agreed charge must not be negative, but is %s", amount));
        }
    }

    /** The person did not tell what an assessment needs, or did not want to. */
    record NotDisclosed() implements Basis {}
}
