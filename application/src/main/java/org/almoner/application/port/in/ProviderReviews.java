package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.evidence.FindingThemes;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;

/** Rates providers, measures what they did, and reviews their roles (rules B3, C5, L7). All by what is known now. */
public interface ProviderReviews {

    /** {@return the rating of every provider that is registered on the day, in the order of their references; empty where the scheme rates nobody} */
    ImmutableList<QualityDecision> ratings(LocalDate day);

    /** {@return the provider's rating on the day, or empty where the provider is unknown or the scheme rates nobody} */
    Optional<QualityDecision> rate(ProviderId provider, LocalDate day);

    /** {@return every reason why the provider is offered no package on the day, its standing and places aside; none where it is unknown} */
    ImmutableList<EntryRefusal> refusals(ProviderId provider, LocalDate day);

    /**
     * {@return what the providers did on the days, in the order of their references}
     *
     * @param period the days; they have an end
     * @param zone where; everywhere when it is empty
     * @throws IllegalArgumentException if the period has no end
     */
    ImmutableList<Scorecard> scorecards(DateRange period, Optional<ZoneCode> zone);

    /** {@return what the reports of the days found, by theme (rule C11)} */
    FindingThemes themes(DateRange days);

    /**
     * {@return the review of every zone, in the council's order; none where the scheme has no rules for it}
     *
     * @param last the last of the months that are looked at; it must be over
     */
    Measured<ImmutableList<ZoneReview>> review(YearMonth last);

    /**
     * Records that a provider serves a zone in another role from the day on: what a review says, something else, or the role
     * that it had before.
     *
     * @param author who decides, and why
     */
    RoleChange changeRole(ProviderId provider, ZoneCode zone, Role role, LocalDate from, Author author);

    /**
     * Records the three indicators of every provider that were all measured on the days, in place of those it had, from the day
     * after them on (rule L7).
     *
     * @param period the days; they have an end, and must be over
     * @return those whose indicators were recorded
     */
    Measured<ImmutableList<ProviderId>> recordIndicators(DateRange period, Author author);

    /**
     * What follows from what was measured on some days, once they are over.
     *
     * @param <T> what follows
     */
    sealed interface Measured<T> {

        /**
         * The days are over.
         *
         * @param result what follows from them
         * @param <T> what that is
         */
        record Done<T>(T result) implements Measured<T> {}

        /**
         * They are not over yet, so nothing follows.
         *
         * @param ends the last of them
         * @param <T> what would follow
         */
        record NotOver<T>(LocalDate ends) implements Measured<T> {}
    }

    /**
     * What became of a change of role.
     *
     * @param recording whether it was recorded
     * @param shortage of primes that the zone has on the day of the change once it is made
     */
    record RoleChange(Recording recording, Optional<PrimeShortage> shortage) {}
}
