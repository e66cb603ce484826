package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Knowledge;

/**
 * How the offering of a need ended. Immutable.
 *
 * @param ground on which
 * @param awarded who was awarded it; empty where the ground is that nobody was
 * @param known when, by whom and why
 */
public record Decision(Ground ground, Optional<ProviderId> awarded, Knowledge known) {

    /** On which ground the offering of a need ends. */
    public enum Ground {
        /** The policy gives it to the provider. */
        POLICY,
        /** The person chose between those that would take it. */
        PERSONS_CHOICE,
        /** A broker decided otherwise than the policy, and says why. */
        OVERRIDE,
        /** Nobody takes it. */
        NOBODY,
        /** It is offered no more: the need is gone, or will be published anew. */
        WITHDRAWN;

        /** {@return whether somebody is awarded the need on this ground} */
        public boolean isAward() {
            return this == POLICY || this == PERSONS_CHOICE || this == OVERRIDE;
        }
    }

    /**
     * Refuses an award to nobody, and the opposite.
     *
     * @throws IllegalArgumentException if there is a provider on a ground that awards nothing, or none on one that does
     */
    public Decision {
        checkArgument(
                ground.isAward() == awarded.isPresent(), "a decision on ground %s cannot be for %s", ground, awarded);
    }
}
