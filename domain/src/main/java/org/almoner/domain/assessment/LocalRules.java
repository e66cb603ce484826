package org.almoner.domain.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.Timeline;

/**
 * What a council decided about assessments, where the law leaves it to the council. Immutable.
 *
 * @param guaranteedIncomeTopUp pounds a week that the council adds to the minimum income guarantee; none on the other days
 * @param standardExpenditure pounds a week of disability-related expenditure that the council allows without a list, to whom
 *     a disability benefit is counted; none on the other days
 * @param homeInsurance pounds a week of insurance of a home that the council allows as a cost of housing, at most
 * @param disposableIncomeTaken the part of what is left at home that the council charges
 * @param minimumCharge below it, nothing is charged at home; nothing where there is no minimum
 * @param maximumCharge the most that is charged for a week at home, if there is a most
 * @param capitalLimits limits above the national ones, by setting; never for permanent residents
 * @param savingsCreditAtHome what becomes of savings credit at home
 * @param nightElementLeftOut whether what a higher-rate disability benefit pays for the night does not count where the
 *     council gives no care by night
 * @param shortTermStay how a stay of up to eight weeks is charged
 */
public record LocalRules(
        Timeline<Money> guaranteedIncomeTopUp,
        Timeline<Money> standardExpenditure,
        Money homeInsurance,
        Percentage disposableIncomeTaken,
        Money minimumCharge,
        Optional<Money> maximumCharge,
        ImmutableMap<Setting, CapitalLimits> capitalLimits,
        SavingsCredit savingsCreditAtHome,
        boolean nightElementLeftOut,
        ShortTermStay shortTermStay) {

    /**
     * The rules of a council that decided nothing: no additions, all disposable income taken, national limits, savings credit
     * disregarded at home (to the person's advantage, for the sources contradict each other), disability benefits counted in
     * full, and a short stay charged as in a care home.
     */
    public static final LocalRules NONE = new LocalRules(
            Timeline.empty(),
            Timeline.empty(),
            Money.ZERO,
            Percentage.WHOLE,
            Money.ZERO,
            Optional.empty(),
            ImmutableMap.of(),
            SavingsCredit.DISREGARDED,
            false,
            ShortTermStay.AS_CARE_HOME);

    /** What becomes of savings credit outside care homes. */
    public enum SavingsCredit {
        /** It does not count. */
        DISREGARDED,
        /** It counts, and as much is disregarded as in a care home. */
        UP_TO_DISREGARD,
        /** It counts in full. */
        COUNTED
    }

    /** How a stay of up to eight weeks in a care home is charged (SI 2014/2672, regulation 8). */
    public enum ShortTermStay {
        /** As if at home. */
        AS_AT_HOME,
        /** As a temporary stay. */
        AS_CARE_HOME,
        /** Not at all. */
        FREE
    }

    /**
     * Limits of capital.
     *
     * @param lower up to it, capital does not count
     * @param upper above it, all that the care costs is charged
     */
    public record CapitalLimits(Money lower, Money upper) {

        /**
         * Refuses limits in the wrong order.
         *
         * @throws IllegalArgumentException if the lower limit is negative or above the upper one
         */
        public CapitalLimits {
            checkArgument(
                    !lower.isNegative() && lower.compareTo(upper) <= 0,
                    "the lower capital limit lies between nothing and the upper one, but they are %s and %s",
                    lower,
                    upper);
        }
    }

    /**
     * Refuses what no council may decide.
     *
     * @throws IllegalArgumentException if an amount is negative, the most is below the least, or there are limits for
     *     permanent residents
     */
    public LocalRules {
        guaranteedIncomeTopUp.entries().forEach(entry -> checkNotNegative("guaranteed-income-top-up", entry.value()));
        standardExpenditure.entries().forEach(entry -> checkNotNegative("standard-expenditure", entry.value()));
        checkNotNegative("home-insurance", homeInsurance);
        checkNotNegative("minimum-charge", minimumCharge);
        Money least = minimumCharge;
        maximumCharge.ifPresent(most -> checkArgument(
                least.compareTo(most) <= 0,
                "the maximum charge %s is below the minimum charge %s, so nobody would pay anything",
                most,
                least));
        checkArgument(
                !capitalLimits.containsKey(Setting.PERMANENT_CARE_HOME),
                "a council may not set its own capital limits for permanent residents of care homes (SI 2014/2672, regulation"
                        + " 12); leave them out");
    }

    private static void checkNotNegative(String name, Money amount) {
        checkArgument(!amount.isNegative(), "%s must not be negative, but is %s", name, amount);
    }

    /**
     * {@return the limits for the setting}
     *
     * @param national the national ones, which hold where the council has none; where it has, the higher of each holds
     */
    CapitalLimits limits(Setting setting, CapitalLimits national) {
        return Optional.ofNullable(capitalLimits.get(setting))
                .map(local -> new CapitalLimits(
                        higher(local.lower(), national.lower()), higher(local.upper(), national.upper())))
                .orElse(national);
    }

    private static Money higher(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
