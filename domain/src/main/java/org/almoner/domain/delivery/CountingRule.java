package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.delivery.NoAccessRule.Occurrence;
import org.almoner.domain.delivery.TimeRounding.Point;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;

/**
 * How many minutes of a visit count, for the provider's payment or for the person's charge: the same kind of rule, with
 * figures of its own for each. All of it is data of the scheme. Immutable.
 *
 * <p>First and second carer are counted one by one: minutes by the basis, rounded to the unit where each visit is rounded,
 * raised to the minimum, then held to the cap. Where a day or a week is rounded, that comes last, and never leads above the
 * cap. A missed visit never counts.
 *
 * @param basis what the minutes are taken from
 * @param tolerance how far a visit may be from its plan
 * @param rounding to which unit, how, and of what; where it is exact, the two parts of the plan are none or all of it
 * @param cap the most that counts of a carer
 * @param shortStays what becomes of stays that are hardly one
 * @param secondCarer what the stay of a second carer is
 * @param noAccess what counts when the carer was not let in
 * @param cancellation what counts of a cancelled visit
 * @param evidence what counts where a report is missing, or half of it
 */
public record CountingRule(
        Basis basis,
        Tolerance tolerance,
        TimeRounding rounding,
        Cap cap,
        ShortStays shortStays,
        SecondCarer secondCarer,
        NoAccessRule noAccess,
        CancellationRule cancellation,
        MissingEvidence evidence) {

    /** What the minutes of an attended visit are taken from. */
    public enum Basis {
        /** The plan of each carer who came, however long the stay. */
        PLANNED,
        /** The time the carer stayed. */
        ACTUAL,
        /** Whichever is less of plan and stay. */
        LOWER,
        /** The plan if a carer came and stayed no more than the tolerance shorter or longer than planned, else the stay. */
        PLANNED_WITHIN_TOLERANCE
    }

    /**
     * Refuses parts of a plan that could not be kept exactly.
     *
     * @throws IllegalArgumentException if the rounding is exact and a part of the plan is neither none nor all of it
     */
    public CountingRule {
        checkArgument(
                rounding.rounding() != Rounding.EXACT
                        || (isNoneOrAll(noAccess.share()) && isNoneOrAll(cancellation.lateShare())),
                "parts of a plan, here %s and %s, cannot be asked to be exact minutes; name a rounding, or parts of 0%% or 100%%",
                noAccess.share(),
                cancellation.lateShare());
    }

    /**
     * The rule with the defaults of a scheme file for the rest: start and length have one tolerance, each visit is rounded by
     * itself, every stay counts, the second carer's by itself, every visit without access, and {@link MissingEvidence#DEFAULT}.
     *
     * @throws IllegalArgumentException if a figure is out of its bounds
     */
    public CountingRule(
            Basis basis,
            int toleranceMinutes,
            int unitMinutes,
            Rounding rounding,
            boolean cappedAtPlan,
            Percentage noAccess,
            int cancellationNoticeHours,
            Percentage lateCancellation) {
        this(
                basis,
                Tolerance.ofMinutes(toleranceMinutes),
                new TimeRounding(unitMinutes, rounding, Point.VISIT),
                cappedAtPlan ? Cap.PLAN : Cap.NONE,
                ShortStays.COUNT,
                SecondCarer.OWN_STAY,
                new NoAccessRule(noAccess, Occurrence.EVERY),
                new CancellationRule(cancellationNoticeHours, lateCancellation),
                MissingEvidence.DEFAULT);
    }

    private static boolean isNoneOrAll(Percentage part) {
        return part.equals(Percentage.NONE) || part.equals(Percentage.WHOLE);
    }

    /**
     * {@return what counts of the visit if it is the only one of its line, and how that came about}
     *
     * @param planned the visit as planned
     * @param attendance what became of it, or empty when nothing was reported
     */
    public CountedVisit count(PlannedVisit planned, Optional<Attendance> attendance) {
        return count(List.of(new VisitOutcome(LocalDate.EPOCH, planned, attendance)))
                .get(0);
    }

    /**
     * {@return what counts of each visit, in the order given, and how that came about; where a day or a week is rounded, the
     * sum of the minutes is the rounded one}
     *
     * @param visits of one line, that is of one package by one provider in one care week, in order of time
     */
    public ImmutableList<CountedVisit> count(List<VisitOutcome> visits) {
        return new LineCounting(this).count(visits);
    }

    /** {@return whether what counts of a visit never depends on the others of its line} */
    public boolean countsEachVisitByItself() {
        return rounding.point() == Point.VISIT && noAccess.occurrence() == Occurrence.EVERY;
    }

    /** {@return this rule with another tolerance} */
    public CountingRule with(Tolerance other) {
        return new CountingRule(basis, other, rounding, cap, shortStays, secondCarer, noAccess, cancellation, evidence);
    }

    /** {@return this rule with another rounding} */
    public CountingRule with(TimeRounding other) {
        return new CountingRule(
                basis, tolerance, other, cap, shortStays, secondCarer, noAccess, cancellation, evidence);
    }

    /** {@return this rule with another cap} */
    public CountingRule with(Cap other) {
        return new CountingRule(
                basis, tolerance, rounding, other, shortStays, secondCarer, noAccess, cancellation, evidence);
    }

    /** {@return this rule with another treatment of short stays} */
    public CountingRule with(ShortStays other) {
        return new CountingRule(basis, tolerance, rounding, cap, other, secondCarer, noAccess, cancellation, evidence);
    }

    /** {@return this rule with another treatment of second carers} */
    public CountingRule with(SecondCarer other) {
        return new CountingRule(basis, tolerance, rounding, cap, shortStays, other, noAccess, cancellation, evidence);
    }

    /** {@return this rule with another treatment of visits without access} */
    public CountingRule with(NoAccessRule other) {
        return new CountingRule(
                basis, tolerance, rounding, cap, shortStays, secondCarer, other, cancellation, evidence);
    }

    /** {@return this rule with another treatment of missing reports} */
    public CountingRule with(MissingEvidence other) {
        return new CountingRule(
                basis, tolerance, rounding, cap, shortStays, secondCarer, noAccess, cancellation, other);
    }
}
