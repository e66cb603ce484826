package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.money.Money;

/**
 * Works out what may be asked from income of somebody above the upper limit who could defer the payment of full cost (SI
 * 2014/2671): income that counts, less the disposable income allowance, which the person may keep. Nothing is counted for
 * capital. Payment can be deferred where other capital is below the limit, so that it is the home that counts; it does for
 * permanent residents only.
 */
record DeferralLines(NationalTables tables, LocalRules local, Circumstances of, Method method) {

    /** {@return the lines, or none where other capital reaches the limit, too} */
    ImmutableList<AssessmentLine> lines(Money upperLimit) {
        if (capitalBesideHome(upperLimit).compareTo(upperLimit) >= 0) {
            return ImmutableList.of();
        }
        List<AssessmentLine> lines = new ArrayList<>(new IncomeLines(tables, local, of, method).lines());
        new SavingsDisregard(tables, of).line().ifPresent(lines::add);
        Money income = Money.sum(lines.stream().map(AssessmentLine::counts).toList());
        NationalAmount allowance = NationalAmount.DISPOSABLE_INCOME_ALLOWANCE;
        Money amount = tables.amount(allowance, of.day());
        lines.add(AssessmentLine.of(
                Part.DEFERRED_PAYMENT,
                allowance.title(),
                amount,
                amount.min(income).negated(),
                Treatment.ALLOWED,
                tables.authority(allowance, of.day())));
        return lines.stream().map(line -> line.in(Part.DEFERRED_PAYMENT)).collect(ImmutableList.toImmutableList());
    }

    private Money capitalBesideHome(Money upperLimit) {
        Circumstances without = of.withAssets(of.assets().stream()
                .filter(asset -> !CapitalLines.isHome(asset))
                .toList());
        return Money.sum(new CapitalLines(without, method, upperLimit)
                .lines().stream().map(AssessmentLine::counts).toList());
    }
}
