package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.providers.ProviderId;

/**
 * Every provider's verdict on one need (property P7). Immutable.
 *
 * @param need what was asked for
 * @param policy by which it was ranked
 * @param candidates every provider that is registered on the first day of care, by reference
 * @param verdicts those ranked in the order of offers, then those excluded
 */
public record Ranking(
        Need need,
        AllocationPolicy policy,
        ImmutableSortedMap<ProviderId, Candidate> candidates,
        ImmutableList<Verdict> verdicts) {

    static Ranking of(
            Need need, AllocationPolicy policy, Collection<Candidate> candidates, Collection<ProviderId> unregistered) {
        List<Contender> contenders = candidates.stream()
                .map(candidate -> Contender.of(need, policy, candidate, Optional.empty(), Optional.empty()))
                .toList();
        ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
        verdicts.addAll(
                inOrder(contenders.stream().filter(Contender::mayBeAsked).toList()));
        Stream.concat(
                        contenders.stream()
                                .filter(contender -> !contender.mayBeAsked())
                                .map(contender -> new Verdict.Excluded(contender.provider(), contender.exclusions())),
                        unregistered.stream()
                                .map(provider -> new Verdict.Excluded(
                                        provider, ImmutableList.of(new Exclusion.NotRegisteredOn(need.start())))))
                .sorted(Comparator.comparing(Verdict.Excluded::provider))
                .forEach(verdicts::add);
        return new Ranking(
                need,
                policy,
                ImmutableSortedMap.copyOf(Maps.uniqueIndex(
                        candidates, candidate -> candidate.provider().id())),
                verdicts.build());
    }

    private static ImmutableList<Verdict.Ranked> inOrder(Collection<Contender> contenders) {
        List<Contender> ordered = contenders.stream().sorted(Contender.ORDER).toList();
        ImmutableList.Builder<Verdict.Ranked> ranked = ImmutableList.builder();
        for (int i = 0; i < ordered.size(); i++) {
            Contender contender = ordered.get(i);
            boolean drawn = (i > 0 && contender.tiesWith(ordered.get(i - 1)))
                    || (i + 1 < ordered.size() && contender.tiesWith(ordered.get(i + 1)));
            ranked.add(new Verdict.Ranked(
                    contender.provider(),
                    i + 1,
                    contender.round().orElseThrow(),
                    contender.role(),
                    contender.marks(),
                    drawn));
        }
        return ranked.build();
    }

    /** {@return those that may be offered the need, in the order of offers} */
    public ImmutableList<Verdict.Ranked> ranked() {
        return verdicts.stream()
                .filter(Verdict.Ranked.class::isInstance)
                .map(Verdict.Ranked.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the verdict on the provider}
     *
     * @throws IllegalArgumentException if nothing was known of the provider
     */
    public Verdict getVerdict(ProviderId provider) {
        return findVerdict(provider)
                .orElseThrow(() -> new IllegalArgumentException(
                        "provider " + provider + " was not among the candidates for " + need.pack()));
    }

    /** {@return the verdict on the provider, or empty when nothing was known of it} */
    public Optional<Verdict> findVerdict(ProviderId provider) {
        return verdicts.stream()
                .filter(verdict -> verdict.provider().equals(provider))
                .findFirst();
    }

    /** {@return those that bid, in the order of the criteria with what they bid; the first is the best} */
    ImmutableList<Verdict.Ranked> ofBids(Map<ProviderId, Bid> bids) {
        Optional<UnitPrice> lowest = bids.values().stream()
                .flatMap(bid -> need.priceOf(bid).stream())
                .min(Comparator.comparing(UnitPrice::amount));
        return inOrder(bids.entrySet().stream()
                .map(bid -> Contender.of(need, policy, candidate(bid.getKey()), Optional.of(bid.getValue()), lowest))
                .toList());
    }

    /**
     * {@return the price that the provider tendered for care of this kind where the need is asked for, if it did (rule C4)}
     *
     * @throws IllegalArgumentException if the provider was not among the candidates
     */
    public Optional<UnitPrice> tenderedBy(ProviderId provider) {
        return policy.placeFor(need, candidate(provider).provider())
                .flatMap(place -> need.offering().flatMap(place::findPrice));
    }

    /**
     * {@return the candidate of the reference}
     *
     * @throws IllegalArgumentException if the provider was not among the candidates
     */
    public Candidate candidate(ProviderId provider) {
        return Optional.ofNullable(candidates.get(provider))
                .orElseThrow(() -> new IllegalArgumentException(
                        "provider " + provider + " was not among the candidates for " + need.pack()));
    }
}
