package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;

/**
 * Who lives with the person, and which premiums the person's guaranteed income has (SI 2014/2672, regulation 7). Immutable.
 *
 * @param partner the other member of the couple, if there is one; each is assessed alone
 * @param partnerQualifyingIncome the partner's weekly income that counts for savings credit; nothing where there is no partner
 * @param children for whom the person is responsible and who live in the household
 * @param disability whether the person gets, or would get, a disability premium
 * @param carer whether the person gets, or would get, the carer premium
 */
public record Household(
        Optional<Adult> partner, Money partnerQualifyingIncome, int children, Disability disability, boolean carer) {

    /** Someone who lives alone, without a premium. */
    public static final Household ALONE = new Household(Optional.empty(), Money.ZERO, 0, Disability.NONE, false);

    /** Which disability premiums the person has; none of them beyond pension credit age. */
    public enum Disability {
        /** None. */
        NONE,
        /** The disability premium. */
        DISABILITY,
        /** The disability premium and the enhanced disability premium. */
        ENHANCED
    }

    /**
     * Refuses what nobody has.
     *
     * @throws IllegalArgumentException if the children or the partner's income are below nothing, or there is income of a
     *     partner who is not there
     */
    public Household {
        checkArgument(children >= 0, "the number of children must not be negative, but is %s", children);
        checkArgument(
                !partnerQualifyingIncome.isNegative(),
                "the partner's income must not be negative, but is %s",
                partnerQualifyingIncome);
        checkArgument(
                partner.isPresent() || partnerQualifyingIncome.isZero(),
                "there is income of a partner, %s, but no partner; say when the partner was born",
                partnerQualifyingIncome);
    }

    /** {@return whether the person is one of a couple} */
    public boolean isCouple() {
        return partner.isPresent();
    }
}
