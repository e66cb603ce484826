package org.almoner.domain.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;

/**
 * What a financial assessment comes to: the most that a person can be asked for a week of care. It is not the charge of a
 * week, which is never more than that week's care cost (section 14(4) of the Care Act 2014).
 */
public sealed interface AssessedCharge {

    /**
     * {@return whether a person never pays more by this than by the other, whatever the care costs: nothing is the least, full
     * cost the most}
     */
    default boolean isAtMost(AssessedCharge other) {
        if (this instanceof Contribution mine && other instanceof Contribution theirs) {
            return mine.weekly().compareTo(theirs.weekly()) <= 0;
        }
        return this instanceof NoCharge || other instanceof FullCost;
    }

    /**
     * {@return what is charged for a week of care: the contribution, but never more than the care costs (section 14(4))}
     *
     * @param costOfCare what the week costs the council; not negative
     */
    default Money chargeFor(Money costOfCare) {
        checkArgument(!costOfCare.isNegative(), "the cost of care must not be negative, but is %s", costOfCare);
        if (this instanceof Contribution contribution) {
            return contribution.weekly().min(costOfCare);
        }
        return this instanceof FullCost ? costOfCare : Money.ZERO;
    }

    /**
     * A weekly contribution.
     *
     * @param weekly for seven days; not negative
     */
    record Contribution(Money weekly) implements AssessedCharge {

        /**
         * Refuses a negative amount.
         *
         * @throws IllegalArgumentException if the amount is negative
         */
        public Contribution {
            checkArgument(
                    !weekly.isNegative(), "a contribution must not be negative, but is %s; write 0.00 or more", weekly);
        }
    }

    /**
     * All that the care costs.
     *
     * @param reason why
     */
    record FullCost(FullCost.Reason reason) implements AssessedCharge {

        /** Why a person pays all that the care costs. */
        public enum Reason {
            /** Capital is above the upper limit. */
            CAPITAL_ABOVE_LIMIT,
            /** The person did not tell, or did not wish to tell, what is needed for an assessment. */
            NOT_DISCLOSED,
            /** The person agreed to pay it without a full assessment. */
            LIGHT_TOUCH
        }
    }

    /**
     * Nothing.
     *
     * @param reason why
     */
    record NoCharge(NoCharge.Reason reason) implements AssessedCharge {

        /** Why a person pays nothing. */
        public enum Reason {
            /** The assessment leaves nothing to pay. */
            NOTHING_LEFT,
            /** What is left to pay is below the least that the council collects. */
            BELOW_MINIMUM,
            /** After-care under section 117 of the Mental Health Act 1983. */
            SECTION_117,
            /** NHS continuing healthcare. */
            CONTINUING_HEALTHCARE,
            /** The first weeks of reablement or intermediate care. */
            REABLEMENT,
            /** Community equipment and minor adaptations. */
            EQUIPMENT,
            /** Creutzfeldt-Jakob disease. */
            CJD,
            /** A short stay for which the council does not charge. */
            SHORT_TERM_STAY,
            /** Care given direct to the person cared for, to support a carer (section 14(3) of the Care Act 2014). */
            CARER
        }
    }
}
