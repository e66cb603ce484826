package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;

/**
 * A provider's file of what it claims for visits. Immutable.
 *
 * @param reference of the file, by which it is known again
 * @param provider who claims
 * @param lines in the order of the file, each number once
 */
public record ProviderClaim(String reference, ProviderId provider, ImmutableList<ClaimLine> lines) {

    /**
     * Refuses a file without a reference, and lines that cannot be told apart.
     *
     * @throws IllegalArgumentException if the reference is blank, or a number is given again
     */
    public ProviderClaim {
        checkArgument(!reference.isBlank(), "a claim has a reference");
        checkArgument(
                lines.stream().map(ClaimLine::number).distinct().count() == lines.size(),
                "each line of claim %s has a number of its own, but got %s",
                reference,
                lines);
    }

    /** {@return all that is claimed} */
    public Money claimed() {
        return Money.sum(lines.stream().map(ClaimLine::amount).toList());
    }
}
