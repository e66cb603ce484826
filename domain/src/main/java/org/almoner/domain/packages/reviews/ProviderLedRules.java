package org.almoner.domain.packages.reviews;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.time.Hours;

/**
 * Within which limits a provider may change a package by a review of its own, agreed with the person and tried as a pilot, without
 * a review by a social worker each time (rule C7). Immutable.
 *
 * @param mostLess how much less care a week there may be than when a social worker looked last; all changes since together
 * @param mostMore how much more
 * @param pilotWeeks how long a change is tried before it may be kept
 */
public record ProviderLedRules(Hours mostLess, Hours mostMore, int pilotWeeks) {

    /** Why a change may not be tried. */
    public enum Reason {
        /** The scheme lets providers change nothing by themselves. */
        NOT_IN_THE_SCHEME,
        /** The person has not agreed. */
        NOT_AGREED,
        /** Somebody else than the package's provider proposes it. */
        NOT_ITS_PROVIDER,
        /** There are no visits on the day that could be changed. */
        NO_PLAN,
        /** It is less than the limit allows, counted from when a social worker looked last. */
        TOO_MUCH_LESS,
        /** It is more than the limit allows, counted from when a social worker looked last. */
        TOO_MUCH_MORE,
        /** Another change is being tried. */
        PILOT_RUNNING
    }

    /**
     * Refuses a pilot of no time.
     *
     * @throws IllegalArgumentException if a pilot has no week
     */
    public ProviderLedRules {
        checkPart(pilotWeeks > 0, "pilot-weeks", "a pilot lasts 1 week or more, but got %s", pilotWeeks);
    }

    /**
     * {@return why the hours may not be tried; nothing when they may}
     *
     * @param looked the weekly hours when a social worker looked last
     * @param proposed the weekly hours that are proposed
     */
    public ImmutableList<Reason> refusals(Hours looked, Hours proposed) {
        if (looked.minusToZero(proposed).compareTo(mostLess) > 0) {
            return ImmutableList.of(Reason.TOO_MUCH_LESS);
        }
        return proposed.minusToZero(looked).compareTo(mostMore) > 0
                ? ImmutableList.of(Reason.TOO_MUCH_MORE)
                : ImmutableList.of();
    }
}
