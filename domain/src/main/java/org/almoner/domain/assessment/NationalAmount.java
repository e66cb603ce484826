package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableSet;

/** The amounts that the law, the department or the benefits office sets for a year, and that an assessment uses. */
public enum NationalAmount {
    /** Guaranteed income of someone of 18 to 24 who lives alone. */
    SINGLE_18_TO_24("Guaranteed income, single, 18 to 24", "SI 2014/2672 reg 7(2)", true),
    /** Guaranteed income of someone of 25 to pension credit age who lives alone. */
    SINGLE_25_TO_PENSION_AGE("Guaranteed income, single, 25 to pension credit age", "SI 2014/2672 reg 7(2)", true),
    /** Guaranteed income of someone of pension credit age who lives alone. */
    SINGLE_PENSION_AGE("Guaranteed income, single, pension credit age", "SI 2014/2672 reg 7(2)", true),
    /** Guaranteed income of a lone parent. */
    LONE_PARENT("Guaranteed income, lone parent", "SI 2014/2672 reg 7(3)", true),
    /** Guaranteed income of each member of a couple below pension credit age. */
    COUPLE_MEMBER("Guaranteed income, one of a couple", "SI 2014/2672 reg 7(4)", true),
    /** Guaranteed income of each member of a couple of which one or both have reached pension credit age. */
    COUPLE_MEMBER_PENSION_AGE("Guaranteed income, one of a couple, pension credit age", "SI 2014/2672 reg 7(4)", true),
    /** Addition for each child. */
    CHILD("For each child", "SI 2014/2672 reg 7(1)", true),
    /** Disability premium of someone who lives alone. */
    DISABILITY_SINGLE("Disability premium, single", "SI 2014/2672 reg 7(5)", true),
    /** Enhanced disability premium of someone who lives alone. */
    ENHANCED_DISABILITY_SINGLE("Enhanced disability premium, single", "SI 2014/2672 reg 7(5)", true),
    /** Disability premium of a member of a couple. */
    DISABILITY_COUPLE("Disability premium, one of a couple", "SI 2014/2672 reg 7(6)", true),
    /** Enhanced disability premium of a member of a couple. */
    ENHANCED_DISABILITY_COUPLE("Enhanced disability premium, one of a couple", "SI 2014/2672 reg 7(6)", true),
    /** Carer premium. */
    CARER("Carer premium", "SI 2014/2672 reg 7(7)", true),
    /** Personal expenses allowance of a resident of a care home. */
    PERSONAL_EXPENSES_ALLOWANCE("Personal expenses allowance", "SI 2014/2672 reg 6", true),
    /** Capital up to which none counts as income. */
    LOWER_CAPITAL_LIMIT("Lower capital limit", "SI 2014/2672 reg 25", true),
    /** Capital above which the council need not, or may not, contribute. */
    UPPER_CAPITAL_LIMIT("Upper capital limit", "SI 2014/2672 reg 12", true),
    /** The part of capital for which, or for any part of which, £1 a week counts as income. */
    TARIFF_STEP("Step of tariff income", "SI 2014/2672 reg 25", true),
    /** The most that is disregarded for savings credit, single. */
    SAVINGS_DISREGARD_SINGLE("Savings disregard, single", "SI 2014/2672 Sch 1 para 40", true),
    /** The most that is disregarded for savings credit, couple. */
    SAVINGS_DISREGARD_COUPLE("Savings disregard, couple", "SI 2014/2672 Sch 1 para 40", true),
    /** Disposable income that someone who defers payment may keep at most, the personal expenses allowance included. */
    DISPOSABLE_INCOME_ALLOWANCE("Disposable income allowance", "SI 2014/2671", true),
    /** Standard guarantee of pension credit, single. */
    PENSION_CREDIT_GUARANTEE_SINGLE("Pension credit guarantee, single", "State Pension Credit Regulations 2002", false),
    /** Standard guarantee of pension credit, couple. */
    PENSION_CREDIT_GUARANTEE_COUPLE("Pension credit guarantee, couple", "State Pension Credit Regulations 2002", false),
    /** Qualifying income from which savings credit is paid, single. */
    SAVINGS_CREDIT_THRESHOLD_SINGLE("Savings credit threshold, single", "State Pension Credit Regulations 2002", false),
    /** Qualifying income from which savings credit is paid, couple. */
    SAVINGS_CREDIT_THRESHOLD_COUPLE("Savings credit threshold, couple", "State Pension Credit Regulations 2002", false),
    /** Higher rate of Attendance Allowance, and of the daily living part of PIP. */
    DAILY_LIVING_HIGH("Attendance Allowance or daily living, higher rate", "benefit rates", false),
    /** Lower rate of Attendance Allowance, and of the daily living part of PIP. */
    DAILY_LIVING_LOW("Attendance Allowance or daily living, lower rate", "benefit rates", false),
    /** Higher rate of the mobility part of PIP and DLA. */
    MOBILITY_HIGH("Mobility, higher rate", "benefit rates", false),
    /** Lower rate of the mobility part of PIP and DLA. */
    MOBILITY_LOW("Mobility, lower rate", "benefit rates", false),
    /** New State Pension in full. */
    NEW_STATE_PENSION("New State Pension in full", "benefit rates", false),
    /** What the NHS pays for a week of care by a registered nurse. */
    NURSING_CARE("NHS funded nursing care", "National Framework for NHS-funded nursing care", false);

    /** The rates of benefits, which a person may get. */
    public static final ImmutableSet<NationalAmount> BENEFIT_RATES = ImmutableSet.of(
            DAILY_LIVING_HIGH,
            DAILY_LIVING_LOW,
            MOBILITY_HIGH,
            MOBILITY_LOW,
            NEW_STATE_PENSION,
            PENSION_CREDIT_GUARANTEE_SINGLE,
            PENSION_CREDIT_GUARANTEE_COUPLE);

    private final String title;
    private final String law;
    private final boolean everyYear;

    NationalAmount(String title, String law, boolean everyYear) {
        this.title = title;
        this.law = law;
        this.everyYear = everyYear;
    }

    /** {@return what it is, for people} */
    public String title() {
        return title;
    }

    /** {@return where it is set} */
    public String law() {
        return law;
    }

    /** {@return whether it is an amount of every week, and not of capital} */
    public boolean isWeekly() {
        return this != LOWER_CAPITAL_LIMIT && this != UPPER_CAPITAL_LIMIT && this != TARIFF_STEP;
    }

    /** {@return whether no assessment can be made without it, so that it may be missing on no day} */
    public boolean isOfEveryYear() {
        return everyYear;
    }
}
