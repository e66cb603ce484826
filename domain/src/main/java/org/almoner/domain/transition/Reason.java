package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;

/** One thing that speaks for an outcome, or that the person or the council should know of it. */
public sealed interface Reason {

    /**
     * The present provider leaves.
     *
     * @param end the first day on which it no longer provides
     */
    record ProviderLeaves(LocalDate end) implements Reason {}

    /** The provider goes before the phase has a day, so that the package moves ahead of it. */
    record AheadOfPhase() implements Reason {}

    /** The person wished for it. */
    record Wished() implements Reason {}

    /**
     * The person named a provider that could not be had.
     *
     * @param provider the one named
     * @param obstacles every reason; none where another use of its room counted for more
     */
    record NamedNotHad(ProviderId provider, ImmutableList<Obstacle> obstacles) implements Reason {}

    /**
     * The service does not leave open the way by which the person wished to keep the provider (rule B6).
     *
     * @param way the one wished for
     */
    record WayNotOpen(Way way) implements Reason {}

    /** People were told this provider before. */
    record AsToldBefore() implements Reason {}

    /**
     * People were told something else before.
     *
     * @param before what
     */
    record ToldOtherwise(Outcome before) implements Reason {}

    /**
     * The provider serves others of the household or street.
     *
     * @param kind what binds them
     * @param with the others that it serves after the plan; at least one
     */
    record Together(Bond.Kind kind, ImmutableList<PackageId> with) implements Reason {}

    /**
     * Others of the household or street are served by somebody else.
     *
     * @param kind what binds them
     * @param from those others; at least one
     */
    record Apart(Bond.Kind kind, ImmutableList<PackageId> from) implements Reason {}

    /**
     * How the provider stands among those who receive.
     *
     * @param role in which it serves the zone
     * @param quality its points
     */
    record Standing(Role role, int quality) implements Reason {}

    /**
     * Nobody takes the package over.
     *
     * @param obstacles for every receiver of such care in its zone or anywhere, by provider
     */
    record NobodyTakes(ImmutableMap<ProviderId, ImmutableList<Obstacle>> obstacles) implements Reason {}
}
