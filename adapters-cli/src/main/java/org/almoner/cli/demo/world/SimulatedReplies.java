package org.almoner.cli.demo.world;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Response.Decline;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;

/**
 * Answers as providers might: primes take more of what they are offered than others, and of a zone without primes all
 * take little. The same seed, need and provider always give the same answer. Thread-safe.
 */
public final class SimulatedReplies implements ProviderReplies {

    private static final int PRIME_ACCEPTS_PER_MILLE = 650;
    private static final int OTHER_ACCEPTS_PER_MILLE = 450;
    private static final int ANYONE_ACCEPTS_WITHOUT_PRIMES_PER_MILLE = 400;

    private static final List<Decline> REASONS = List.of(
            Decline.NO_CARERS_AT_THESE_TIMES, Decline.NO_CARERS_IN_THIS_AREA, Decline.SKILLS, Decline.NO_ANSWER);
    private static final List<Integer> HOW_OFTEN_EACH_REASON = List.of(50, 25, 10, 15);

    private final World world;
    private final ImmutableMap<ProviderId, Provider> providers;

    /** Answers for the providers of the world. */
    public SimulatedReplies(World world) {
        this.world = world;
        this.providers = Maps.uniqueIndex(world.providers(), Provider::id);
    }

    @Override
    public Answer ask(Need need, ProviderId provider) {
        Dice dice = Dice.of(world.seed(), "reply " + need.pack() + " " + provider);
        return dice.chance(acceptsPerMille(need, provider))
                ? Answer.accepted(need)
                : Answer.declined(REASONS.get(dice.weighted(HOW_OFTEN_EACH_REASON)));
    }

    private int acceptsPerMille(Need need, ProviderId id) {
        Provider provider = providers.get(id);
        if (provider == null) {
            throw new IllegalArgumentException(
                    "provider " + id + " is not of this world; it has " + providers.keySet());
        }
        boolean primesWanted = world.scheme().zones().stream()
                .anyMatch(zone -> zone.code().equals(need.zone()) && zone.minimumPrimes() > 0);
        if (!primesWanted) {
            return ANYONE_ACCEPTS_WITHOUT_PRIMES_PER_MILLE;
        }
        return provider.findMembership(need.zone())
                        .map(Membership::role)
                        .filter(role -> role == Role.PRIME)
                        .isPresent()
                ? PRIME_ACCEPTS_PER_MILLE
                : OTHER_ACCEPTS_PER_MILLE;
    }
}
