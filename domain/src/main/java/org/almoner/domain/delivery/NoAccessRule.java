package org.almoner.domain.delivery;

import org.almoner.domain.money.Percentage;

/**
 * What counts when a carer came and was not let in. Immutable.
 *
 * @param share the part of the plan
 * @param occurrence at which of several such visits; nothing counts at the others
 */
public record NoAccessRule(Percentage share, Occurrence occurrence) {

    /** At which visits without access the part of the plan counts. */
    public enum Occurrence {
        /** At each. */
        EVERY,
        /** At the first of each day. */
        FIRST_OF_DAY,
        /** At the first since the person last let a carer in; each Monday starts anew, since weeks are settled one by one. */
        FIRST_IN_A_ROW
    }
}
