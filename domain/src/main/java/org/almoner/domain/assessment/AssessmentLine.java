package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.means.Authority;
import org.almoner.domain.money.Money;

/**
 * One line of an assessment: a document line, rounded once to the person's advantage (SI 2014/2672, regulation 11). Immutable.
 *
 * @param part where it belongs
 * @param item what it is about, for people
 * @param amount what the item is: pounds a week, or of capital
 * @param counts what it adds to the part's sum; negative where it is left to the person
 * @param treatment what was done with the amount
 * @param authority what that rests on
 * @param flags why it deserves a look; {@link Flag#UNCONFIRMED} comes from the authority
 * @param until the first day on which it is treated otherwise, where that is foreseen
 */
public record AssessmentLine(
        Part part,
        String item,
        Money amount,
        Money counts,
        Treatment treatment,
        Authority authority,
        ImmutableSet<Flag> flags,
        Optional<LocalDate> until) {

    /** Flags what is not confirmed. */
    public AssessmentLine {
        if (!authority.confidence().isConfirmed()) {
            flags = Sets.union(ImmutableSet.of(Flag.UNCONFIRMED), flags).immutableCopy();
        }
    }

    static AssessmentLine of(
            Part part, String item, Money amount, Money counts, Treatment treatment, Authority authority) {
        return new AssessmentLine(
                part, item, amount, counts, treatment, authority, ImmutableSet.of(), Optional.empty());
    }

    AssessmentLine flagged(Set<Flag> more) {
        return new AssessmentLine(
                part,
                item,
                amount,
                counts,
                treatment,
                authority,
                Sets.union(flags, more).immutableCopy(),
                until);
    }

    AssessmentLine in(Part other) {
        return new AssessmentLine(other, item, amount, counts, treatment, authority, flags, until);
    }

    AssessmentLine flaggedIf(boolean condition, Flag flag) {
        return condition ? flagged(ImmutableSet.of(flag)) : this;
    }

    AssessmentLine until(LocalDate day) {
        return new AssessmentLine(part, item, amount, counts, treatment, authority, flags, Optional.of(day));
    }
}
