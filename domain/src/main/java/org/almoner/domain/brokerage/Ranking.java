package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.providers.ProviderId;

/**
 * Every provider's verdict on one need (property P7). Immutable.
 *
 * @param need what was asked for
 * @param policy by which it was ranked
 * @param verdicts those ranked in the order of offers, then those excluded
 */
public record Ranking(Need need, AllocationPolicy policy, ImmutableList<Verdict> verdicts) {

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
     * @throws IllegalArgumentException if the provider was not among the candidates
     */
    public Verdict getVerdict(ProviderId provider) {
        return verdicts.stream()
                .filter(verdict -> verdict.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "provider " + provider + " was not among the candidates for " + need.pack()));
    }
}
