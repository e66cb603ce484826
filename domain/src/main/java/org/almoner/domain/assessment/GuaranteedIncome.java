package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Household.Disability;
import org.almoner.domain.money.Money;

/**
 * The minimum income guarantee of a person at home (SI 2014/2672, regulation 7), with what the council adds. The rates of a
 * couple are for each member; one member of pension credit age gives both the rate of that age.
 */
public final class GuaranteedIncome {

    private static final int TWENTY_FIVE = 25;

    private GuaranteedIncome() {}

    /** {@return what the law leaves the person in a week, without what a council adds} */
    public static Money weekly(NationalTables tables, Circumstances of) {
        return Money.sum(lines(tables, LocalRules.NONE, of).stream()
                        .map(AssessmentLine::counts)
                        .toList())
                .negated();
    }

    static ImmutableList<AssessmentLine> lines(NationalTables tables, LocalRules local, Circumstances of) {
        Household home = of.household();
        ImmutableList.Builder<AssessmentLine> lines = ImmutableList.builder();
        lines.add(line(tables, of, basic(of), 1).flaggedIf(isPensionAgeAssumed(of), Flag.PENSION_AGE_ASSUMED));
        if (home.children() > 0) {
            lines.add(line(tables, of, NationalAmount.CHILD, home.children()));
        }
        if (home.disability() != Disability.NONE && !of.person().isOfPensionAge(of.day())) {
            lines.add(line(tables, of, disability(home), 1));
            if (home.disability() == Disability.ENHANCED) {
                lines.add(line(tables, of, enhancedDisability(home), 1));
            }
        }
        if (home.carer()) {
            lines.add(line(tables, of, NationalAmount.CARER, 1));
        }
        local.guaranteedIncomeTopUp()
                .find(of.day())
                .map(amount -> AssessmentLine.of(
                        Part.GUARANTEED_INCOME,
                        "The council's addition",
                        amount,
                        amount.negated(),
                        Treatment.ALLOWED,
                        Law.COUNCIL))
                .ifPresent(lines::add);
        return lines.build();
    }

    private static NationalAmount basic(Circumstances of) {
        boolean old = of.person().isOfPensionAge(of.day());
        Household home = of.household();
        if (home.isCouple()) {
            return old || home.partner().orElseThrow().isOfPensionAge(of.day())
                    ? NationalAmount.COUPLE_MEMBER_PENSION_AGE
                    : NationalAmount.COUPLE_MEMBER;
        }
        if (old) {
            return NationalAmount.SINGLE_PENSION_AGE;
        }
        if (home.children() > 0) {
            return NationalAmount.LONE_PARENT;
        }
        return of.person().ageOn(of.day()) < TWENTY_FIVE
                ? NationalAmount.SINGLE_18_TO_24
                : NationalAmount.SINGLE_25_TO_PENSION_AGE;
    }

    private static NationalAmount disability(Household home) {
        return home.isCouple() ? NationalAmount.DISABILITY_COUPLE : NationalAmount.DISABILITY_SINGLE;
    }

    private static NationalAmount enhancedDisability(Household home) {
        return home.isCouple() ? NationalAmount.ENHANCED_DISABILITY_COUPLE : NationalAmount.ENHANCED_DISABILITY_SINGLE;
    }

    private static boolean isPensionAgeAssumed(Circumstances of) {
        return of.person().isPensionAgeAssumedOn(of.day())
                || of.household()
                        .partner()
                        .filter(partner -> partner.isPensionAgeAssumedOn(of.day()))
                        .isPresent();
    }

    private static AssessmentLine line(NationalTables tables, Circumstances of, NationalAmount amount, int times) {
        Money weekly = tables.amount(amount, of.day()).times(times);
        return AssessmentLine.of(
                Part.GUARANTEED_INCOME,
                times == 1 ? amount.title() : amount.title() + ", " + times,
                weekly,
                weekly.negated(),
                Treatment.ALLOWED,
                tables.authority(amount, of.day()));
    }
}
