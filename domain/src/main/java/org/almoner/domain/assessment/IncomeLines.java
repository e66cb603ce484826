package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/** Works out what each income counts for in a week; what counts is rounded down. */
record IncomeLines(NationalTables tables, LocalRules local, Circumstances of, Method method) {

    ImmutableList<AssessmentLine> lines() {
        return of.incomes().stream().map(this::line).collect(ImmutableList.toImmutableList());
    }

    /** {@return whether a benefit for disability counts, so that its costs must be looked at} */
    boolean countDisabilityBenefit() {
        return of.incomes().stream()
                .anyMatch(income ->
                        income.kind().disabilityBenefit() && counted(income).compareTo(ExactMoney.ZERO) > 0);
    }

    private AssessmentLine line(Income income) {
        boolean savingsCreditLeftOut = isSavingsCreditLeftOut(income);
        Money amount = down(income.weekly());
        Money counts = down(counted(income).minus(nightElement(income)));
        AssessmentLine line = AssessmentLine.of(
                Part.INCOME,
                income.name(),
                amount,
                counts,
                treatment(income, counts),
                savingsCreditLeftOut ? Law.COUNCIL : authority(income));
        return line.flaggedIf(income.joint(), Flag.EQUAL_SHARE_PRESUMED)
                .flaggedIf(!income.claimed(), Flag.NOTIONAL)
                .flaggedIf(lacksNightRates(income), Flag.FIGURE_MISSING)
                .flaggedIf(
                        method == Method.PERMANENT && income.kind().disabilityBenefit() && !counts.isZero(),
                        Flag.STOPS_IN_CARE_HOME);
    }

    private Authority authority(Income income) {
        Authority rule = rule(income).authority();
        return income.claimed()
                ? rule
                : new Authority("SI 2014/2672 reg 17; " + rule.law(), rule.source(), rule.confidence());
    }

    private Treatment treatment(Income income, Money counts) {
        if (nightElement(income).compareTo(ExactMoney.ZERO) > 0) {
            return Treatment.NIGHT_ELEMENT_LEFT_OUT;
        }
        Treatment whole = income.claimed() ? Treatment.COUNTED : Treatment.NOTIONAL;
        return switch (treatment(income)) {
            case COUNTED -> whole;
            case DISREGARDED -> Treatment.DISREGARDED;
            case DISREGARDED_UP_TO -> counts.isZero() ? Treatment.DISREGARDED : Treatment.PARTLY_DISREGARDED;
            case HALF_PAID_TO_PARTNER -> isHalved(income) ? Treatment.HALF_PAID_TO_PARTNER : whole;
            case SAVINGS_CREDIT -> isSavingsCreditLeftOut(income) ? Treatment.DISREGARDED : whole;
            case MEETS_HOUSING_COSTS -> Treatment.MEETS_HOUSING_COSTS;
        };
    }

    /** {@return what counts of the income in a week, before the night element is left out} */
    private ExactMoney counted(Income income) {
        ExactMoney weekly = income.weekly();
        return switch (treatment(income)) {
            case COUNTED -> weekly;
            case DISREGARDED, MEETS_HOUSING_COSTS -> ExactMoney.ZERO;
            case DISREGARDED_UP_TO ->
                weekly.minus(weekly.min(rule(income).upTo().exact()));
            case HALF_PAID_TO_PARTNER -> isHalved(income) ? weekly.dividedBy(2) : weekly;
            case SAVINGS_CREDIT -> isSavingsCreditLeftOut(income) ? ExactMoney.ZERO : weekly;
        };
    }

    private boolean isHalved(Income income) {
        return income.halfPaidToPartner() && of.household().isCouple();
    }

    private boolean isSavingsCreditLeftOut(Income income) {
        return method == Method.AT_HOME
                && treatment(income) == IncomeTreatment.SAVINGS_CREDIT
                && local.savingsCreditAtHome() == LocalRules.SavingsCredit.DISREGARDED;
    }

    /** {@return what the income pays for the night, where that is left out: the part above the lower rate} */
    private ExactMoney nightElement(Income income) {
        if (!leavesNightOut(income)) {
            return ExactMoney.ZERO;
        }
        Optional<Money> high = rate(NationalAmount.DAILY_LIVING_HIGH);
        Optional<Money> low = rate(NationalAmount.DAILY_LIVING_LOW);
        if (high.isEmpty() || low.isEmpty()) {
            return ExactMoney.ZERO;
        }
        ExactMoney above = income.weekly().minus(low.get().exact());
        ExactMoney night = above.min(high.get().minus(low.get()).exact());
        return night.compareTo(ExactMoney.ZERO) > 0 ? night : ExactMoney.ZERO;
    }

    private boolean leavesNightOut(Income income) {
        return method == Method.AT_HOME
                && local.nightElementLeftOut()
                && !of.care().night()
                && income.kind().disabilityBenefit()
                && treatment(income) == IncomeTreatment.COUNTED;
    }

    private boolean lacksNightRates(Income income) {
        return leavesNightOut(income) && rate(NationalAmount.DAILY_LIVING_HIGH).isEmpty();
    }

    private Optional<Money> rate(NationalAmount amount) {
        return tables.find(amount, of.day()).map(Figure::amount);
    }

    private IncomeTreatment treatment(Income income) {
        IncomeKind.Rule rule = rule(income);
        return switch (method) {
            case AT_HOME, NONE -> rule.atHome();
            case PERMANENT -> rule.permanent();
            case TEMPORARY -> rule.temporary();
        };
    }

    private IncomeKind.Rule rule(Income income) {
        return income.kind().on(of.day());
    }

    private static Money down(ExactMoney money) {
        return money.round(Rounding.DOWN);
    }
}
