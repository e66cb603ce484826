package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.Timeline;

/**
 * The rules of a scheme by which a person's share of the cost is found, beside the assessment. Immutable.
 *
 * @param freeReablementDays for how many days reablement is free; 42 at least (SI 2014/2672, regulation 3)
 * @param absences what each kind of absence means; nobody pays for the kinds that are not listed
 * @param nursingCare what the NHS pays for a week of care by a registered nurse; not negative
 * @param deferral how charges are deferred
 */
public record ContributionRules(
        int freeReablementDays,
        ImmutableMap<Absence, AbsenceRule> absences,
        Timeline<Money> nursingCare,
        DeferralRules deferral) {

    private static final int SIX_WEEKS = 42;

    /** Where a council has no rules of its own: six weeks of reablement free, nobody pays for an absence, no interest. */
    public static final ContributionRules STATUTORY = new ContributionRules(
            SIX_WEEKS,
            ImmutableMap.of(),
            Timeline.empty(),
            new DeferralRules(Percentage.of(90), Money.ofPounds(14_250), Timeline.empty()));

    /**
     * Refuses what the law does not allow.
     *
     * @throws IllegalArgumentException if reablement is free for less than six weeks, a person who died is
     *     charged, or an amount for nursing is negative
     */
    public ContributionRules {
        checkArgument(
                freeReablementDays >= SIX_WEEKS,
                "reablement is free for %s days at least, but got %s",
                SIX_WEEKS,
                freeReablementDays);
        checkArgument(
                !absences.containsKey(Absence.DECEASED)
                        || !absences.get(Absence.DECEASED).charged(),
                "nothing is charged for days after a death");
        nursingCare
                .entries()
                .forEach(entry -> checkArgument(
                        !entry.value().isNegative(),
                        "what the NHS pays for a week of nursing must not be negative, but is %s",
                        entry.value()));
    }

    /** {@return these rules with other amounts for nursing} */
    public ContributionRules withNursingCare(Timeline<Money> weekly) {
        return new ContributionRules(freeReablementDays, absences, weekly, deferral);
    }

    /** {@return what the absence means} */
    public AbsenceRule absence(Absence absence) {
        return absences.getOrDefault(absence, AbsenceRule.NOTHING);
    }

    /**
     * {@return whether a day of reablement is free}
     *
     * @param first its first day
     * @param day any day of it
     */
    public boolean isFree(LocalDate first, LocalDate day) {
        return day.isBefore(first.plusDays(freeReablementDays));
    }
}
