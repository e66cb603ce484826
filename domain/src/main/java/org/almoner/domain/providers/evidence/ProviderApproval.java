package org.almoner.domain.providers.evidence;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.Authors;

/**
 * What was decided of a provider that wants to join, and on what (rules S2, L8). Immutable.
 *
 * @param approved whether it was approved
 * @param evidence where each thing that was looked at is kept, by its code
 * @param score of the questions that are scored, where some are
 * @param decidedBy who decided: a reference, never a person's name
 */
public record ProviderApproval(
        boolean approved, ImmutableSortedMap<String, String> evidence, Optional<Percentage> score, String decidedBy) {

    /**
     * Refuses a decision of nobody, and evidence that is kept nowhere.
     *
     * @throws IllegalArgumentException if who decided, or where something is kept, is blank
     */
    public ProviderApproval {
        Authors.checkGiven(decidedBy, "who decided");
        evidence.forEach((code, kept) ->
                checkArgument(!kept.isBlank(), "of the evidence '%s' it is not said where it is kept; write it", code));
    }
}
