package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/** Works out what is left to a person for costs; what is allowed is rounded up. */
record AllowanceLines(NationalTables tables, LocalRules local, Circumstances of, Method method) {

    /** {@return the lines of housing: its costs, less the benefits that meet them} */
    ImmutableList<AssessmentLine> housing() {
        List<AssessmentLine> lines = new ArrayList<>();
        Money insurance = local.homeInsurance();
        for (Expense cost : of.expenses()) {
            if (cost.kind() == Expense.Kind.HOME_INSURANCE) {
                Money allowed = isAllowed(Part.HOUSING) ? up(cost).min(insurance) : Money.ZERO;
                insurance = insurance.minus(allowed);
                lines.add(allowed(cost, Part.HOUSING, allowed, Law.COUNCIL));
            } else if (cost.kind().isHousing()) {
                lines.add(line(cost, Part.HOUSING, Law.HOUSING));
            }
        }
        Money unmet =
                Money.sum(lines.stream().map(AssessmentLine::counts).toList()).negated();
        for (Income benefit : of.incomes()) {
            if (benefit.kind().on(of.day()).atHome() == IncomeTreatment.MEETS_HOUSING_COSTS) {
                Money amount = benefit.weekly().round(Rounding.DOWN);
                Money met = amount.min(unmet);
                unmet = unmet.minus(met);
                lines.add(AssessmentLine.of(
                        Part.HOUSING, benefit.name(), amount, met, Treatment.MEETS_HOUSING_COSTS, Law.HOUSING));
            }
        }
        return ImmutableList.copyOf(lines);
    }

    /** {@return the lines of disability-related expenditure: what is listed, and what the council's standard amount adds} */
    ImmutableList<AssessmentLine> disability(boolean benefitCounts) {
        List<AssessmentLine> lines =
                new ArrayList<>(lines(Expense.Kind.DISABILITY_RELATED, Part.DISABILITY_EXPENDITURE, Law.EXPENDITURE));
        Money standard = local.standardExpenditure().find(of.day()).orElse(Money.ZERO);
        Money listed = Money.sum(lines.stream().map(AssessmentLine::counts).toList());
        Money added = standard.plus(listed).orZero();
        if (method == Method.AT_HOME && benefitCounts && !added.isZero()) {
            lines.add(AssessmentLine.of(
                    Part.DISABILITY_EXPENDITURE,
                    "Up to the standard amount",
                    standard,
                    added.negated(),
                    Treatment.ALLOWED,
                    Law.COUNCIL));
        }
        return ImmutableList.copyOf(lines);
    }

    /** {@return the lines of commitments} */
    ImmutableList<AssessmentLine> commitments() {
        return lines(Expense.Kind.COMMITMENT, Part.COMMITMENT, Law.CASE);
    }

    /** {@return the lines of what a resident of a care home is left for personal expenses} */
    ImmutableList<AssessmentLine> personal() {
        ImmutableList.Builder<AssessmentLine> lines = ImmutableList.builder();
        if (method != Method.AT_HOME) {
            NationalAmount allowance = NationalAmount.PERSONAL_EXPENSES_ALLOWANCE;
            Money amount = tables.amount(allowance, of.day());
            lines.add(AssessmentLine.of(
                    Part.PERSONAL_EXPENSES,
                    allowance.title(),
                    amount,
                    amount.negated(),
                    Treatment.ALLOWED,
                    tables.authority(allowance, of.day())));
        }
        return lines.addAll(lines(Expense.Kind.PERSONAL, Part.PERSONAL_EXPENSES, Law.CASE))
                .build();
    }

    private ImmutableList<AssessmentLine> lines(Expense.Kind kind, Part part, Authority authority) {
        return of.expenses().stream()
                .filter(cost -> cost.kind() == kind)
                .map(cost -> line(cost, part, authority))
                .collect(ImmutableList.toImmutableList());
    }

    private AssessmentLine line(Expense cost, Part part, Authority authority) {
        return allowed(cost, part, isAllowed(part) ? up(cost) : Money.ZERO, authority);
    }

    private static AssessmentLine allowed(Expense cost, Part part, Money allowed, Authority authority) {
        Treatment treatment = allowed.isZero() ? Treatment.NOT_ALLOWED : Treatment.ALLOWED;
        return AssessmentLine.of(part, cost.name(), up(cost), allowed.negated(), treatment, authority)
                .flaggedIf(cost.joint() && !allowed.isZero(), Flag.EQUAL_SHARE_PRESUMED);
    }

    /** Costs of a home are for who has one; costs of disability for whom disability benefits count; the rest for residents. */
    private boolean isAllowed(Part part) {
        return switch (method) {
            case AT_HOME -> part != Part.PERSONAL_EXPENSES;
            case TEMPORARY -> part != Part.DISABILITY_EXPENDITURE;
            case PERMANENT, NONE -> part == Part.PERSONAL_EXPENSES;
        };
    }

    private static Money up(Expense cost) {
        return cost.weekly().round(Rounding.UP);
    }
}
