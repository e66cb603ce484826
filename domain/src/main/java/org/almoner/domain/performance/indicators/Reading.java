package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;
import org.almoner.domain.time.DateRange;

/**
 * What an indicator came to in a period, and what was wanted of it. Immutable.
 *
 * @param period the days; they have an end
 * @param target of the period, or of the year where last year is the yardstick
 * @param actual what it came to
 * @param lastYear the figure of the same days of the year before, if it is known
 * @param people how many people these rates stand for
 * @param certainty how sure the figure is
 * @param printed the colour that somebody published of it, which is not the reason of any
 * @param decision another colour than is worked out, if somebody decided on it
 */
public record Reading(
        DateRange period,
        Target target,
        Actual actual,
        Optional<Quantity> lastYear,
        Headcount people,
        Certainty certainty,
        Optional<Colour> printed,
        Optional<ColourDecision> decision) {

    /**
     * Refuses a period without an end, and a decision made before it began.
     *
     * @throws IllegalArgumentException if the period goes on, or the decision is older than it
     */
    public Reading {
        checkPart(period.end().isPresent(), "period", "a figure is of days that have an end");
        decision.ifPresent(made -> checkPart(
                !made.since().isBefore(period.from()),
                "decision/since",
                "on %s nobody could decide on days that begin on %s; correct the day",
                made.since(),
                period.from()));
    }

    /** {@return a reading of which nothing more is known} */
    public static Reading of(DateRange period, Target target, Actual actual) {
        return new Reading(
                period,
                target,
                actual,
                Optional.empty(),
                Headcount.UNKNOWN,
                Certainty.CONFIRMED,
                Optional.empty(),
                Optional.empty());
    }

    /** {@return the same, but so sure} */
    public Reading withCertainty(Certainty sure) {
        return new Reading(period, target, actual, lastYear, people, sure, printed, decision);
    }
}
