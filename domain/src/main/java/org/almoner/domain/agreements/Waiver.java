package org.almoner.domain.agreements;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.Authors;

/**
 * A decision not to ask for all of a charge, or not to pursue it. It takes effect only when a second person has confirmed what
 * the first proposed. The charge itself stays as it was. Immutable.
 *
 * @param weekly the most that is waived of the charge for seven days, or empty for all of it
 * @param proposedBy a reference, never a person's name
 * @param confirmedBy another reference, or empty as long as nobody confirmed it
 */
public record Waiver(Optional<Money> weekly, String proposedBy, Optional<String> confirmedBy) {

    /**
     * Refuses a waiver of nothing, and one that is confirmed by whoever proposed it.
     *
     * @throws IllegalArgumentException if the amount is not above nothing, a reference is blank, or both are of the same person
     */
    public Waiver {
        weekly.ifPresent(amount -> checkArgument(amount.pence() > 0, "a waiver is above nothing, but is %s", amount));
        Authors.checkGiven(proposedBy, "who proposes a waiver");
        confirmedBy.ifPresent(by -> Authors.checkGiven(by, "who confirms a waiver"));
        checkArgument(
                confirmedBy.filter(by -> Authors.areSame(by, proposedBy)).isEmpty(),
                "a waiver is confirmed by another person than %s, who proposed it",
                proposedBy);
    }

    /** {@return this waiver, confirmed} */
    public Waiver confirmed(String by) {
        return new Waiver(weekly, proposedBy, Optional.of(by));
    }
}
