package org.almoner.domain.ledger;

import java.time.Instant;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;

/**
 * One run of payment and charging, as it was drafted. Immutable.
 *
 * @param id its number
 * @param asKnownAt the facts it is worked out from are those known at this instant
 * @param period the days whose lines it settles: whole weeks
 * @param scope which lines it settles
 * @param scheme by which it is worked out
 * @param by who drafted it: a reference, never a person's name
 * @param fingerprint of what it would post; what is approved has the same
 */
public record Run(
        RunId id, Instant asKnownAt, DateRange period, Scope scope, String scheme, String by, String fingerprint) {

    /** Which lines a run settles. */
    public enum Scope {
        /** What is paid to providers and as direct payments: a pay run. */
        PAYMENTS,
        /** What people and third parties are charged: a charge run. */
        CHARGES,
        /** Both in one. */
        ALL;

        /** {@return whether lines of the kind are settled} */
        public boolean covers(LineKey.Kind kind) {
            return this == ALL || (this == PAYMENTS) == kind.isPayment();
        }

        private boolean overlaps(Scope other) {
            return this == ALL || other == ALL || this == other;
        }
    }

    /**
     * Refuses a run that nobody answers for.
     *
     * @throws IllegalArgumentException if the reference of who drafted it is blank
     */
    public Run {
        Authors.checkGiven(by, "who drafts a run");
    }

    /** {@return this run with the fingerprint} */
    public Run with(String newFingerprint) {
        return new Run(id, asKnownAt, period, scope, scheme, by, newFingerprint);
    }

    /** {@return this run under the number} */
    public Run with(RunId number) {
        return new Run(number, asKnownAt, period, scope, scheme, by, fingerprint);
    }

    /** {@return whether it settles the line: one of its scope, about days of the period, that is due before the period ends} */
    public boolean settles(LineKey line) {
        return scope.covers(line.kind())
                && line.period().end().filter(period.from()::isBefore).isPresent()
                && period.end().filter(line.dueOn()::isBefore).isPresent();
    }

    /** {@return whether it settles lines of the other run, too, from facts that became known later} */
    public boolean overtakes(Run other) {
        return asKnownAt.isAfter(other.asKnownAt) && settlesLinesOf(other);
    }

    /** {@return whether both settle the same lines, if only some} */
    public boolean settlesLinesOf(Run other) {
        return scope.overlaps(other.scope) && period.overlaps(other.period);
    }

    /**
     * {@return whether what it posted to a line is of days of the term of a scheme} Where the term cuts the line, what a run by
     * another scheme posted is of the other days, unless that scheme was in force in whole weeks of the term, so that this one takes
     * its place.
     *
     * @param line any
     * @param other the scheme's id
     * @param term the scheme's
     */
    public boolean isOfDaysOf(LineKey line, String other, DateRange term) {
        return scheme.equals(other)
                || term.encloses(line.period())
                || CareWeek.allIn(period).stream().anyMatch(week -> term.encloses(week.range()));
    }
}
