package org.almoner.domain.means;

import java.time.LocalDate;

/**
 * The person gave something away, sold it for less than it was worth, or turned it into something that does not count. It is
 * deprivation, and the thing still counts as notional capital, where avoiding charges was a significant motive and a need for
 * care could be expected (guidance, annex E; SI 2014/2672, regulation 22). Immutable.
 *
 * @param on the day
 * @param toAvoidCharges whether avoiding charges for care was a significant motive, as the council decided
 * @param careExpected whether the person could reasonably expect to need care then
 */
public record Disposal(LocalDate on, boolean toAvoidCharges, boolean careExpected) {

    /** {@return whether it is deprivation} */
    public boolean isDeprivation() {
        return toAvoidCharges && careExpected;
    }
}
