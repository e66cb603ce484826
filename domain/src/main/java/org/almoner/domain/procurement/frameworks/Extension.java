package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Months by which a framework may go on after its first term and the extensions before (rule S5). Immutable.
 *
 * @param months at least one
 * @param taken whether the council has decided to go on
 */
public record Extension(int months, boolean taken) {

    /**
     * Refuses an extension that extends nothing.
     *
     * @throws IllegalArgumentException if it is not of a month or more
     */
    public Extension {
        checkArgument(months >= 1, "an extension is of one month or more, but got %s", months);
    }
}
