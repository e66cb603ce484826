package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A kind of capital, such as savings, and how the law treats it (SI 2014/2672, Schedule 2). Immutable.
 *
 * @param code lower-case words joined by hyphens; files name the kind by it
 * @param name for people
 * @param treatment what the law does with it
 * @param weeks for how many weeks it does not count, where that is its treatment; else zero
 * @param authority what the treatment rests on
 */
public record CapitalKind(String code, String name, CapitalTreatment treatment, int weeks, Authority authority) {

    /**
     * Refuses a malformed code, and weeks that do not fit the treatment.
     *
     * @throws IllegalArgumentException if the code is malformed, the name blank, or weeks and treatment do not fit
     */
    public CapitalKind {
        IncomeKind.checkCode(code, name);
        checkArgument(
                treatment == CapitalTreatment.DISREGARDED_FOR_WEEKS ? weeks > 0 : weeks == 0,
                "weeks go with the treatment disregarded-for-weeks, and only with it, but '%s' has %s",
                code,
                weeks);
    }
}
