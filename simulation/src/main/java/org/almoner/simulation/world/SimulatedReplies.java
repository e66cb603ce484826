package org.almoner.simulation.world;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
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
    private final ImmutableMap<PackageId, Case> waiting;

    /** Answers for the providers of the world. */
    public SimulatedReplies(World world) {
        this.world = world;
        this.providers = Maps.uniqueIndex(world.providers(), Provider::id);
        this.waiting = Maps.uniqueIndex(world.waiting(), Case::pack);
    }

    @Override
    public Answer ask(Need need, ProviderId provider) {
        Dice dice = Dice.of(world.seed(), "reply " + need.pack() + " " + provider);
        return dice.chance(acceptsPerMille(need, provider))
                ? new Answer.Accepted(new Bid(tendered(need, provider), need.start()))
                : Answer.declined(REASONS.get(dice.weighted(HOW_OFTEN_EACH_REASON)));
    }

    private Optional<UnitPrice> tendered(Need need, ProviderId provider) {
        return Optional.ofNullable(waiting.get(need.pack())).flatMap(wanted -> world.tendered(provider, wanted));
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
