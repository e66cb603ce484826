package org.almoner.domain.assessment;

/** To which part of an assessment a line belongs, in the order in which it is worked out. */
public enum Part {
    /** What the person has. Its lines add up to the capital that counts, not to the charge. */
    CAPITAL,
    /** What the person gets in a week. */
    INCOME,
    /** What capital counts for as income in a week. */
    TARIFF_INCOME,
    /** What is disregarded of income for savings. */
    SAVINGS_DISREGARD,
    /** What is disregarded of income for the costs of housing. */
    HOUSING,
    /** What the law leaves a person at home. */
    GUARANTEED_INCOME,
    /** What being disabled costs. */
    DISABILITY_EXPENDITURE,
    /** What the law leaves a resident of a care home. */
    PERSONAL_EXPENSES,
    /** Commitments that the council allows for. */
    COMMITMENT,
    /** How what is left becomes the charge. */
    CHARGE,
    /** What may be asked from income while the rest is deferred. Its lines add up to the most of that, not to the charge. */
    DEFERRED_PAYMENT
}
