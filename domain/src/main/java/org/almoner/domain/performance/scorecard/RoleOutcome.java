package org.almoner.domain.performance.scorecard;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.performance.scorecard.MonthReview.Verdict;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;

/**
 * What a review says of one provider's role in a zone, and why. Immutable.
 *
 * @param provider which
 * @param role in which it serves the zone
 * @param decision what follows
 * @param months what each month says, earliest first
 */
public record RoleOutcome(ProviderId provider, Role role, Decision decision, ImmutableList<MonthReview> months) {

    /** What follows for the role. */
    public enum Decision {
        /** It stays. */
        KEEPS,
        /** A prime becomes supplementary. */
        DEMOTED,
        /** A prime stays, although it missed the floors, since the zone would have too few primes. */
        HELD_BACK,
        /** A supplementary stays, although it met the targets, since the council places no packages with it. */
        BARRED,
        /** A supplementary stays, although it met the targets, since the zone has as many primes as it may have (rule L6). */
        NO_PLACE,
        /** A supplementary becomes prime. */
        PROMOTED
    }

    /** {@return the same, but this follows} */
    RoleOutcome but(Decision other) {
        return new RoleOutcome(provider, role, other, months);
    }

    /** {@return how many months say so} */
    public long count(Verdict verdict) {
        return months.stream().filter(month -> month.verdict() == verdict).count();
    }
}
