package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.means.Authority;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/** Makes the charge of what is left, one line for each step, so that all lines add up to it. */
final class ChargeLines {

    private final List<AssessmentLine> steps = new ArrayList<>();
    private Money left;

    private ChargeLines(Money left) {
        this.left = left;
    }

    /** {@return the assessment at home, by the council's part, maximum and minimum} */
    static Assessment atHome(Method method, ImmutableList<AssessmentLine> lines, LocalRules local) {
        ChargeLines charge = new ChargeLines(left(lines));
        charge.notBelowNothing();
        charge.part(local);
        local.maximumCharge().ifPresent(charge::atMost);
        boolean uncollected = charge.atLeast(local.minimumCharge());
        return charge.assessment(
                method,
                lines,
                uncollected ? new NoCharge(NoCharge.Reason.BELOW_MINIMUM) : Assessor.charge(charge.left));
    }

    /** {@return the assessment in a care home} */
    static Assessment inCareHome(Method method, ImmutableList<AssessmentLine> lines) {
        ChargeLines charge = new ChargeLines(left(lines));
        charge.notBelowNothing();
        return charge.assessment(method, lines, Assessor.charge(charge.left));
    }

    private static Money left(ImmutableList<AssessmentLine> lines) {
        return Money.sum(lines.stream()
                .filter(line -> line.part() != Part.CAPITAL)
                .map(AssessmentLine::counts)
                .toList());
    }

    private void notBelowNothing() {
        if (left.isNegative()) {
            step("Not below nothing", left, Money.ZERO, Treatment.NOTHING_BELOW_NOTHING, Law.NOT_BELOW_NOTHING);
        }
    }

    private void part(LocalRules local) {
        Money taken = left.exact().times(local.disposableIncomeTaken()).round(Rounding.DOWN);
        if (!taken.equals(left)) {
            step(
                    local.disposableIncomeTaken() + " of what is left is taken",
                    left,
                    taken,
                    Treatment.PART_TAKEN,
                    Law.COUNCIL);
        }
    }

    private void atMost(Money most) {
        if (left.compareTo(most) > 0) {
            step("The council's maximum", most, most, Treatment.CAPPED, Law.COUNCIL);
        }
    }

    private boolean atLeast(Money least) {
        if (left.isZero() || left.compareTo(least) >= 0) {
            return false;
        }
        step("Below the council's minimum", least, Money.ZERO, Treatment.BELOW_MINIMUM, Law.COUNCIL);
        return true;
    }

    private void step(String item, Money amount, Money after, Treatment treatment, Authority authority) {
        steps.add(AssessmentLine.of(Part.CHARGE, item, amount, after.minus(left), treatment, authority));
        left = after;
    }

    private Assessment assessment(Method method, ImmutableList<AssessmentLine> lines, AssessedCharge charge) {
        return Assessment.of(
                charge,
                method,
                ImmutableList.<AssessmentLine>builder()
                        .addAll(lines)
                        .addAll(steps)
                        .build());
    }
}
