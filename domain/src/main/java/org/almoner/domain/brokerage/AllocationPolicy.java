package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;

/**
 * In which order providers are offered a need: by role, tier after tier (rule L6), and within a role by the three
 * indicators (rule L7). Providers of equal points are put in order by lot, drawn from the references of need and provider:
 * the same for everyone who checks, another for every need. Immutable.
 *
 * @param tiers the roles that are offered needs, first tier first; at least one, none twice
 * @param weights of the three indicators
 */
public record AllocationPolicy(ImmutableList<Role> tiers, IndicatorWeights weights) {

    /**
     * Refuses tiers that name no role, or one twice.
     *
     * @throws IllegalArgumentException if they do
     */
    public AllocationPolicy {
        checkArgument(!tiers.isEmpty(), "an allocation policy needs at least one tier of roles");
        checkArgument(
                ImmutableSet.copyOf(tiers).size() == tiers.size(), "no role may be in two tiers, but got %s", tiers);
    }

    /**
     * {@return a verdict on every candidate: those that may be offered the need in the order of offers, then the others by
     * reference}
     *
     * @param need what is asked for
     * @param candidates every provider, each once
     * @throws IllegalArgumentException if a provider is given more than once
     */
    public Ranking rank(Need need, Collection<Candidate> candidates) {
        checkArgument(
                candidates.stream()
                                .map(candidate -> candidate.provider().id())
                                .distinct()
                                .count()
                        == candidates.size(),
                "each provider is a candidate once for %s, but got %s",
                need.pack(),
                Collections2.transform(
                        candidates, candidate -> candidate.provider().id()));
        List<Contender> contenders =
                candidates.stream().map(candidate -> contender(need, candidate)).toList();
        List<Contender> ordered = contenders.stream()
                .filter(contender -> contender.exclusions.isEmpty())
                .sorted(order())
                .toList();
        ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
        for (int i = 0; i < ordered.size(); i++) {
            Contender contender = ordered.get(i);
            boolean drawn = (i > 0 && contender.tiesWith(ordered.get(i - 1)))
                    || (i + 1 < ordered.size() && contender.tiesWith(ordered.get(i + 1)));
            verdicts.add(
                    new Verdict.Ranked(contender.provider.id(), i + 1, contender.role(), contender.priority, drawn));
        }
        contenders.stream()
                .filter(contender -> !contender.exclusions.isEmpty())
                .sorted(Comparator.comparing(contender -> contender.provider.id()))
                .forEach(
                        contender -> verdicts.add(new Verdict.Excluded(contender.provider.id(), contender.exclusions)));
        return new Ranking(need, this, verdicts.build());
    }

    private Contender contender(Need need, Candidate candidate) {
        Provider provider = candidate.provider();
        Optional<Membership> membership = provider.findMembership(need.zone());
        return new Contender(
                provider,
                membership,
                new Priority(provider.indicators(), weights),
                lot(need, provider.id()),
                Stream.of(
                                membership.isEmpty()
                                        ? Optional.<Exclusion>of(new Exclusion.NotInZone(need.zone()))
                                        : Optional.<Exclusion>empty(),
                                membership
                                        .map(Membership::role)
                                        .filter(role -> !tiers.contains(role))
                                        .map(Exclusion.RoleNotOffered::new),
                                Optional.of(provider.standing())
                                        .filter(standing -> !standing.takesNewPackages())
                                        .map(Exclusion.NotTakingPackages::new),
                                membership
                                        .map(place -> place.weeklyCapacity().minusToZero(candidate.committed()))
                                        .filter(free -> free.compareTo(need.weeklyHours()) < 0)
                                        .map(free -> new Exclusion.NotEnoughCapacity(free, need.weeklyHours())))
                        .flatMap(Optional::stream)
                        .collect(ImmutableList.toImmutableList()));
    }

    private Comparator<Contender> order() {
        return Comparator.comparingInt((Contender contender) -> tiers.indexOf(contender.role()))
                .thenComparing(contender -> contender.priority, Comparator.reverseOrder())
                .thenComparing(contender -> contender.lot)
                .thenComparing(contender -> contender.provider.id());
    }

    private static String lot(Need need, ProviderId provider) {
        HashCode lot = Hashing.sha256().hashString(need.pack() + " " + provider, StandardCharsets.UTF_8);
        return lot.toString();
    }

    private record Contender(
            Provider provider,
            Optional<Membership> membership,
            Priority priority,
            String lot,
            ImmutableList<Exclusion> exclusions) {

        Role role() {
            return membership.orElseThrow().role();
        }

        boolean tiesWith(Contender other) {
            return role() == other.role() && priority.compareTo(other.priority) == 0;
        }
    }
}
