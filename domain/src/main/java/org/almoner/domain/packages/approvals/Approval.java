package org.almoner.domain.packages.approvals;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.time.Authors;

/**
 * What was approved of a package: the whole as it was, and the most that it may have become by changes since. All amounts are by
 * the prices of the day from which the whole was approved, so that an uplift is no change. Immutable.
 *
 * @param since the first day for which the whole was approved
 * @param whole what it then cost
 * @param decision who approved the whole
 * @param change what was approved of the changes since, if anything was
 */
public record Approval(LocalDate since, Cost whole, Decision decision, Optional<Change> change) {

    /** {@return the approval of a whole} */
    public static Approval ofWhole(LocalDate since, Cost whole, Decision decision) {
        return new Approval(since, whole, decision, Optional.empty());
    }

    /** {@return this approval, with what it may cost by changes since the whole was approved} */
    public Approval changed(Cost upTo, Decision by) {
        return new Approval(since, whole, decision, Optional.of(new Change(upTo, by)));
    }

    /** {@return the most that the package may cost} */
    public Cost upTo() {
        return change.map(Change::upTo).orElse(whole);
    }

    /** {@return by how much more than the whole the package may cost; nothing for less} */
    public Cost changeSoFar() {
        return upTo().minus(whole).orNothing();
    }

    /**
     * What was approved of all changes together.
     *
     * @param upTo the most that the package may cost with them
     * @param decision who approved them
     */
    public record Change(Cost upTo, Decision decision) {}

    /**
     * Who approved something.
     *
     * @param role as which
     * @param askedBy who asked for it
     * @param approvedBy who approved it: somebody else
     */
    public record Decision(ApproverRole role, String askedBy, String approvedBy) {

        /**
         * Refuses an approval by whoever asked for it.
         *
         * @throws IllegalArgumentException if a reference is blank, or both are of the same person
         */
        public Decision {
            Authors.checkGiven(askedBy, "who asks for approval");
            Authors.checkGiven(approvedBy, "who approves");
            checkArgument(
                    !Authors.areSame(askedBy, approvedBy),
                    "approval is given by another person than %s, who asked for it",
                    askedBy);
        }
    }
}
