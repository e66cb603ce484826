package org.almoner.domain.transition;

import com.google.common.collect.ImmutableSet;

/**
 * What a council leaves open, for one service, when a provider of it leaves (rule B6). Immutable.
 *
 * @param waysToStay by which people can keep the provider, if any
 * @param mayImprove whether a provider may be given time to improve, in which nobody is moved
 */
public record ExitTerms(ImmutableSet<Way> waysToStay, boolean mayImprove) {

    /** What is open where a council has not decided it: every way to stay, and no time to improve. */
    public static final ExitTerms USUAL = new ExitTerms(ImmutableSet.copyOf(Way.values()), false);
}
