package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.Basis;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.CapitalTreatment;
import org.almoner.domain.means.Care;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Household.Disability;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.Ownership;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** A person to assess: each method adds one fact, for all days unless it says otherwise. */
final class Someone {

    static final DateRange ALWAYS = DateRange.parse("2015-04-01/..");
    static final Authority LAW = Authority.of("the law", Confidence.L);

    static final IncomeKind PENSION = kind("state-pension", false, true, IncomeTreatment.COUNTED);
    static final IncomeKind WORKS_PENSION = new IncomeKind(
            "occupational-pension",
            "Occupational pension",
            false,
            true,
            Timeline.of(
                    ALWAYS,
                    new IncomeKind.Rule(
                            IncomeTreatment.COUNTED,
                            IncomeTreatment.HALF_PAID_TO_PARTNER,
                            IncomeTreatment.HALF_PAID_TO_PARTNER,
                            Money.ZERO,
                            LAW)));
    static final IncomeKind BENEFIT = kind("other-benefit", false, false, IncomeTreatment.COUNTED);
    static final IncomeKind ATTENDANCE = new IncomeKind(
            "attendance-allowance",
            "Attendance Allowance",
            true,
            false,
            Timeline.of(
                    ALWAYS,
                    new IncomeKind.Rule(
                            IncomeTreatment.COUNTED,
                            IncomeTreatment.COUNTED,
                            IncomeTreatment.DISREGARDED,
                            Money.ZERO,
                            LAW)));
    static final IncomeKind EARNINGS = kind("earnings", false, false, IncomeTreatment.DISREGARDED);
    static final IncomeKind SAVINGS_CREDIT = kind("savings-credit", false, false, IncomeTreatment.SAVINGS_CREDIT);
    static final IncomeKind HOUSING_BENEFIT =
            kind("housing-benefit", false, false, IncomeTreatment.MEETS_HOUSING_COSTS);
    static final IncomeKind WAR_WIDOWS = new IncomeKind(
            "war-widows-pension",
            "War widow's pension",
            false,
            false,
            Timeline.of(
                    ALWAYS,
                    new IncomeKind.Rule(
                            IncomeTreatment.DISREGARDED_UP_TO,
                            IncomeTreatment.DISREGARDED_UP_TO,
                            IncomeTreatment.DISREGARDED_UP_TO,
                            Money.parse("10.00"),
                            LAW)));

    static final CapitalKind SAVINGS = new CapitalKind("savings", "Savings", CapitalTreatment.COUNTED, 0, LAW);
    static final CapitalKind HOME = new CapitalKind("main-home", "The home", CapitalTreatment.MAIN_HOME, 0, LAW);
    static final CapitalKind POSSESSIONS =
            new CapitalKind("possessions", "Possessions", CapitalTreatment.POSSESSION, 0, LAW);
    static final CapitalKind TRUST = new CapitalKind("trust", "Trust", CapitalTreatment.DISREGARDED, 0, LAW);
    static final CapitalKind ARREARS =
            new CapitalKind("benefit-arrears", "Arrears", CapitalTreatment.DISREGARDED_FOR_WEEKS, 52, LAW);

    private final Adult adult;
    private Timeline<Care> care = Timeline.empty();
    private Timeline<Household> household = Timeline.empty();
    private Timeline<Basis> basis = Timeline.empty();
    private Timeline<FreeCare> free = Timeline.empty();
    private final List<Timeline.Entry<Income>> incomes = new ArrayList<>();
    private final List<Timeline.Entry<Asset>> assets = new ArrayList<>();
    private final List<Timeline.Entry<Expense>> expenses = new ArrayList<>();

    private Someone(Adult adult) {
        this.adult = adult;
    }

    private static IncomeKind kind(String code, boolean disability, boolean qualifying, IncomeTreatment treatment) {
        return new IncomeKind(
                code,
                code,
                disability,
                qualifying,
                Timeline.of(ALWAYS, new IncomeKind.Rule(treatment, treatment, treatment, Money.ZERO, LAW)));
    }

    /** Born then, of pension credit age at 66. */
    static Someone born(String day) {
        LocalDate born = LocalDate.parse(day);
        return new Someone(new Adult(born, Optional.of(born.plusYears(66))));
    }

    /** Of pension credit age on all days. */
    static Someone old() {
        return new Someone(new Adult(LocalDate.parse("1935-03-01"), Optional.of(LocalDate.parse("2000-03-01"))));
    }

    Someone in(Setting setting) {
        return in(setting, ALWAYS);
    }

    Someone in(Setting setting, DateRange days) {
        care = care.with(days, Care.of(setting));
        return this;
    }

    Someone in(Setting setting, DateRange days, String cost) {
        care = care.with(days, new Care(setting, false, Optional.of(Money.parse(cost))));
        return this;
    }

    Someone withNightCare() {
        care = Timeline.of(ALWAYS, new Care(Setting.AT_HOME, true, Optional.empty()));
        return this;
    }

    Someone household(Household lives) {
        household = Timeline.of(ALWAYS, lives);
        return this;
    }

    Someone disabled(Disability disability) {
        return household(new Household(Optional.empty(), Money.ZERO, 0, disability, false));
    }

    Someone partnerBorn(String day) {
        LocalDate born = LocalDate.parse(day);
        return household(new Household(
                Optional.of(new Adult(born, Optional.of(born.plusYears(66)))), Money.ZERO, 0, Disability.NONE, false));
    }

    Someone basis(Basis other) {
        basis = Timeline.of(ALWAYS, other);
        return this;
    }

    Someone free(FreeCare reason, DateRange days) {
        free = free.with(days, reason);
        return this;
    }

    Someone gets(IncomeKind kind, String weekly) {
        return gets(kind, weekly, ALWAYS);
    }

    Someone gets(IncomeKind kind, String weekly, DateRange days) {
        incomes.add(new Timeline.Entry<>(days, Income.weekly(kind, Money.parse(weekly))));
        return this;
    }

    Someone gets(Income income) {
        incomes.add(new Timeline.Entry<>(ALWAYS, income));
        return this;
    }

    Someone has(CapitalKind kind, String value) {
        return has(Asset.of(kind, Money.parse(value)));
    }

    Someone has(Asset asset) {
        return has(asset, ALWAYS);
    }

    Someone has(Asset asset, DateRange days) {
        assets.add(new Timeline.Entry<>(days, asset));
        return this;
    }

    Someone pays(Expense.Kind kind, String weekly) {
        return pays(Expense.weekly(kind, Money.parse(weekly)));
    }

    Someone pays(Expense.Kind kind, String amount, PaymentPeriod period) {
        return pays(new Expense(kind.name(), kind, Money.parse(amount), period, false, Money.ZERO));
    }

    Someone pays(Expense expense) {
        expenses.add(new Timeline.Entry<>(ALWAYS, expense));
        return this;
    }

    CircumstancesHistory history() {
        return new CircumstancesHistory(
                adult,
                care.isEmpty() ? Timeline.of(ALWAYS, Care.of(Setting.AT_HOME)) : care,
                household,
                basis,
                free,
                ImmutableList.copyOf(incomes),
                ImmutableList.copyOf(assets),
                ImmutableList.copyOf(expenses));
    }

    Assessment assessed(String day) {
        return assessed(day, LocalRules.NONE);
    }

    Assessment assessed(String day, LocalRules local) {
        return assessed(day, new Assessor(Years.tables(), local));
    }

    Assessment assessed(String day, Assessor assessor) {
        return assessor.on(LocalDate.parse(day), history());
    }

    static Asset joint(CapitalKind kind, String value) {
        return new Asset(
                kind.name(),
                kind,
                Money.parse(value),
                Money.ZERO,
                false,
                new Ownership.Equal(2),
                Optional.empty(),
                false,
                ImmutableList.of(),
                Optional.empty());
    }

    static Asset home(String value, Occupation... occupations) {
        return new Asset(
                "The home",
                HOME,
                Money.parse(value),
                Money.ZERO,
                false,
                Ownership.WHOLE,
                Optional.empty(),
                false,
                ImmutableList.copyOf(occupations),
                Optional.empty());
    }

    static Asset givenAway(CapitalKind kind, String value, boolean boughtToReduceCharges, Disposal disposal) {
        return new Asset(
                kind.name(),
                kind,
                Money.parse(value),
                Money.ZERO,
                false,
                Ownership.WHOLE,
                Optional.empty(),
                boughtToReduceCharges,
                ImmutableList.of(),
                Optional.of(disposal));
    }
}
