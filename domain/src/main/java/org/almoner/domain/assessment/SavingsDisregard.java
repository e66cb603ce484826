package org.almoner.domain.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/**
 * How much of income is disregarded because of savings (SI 2014/2672, Schedule 1, paragraph 40; guidance, annex C):
 *
 * <ol type="a">
 *   <li>qualifying income below the savings credit threshold: nothing;
 *   <li>from there to the standard guarantee: the savings credit, but no more than the maximum;
 *   <li>above the guarantee, with savings credit: the maximum;
 *   <li>above where savings credit is paid at all: the maximum.
 * </ol>
 */
final class SavingsDisregard {

    /** Nobody who reached pension credit age on this day or after can get savings credit. */
    private static final LocalDate LAST_ENTITLED = LocalDate.of(2016, 4, 6);

    /** Savings credit is 60% of the way from threshold to guarantee, and tapers off by 40% above it. */
    private static final int TAPER_PARTS = 3;

    private static final int TAPER_WHOLE = 2;

    private final NationalTables tables;
    private final Circumstances of;

    SavingsDisregard(NationalTables tables, Circumstances of) {
        this.tables = tables;
        this.of = of;
    }

    /** {@return the line of the disregard, or empty when nothing is disregarded} */
    Optional<AssessmentLine> line() {
        ExactMoney credit = sum(this::isSavingsCredit);
        Money disregarded = disregard(credit).round(Rounding.UP);
        if (disregarded.isZero()) {
            return Optional.empty();
        }
        Authority authority = tables.authority(maximum(), of.day());
        AssessmentLine line = AssessmentLine.of(
                Part.SAVINGS_DISREGARD,
                maximum().title(),
                disregarded,
                disregarded.negated(),
                Treatment.DISREGARDED,
                new Authority(authority.law(), authority.source() + "; guidance, annex C", Confidence.M));
        return Optional.of(line.flaggedIf(guarantee().isEmpty(), Flag.FIGURE_MISSING));
    }

    private ExactMoney disregard(ExactMoney credit) {
        ExactMoney most = tables.amount(maximum(), of.day()).exact();
        Optional<Money> guarantee = guarantee();
        if (guarantee.isEmpty()) {
            return credit.compareTo(ExactMoney.ZERO) > 0 ? most : ExactMoney.ZERO;
        }
        ExactMoney qualifying = sum(income -> income.kind().qualifying())
                .plus(of.household().partnerQualifyingIncome().exact());
        if (isBelowThreshold(qualifying)) {
            return ExactMoney.ZERO;
        }
        if (qualifying.compareTo(guarantee.get().exact()) <= 0) {
            return credit.min(most);
        }
        boolean paid = credit.compareTo(ExactMoney.ZERO) > 0;
        return paid || isAboveSavingsCredit(qualifying, guarantee.get()) ? most : ExactMoney.ZERO;
    }

    private boolean isBelowThreshold(ExactMoney qualifying) {
        return tables.find(threshold(), of.day())
                .filter(from -> qualifying.compareTo(from.amount().exact()) < 0)
                .isPresent();
    }

    private boolean isAboveSavingsCredit(ExactMoney qualifying, Money guarantee) {
        boolean entitled = of.person().isOfPensionAge(of.day())
                && of.person().pensionAgeFrom().isBefore(LAST_ENTITLED);
        return entitled
                && tables.find(threshold(), of.day())
                        .map(from -> guarantee
                                .minus(from.amount())
                                .exact()
                                .times(TAPER_PARTS)
                                .dividedBy(TAPER_WHOLE)
                                .plus(guarantee.exact()))
                        .filter(end -> qualifying.compareTo(end) > 0)
                        .isPresent();
    }

    private boolean isSavingsCredit(Income income) {
        return income.kind().on(of.day()).permanent() == IncomeTreatment.SAVINGS_CREDIT;
    }

    private ExactMoney sum(Predicate<Income> wanted) {
        return ExactMoney.sum(
                of.incomes().stream().filter(wanted).map(Income::weekly).toList());
    }

    private Optional<Money> guarantee() {
        return tables.find(
                        of.household().isCouple()
                                ? NationalAmount.PENSION_CREDIT_GUARANTEE_COUPLE
                                : NationalAmount.PENSION_CREDIT_GUARANTEE_SINGLE,
                        of.day())
                .map(Figure::amount);
    }

    private NationalAmount threshold() {
        return of.household().isCouple()
                ? NationalAmount.SAVINGS_CREDIT_THRESHOLD_COUPLE
                : NationalAmount.SAVINGS_CREDIT_THRESHOLD_SINGLE;
    }

    private NationalAmount maximum() {
        return of.household().isCouple()
                ? NationalAmount.SAVINGS_DISREGARD_COUPLE
                : NationalAmount.SAVINGS_DISREGARD_SINGLE;
    }
}
