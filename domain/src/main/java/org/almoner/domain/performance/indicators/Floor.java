package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

/** By how much a target may be missed before that is red. What is missed by just as much is not. Immutable. */
public sealed interface Floor {

    /** {@return the figure of the floor, in per cent or points} */
    Quantity allowed();

    /** {@return whether whoever misses the wanted figure by so much falls below the floor} */
    boolean isExceededBy(Quantity missedBy, Quantity wanted);

    /**
     * A part of what is wanted.
     *
     * @param allowed in per cent of it; not negative
     */
    record Relative(Quantity allowed) implements Floor {

        private static final Quantity HUNDRED = Quantity.of(100);

        /**
         * Refuses less than nothing.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Relative {
            check(allowed);
        }

        @Override
        public boolean isExceededBy(Quantity missedBy, Quantity wanted) {
            return missedBy.times(HUNDRED).compareTo(wanted.abs().times(allowed)) > 0;
        }
    }

    /**
     * So much in the unit of the indicator.
     *
     * @param allowed in that unit; not negative
     */
    record Points(Quantity allowed) implements Floor {

        /**
         * Refuses less than nothing.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Points {
            check(allowed);
        }

        @Override
        public boolean isExceededBy(Quantity missedBy, Quantity wanted) {
            return missedBy.compareTo(allowed) > 0;
        }
    }

    private static void check(Quantity allowed) {
        checkPart(
                allowed.compareTo(Quantity.ZERO) >= 0,
                "floor",
                "a floor is how much may be missed, and is not below nothing");
    }
}
