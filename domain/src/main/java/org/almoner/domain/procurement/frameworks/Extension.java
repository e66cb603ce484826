package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Months by which a framework may go on after its first term and the extensions before (rule S5). Immutable.
 *
 * @param months 1 to 600
 * @param taken whether the council has decided to go on
 */
public record Extension(int months, boolean taken) {

    private static final int LONGEST = 600;

    /**
     * Refuses an extension that extends nothing, or no council would agree to.
     *
     * @throws IllegalArgumentException if the months are not 1 to 600
     */
    public Extension {
        checkArgument(
                months >= 1 && months <= LONGEST, "an extension is of 1 to %s months, but got %s", LONGEST, months);
    }
}
