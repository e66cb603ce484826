package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.money.Money;

/**
 * A financial assessment: what a person can be asked to pay, and every line of how it was found. Two assessments of different
 * days are equal when nothing in them differs. Immutable.
 *
 * <p>Where all lines were needed, those of every part but {@link Part#CAPITAL} and {@link Part#DEFERRED_PAYMENT} add up to the
 * charge ({@link #weekly()}).
 *
 * @param charge the result
 * @param method by which rules it was found
 * @param lines in the order of the parts
 */
public record Assessment(AssessedCharge charge, Method method, ImmutableList<AssessmentLine> lines) {

    /** The rules by which an assessment is made. */
    public enum Method {
        /** At home, or a short stay that the council charges as if at home. */
        AT_HOME,
        /** A permanent resident of a care home. */
        PERMANENT,
        /** A resident of a care home for a time. */
        TEMPORARY,
        /** None was needed: the care is free, or there was no full assessment. */
        NONE
    }

    static Assessment of(AssessedCharge charge, Method method, List<AssessmentLine> lines) {
        return new Assessment(charge, method, ImmutableList.copyOf(lines));
    }

    /** {@return the lines of the part, in order} */
    public ImmutableList<AssessmentLine> lines(Part part) {
        return lines.stream().filter(line -> line.part() == part).collect(ImmutableList.toImmutableList());
    }

    /** {@return what the lines of the parts add up to} */
    public Money sum(Part... parts) {
        Set<Part> wanted = EnumSet.noneOf(Part.class);
        wanted.addAll(Arrays.asList(parts));
        return Money.sum(lines.stream()
                .filter(line -> wanted.contains(line.part()))
                .map(AssessmentLine::counts)
                .toList());
    }

    /** {@return the capital that counts} */
    public Money capital() {
        return sum(Part.CAPITAL);
    }

    /** {@return the weekly income that counts, that from capital included} */
    public Money income() {
        return sum(Part.INCOME, Part.TARIFF_INCOME);
    }

    /** {@return what is left to the person of it in a week before there is anything to pay; not negative} */
    public Money allowances() {
        return sum(
                        Part.SAVINGS_DISREGARD,
                        Part.HOUSING,
                        Part.GUARANTEED_INCOME,
                        Part.DISABILITY_EXPENDITURE,
                        Part.PERSONAL_EXPENSES,
                        Part.COMMITMENT)
                .negated();
    }

    /** {@return what all the weekly lines add up to: the contribution, where the assessment comes to one} */
    public Money weekly() {
        return income().minus(allowances()).plus(sum(Part.CHARGE));
    }

    /**
     * {@return the most that the council may ask from income in a week while the rest of the charge is deferred, or empty where
     * it is not the home alone that puts a permanent resident above the upper limit}
     */
    public Optional<Money> mostFromIncomeWhileDeferred() {
        return lines(Part.DEFERRED_PAYMENT).isEmpty() ? Optional.empty() : Optional.of(sum(Part.DEFERRED_PAYMENT));
    }

    /** {@return the lines that rest on what is not confirmed} */
    public ImmutableList<AssessmentLine> unconfirmed() {
        return lines.stream()
                .filter(line -> line.flags().contains(Flag.UNCONFIRMED))
                .collect(ImmutableList.toImmutableList());
    }
}
