package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalInt;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.time.Hours;

/**
 * A provider, and how it stands to the need. Immutable.
 *
 * @param provider as it is on the day of the ranking
 * @param committed the most weekly hours already placed with it in the zone on any day from the start of care on
 * @param familiarity how well it knows the person
 * @param metresToNearest from the home to the nearest other home where it gives care, as the crow flies; empty where it gives
 *     none, or a place is not known
 */
public record Candidate(Provider provider, Hours committed, Familiarity familiarity, OptionalInt metresToNearest) {

    /**
     * Refuses distances below nothing.
     *
     * @throws IllegalArgumentException if the distance is negative
     */
    public Candidate {
        checkArgument(
                metresToNearest.orElse(0) >= 0, "a distance is not below nothing, but got %s metres", metresToNearest);
    }

    /** {@return a candidate that does not know the person and has no visits nearby} */
    public static Candidate of(Provider provider, Hours committed) {
        return new Candidate(provider, committed, Familiarity.NONE, OptionalInt.empty());
    }
}
