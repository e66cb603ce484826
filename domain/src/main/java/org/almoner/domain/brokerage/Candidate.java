package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.quality.RatingLevel;

/**
 * A provider, and how it stands to the need. Immutable.
 *
 * @param provider as it is on the first day of care
 * @param later the same with the places that it has later, while the care is wanted; none where they are the same throughout
 * @param refusals why the council does no business with it; none where it does
 * @param rating the council's rating of it, if it has one
 * @param commitment what is placed with it already
 * @param familiarity how well it knows the person
 * @param metresToNearest from the home to the nearest other home where it gives care, as the crow flies; empty where it gives
 *     none, or a place is not known
 */
public record Candidate(
        Provider provider,
        ImmutableList<Provider> later,
        ImmutableList<EntryRefusal> refusals,
        Optional<RatingLevel> rating,
        Commitment commitment,
        Familiarity familiarity,
        OptionalInt metresToNearest) {

    /**
     * Refuses distances below nothing.
     *
     * @throws IllegalArgumentException if the distance is negative
     */
    public Candidate {
        checkArgument(
                metresToNearest.orElse(0) >= 0, "a distance is not below nothing, but got %s metres", metresToNearest);
    }

    /** A candidate whose places do not change while the care is wanted; refuses the same. */
    public Candidate(
            Provider provider,
            ImmutableList<EntryRefusal> refusals,
            Optional<RatingLevel> rating,
            Commitment commitment,
            Familiarity familiarity,
            OptionalInt metresToNearest) {
        this(provider, ImmutableList.of(), refusals, rating, commitment, familiarity, metresToNearest);
    }

    /** {@return a candidate with which the council does business, not rated, that does not know the person and has no visits nearby} */
    public static Candidate of(Provider provider, Commitment commitment) {
        return new Candidate(
                provider, ImmutableList.of(), Optional.empty(), commitment, Familiarity.NONE, OptionalInt.empty());
    }
}
