package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.assessment.LocalRules.CapitalLimits;
import org.almoner.domain.assessment.LocalRules.SavingsCredit;
import org.almoner.domain.assessment.LocalRules.ShortTermStay;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.Timeline;

/** Rules of a council that decided nothing but what a test says. */
final class Local {

    private Timeline<Money> topUp = Timeline.empty();
    private Timeline<Money> expenditure = Timeline.empty();
    private Money insurance = Money.ZERO;
    private Percentage taken = Percentage.WHOLE;
    private Money minimum = Money.ZERO;
    private Optional<Money> maximum = Optional.empty();
    private ImmutableMap<Setting, CapitalLimits> limits = ImmutableMap.of();
    private SavingsCredit savingsCredit = SavingsCredit.DISREGARDED;
    private boolean nightLeftOut;
    private ShortTermStay shortTermStay = ShortTermStay.AS_CARE_HOME;

    Local topUp(Timeline<Money> amounts) {
        topUp = amounts;
        return this;
    }

    Local standardExpenditure(String weekly) {
        expenditure = Timeline.of(Someone.ALWAYS, Money.parse(weekly));
        return this;
    }

    Local insurance(String weekly) {
        insurance = Money.parse(weekly);
        return this;
    }

    Local taken(String part) {
        taken = Percentage.parse(part);
        return this;
    }

    Local minimum(String weekly) {
        minimum = Money.parse(weekly);
        return this;
    }

    Local maximum(String weekly) {
        maximum = Optional.of(Money.parse(weekly));
        return this;
    }

    Local limits(Setting setting, String lower, String upper) {
        limits = ImmutableMap.of(setting, new CapitalLimits(Money.parse(lower), Money.parse(upper)));
        return this;
    }

    Local savingsCredit(SavingsCredit treatment) {
        savingsCredit = treatment;
        return this;
    }

    Local nightLeftOut() {
        nightLeftOut = true;
        return this;
    }

    Local shortTermStay(ShortTermStay rule) {
        shortTermStay = rule;
        return this;
    }

    LocalRules rules() {
        return new LocalRules(
                topUp,
                expenditure,
                insurance,
                taken,
                minimum,
                maximum,
                limits,
                savingsCredit,
                nightLeftOut,
                shortTermStay);
    }
}
