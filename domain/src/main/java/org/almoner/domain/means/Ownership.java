package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;

/** Which part of a piece of capital is the person's. Immutable. */
public sealed interface Ownership {

    /** All of it. */
    Ownership WHOLE = new Equal(1);

    /** {@return the person's part of the amount, exactly} */
    ExactMoney of(ExactMoney amount);

    /**
     * Equal shares, as presumed of joint owners (SI 2014/2672, regulation 24).
     *
     * @param owners how many there are
     */
    record Equal(int owners) implements Ownership {

        /**
         * Refuses a thing that nobody owns.
         *
         * @throws IllegalArgumentException if there is no owner
         */
        public Equal {
            checkArgument(owners > 0, "capital has at least one owner, but got %s", owners);
        }

        @Override
        public ExactMoney of(ExactMoney amount) {
            return amount.dividedBy(owners);
        }
    }

    /**
     * A share that was shown, in place of an equal one.
     *
     * @param share the person's
     */
    record Shown(Percentage share) implements Ownership {

        @Override
        public ExactMoney of(ExactMoney amount) {
            return amount.times(share);
        }
    }
}
