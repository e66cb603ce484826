package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * How long before its end notice of an agreement is given (rule S6). Immutable.
 *
 * @param byCouncil months of notice that the council gives, 0 to 600
 * @param byProvider months of notice that a provider gives, 0 to 600
 */
public record Notice(int byCouncil, int byProvider) {

    /** Who gives notice. */
    public enum Party {
        /** The council. */
        COUNCIL,
        /** A provider, for itself alone. */
        PROVIDER
    }

    private static final int LONGEST = 600;

    /**
     * Refuses notice that cannot be given.
     *
     * @throws IllegalArgumentException if the months of either are not 0 to 600
     */
    public Notice {
        checkArgument(
                Math.min(byCouncil, byProvider) >= 0 && Math.max(byCouncil, byProvider) <= LONGEST,
                "months of notice are 0 to %s, but got %s by the council and %s by a provider",
                LONGEST,
                byCouncil,
                byProvider);
    }

    /** {@return the months of notice that the party gives} */
    public int months(Party party) {
        return party == Party.COUNCIL ? byCouncil : byProvider;
    }

    /** {@return the first day on which nothing is bound any longer, where the party gives notice on the day} */
    public LocalDate endIfGiven(Party party, LocalDate day) {
        return day.plusMonths(months(party));
    }

    /** {@return the last day on which the party can give notice so that it is bound no longer on the day of the end} */
    public LocalDate lastDayFor(Party party, LocalDate end) {
        LocalDate last = end.minusMonths(months(party));
        while (!endIfGiven(party, last.plusDays(1)).isAfter(end)) {
            last = last.plusDays(1);
        }
        return last;
    }
}
