package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;
import org.almoner.domain.parts.Words;

/**
 * How the figures of an indicator are judged. Immutable.
 *
 * @param unit in which they are told
 * @param polarity which of them are good
 * @param span what their periods mean
 * @param yardstick what they are held against
 * @param floor by how much they may miss that before it is red; where there is none, missing it is never red
 */
public record IndicatorRules(
        IndicatorUnit unit, Polarity polarity, Span span, Yardstick yardstick, Optional<Floor> floor) {

    /**
     * Refuses rules that could not judge.
     *
     * @throws IllegalArgumentException if figures are held against last year of which none is better than another, or which are not
     *     of a part of a year
     */
    public IndicatorRules {
        checkPart(
                yardstick == Yardstick.TARGET || polarity.isDirected(),
                "against",
                "figures of which %s is better cannot be better than last year's; write higher or lower for better",
                Words.of(polarity));
        checkPart(
                yardstick == Yardstick.TARGET || span == Span.CUMULATIVE,
                "against",
                "the same months of last year are for figures of a part of a year, and these are of a %s; write target",
                Words.of(span));
    }

    /**
     * {@return the colour of the reading, and why} A decision of somebody outweighs what is worked out, and keeps it.
     *
     * @throws IllegalArgumentException if its target is not one by which these rules can judge
     */
    public Judgement judge(Reading reading) {
        Judgement workedOut = workOut(reading);
        return reading.decision()
                .map(made -> new Judgement(made.colour(), new Reason.Decided(made, workedOut)))
                .orElse(workedOut);
    }

    private Judgement workOut(Reading reading) {
        checkTarget(reading.target(), "target");
        if (reading.actual() instanceof Actual.Missing missing) {
            return new Judgement(Colour.NOT_JUDGED, new Reason.NoActual(missing.why()));
        }
        if (reading.target() instanceof Target.Open open) {
            return new Judgement(Colour.NOT_JUDGED, new Reason.OpenTarget(open.why()));
        }
        Quantity figure = ((Actual.Figure) reading.actual()).value();
        if (yardstick == Yardstick.LAST_YEAR) {
            return reading.lastYear()
                    .map(before -> held(figure, new Target.Figure(before, false)))
                    .orElse(new Judgement(Colour.NOT_JUDGED, new Reason.NoLastYear()));
        }
        return reading.target() instanceof Target.NotSet
                ? new Judgement(Colour.GREEN, new Reason.NoTarget())
                : held(figure, reading.target().in(reading.period()));
    }

    /**
     * Refuses a target by which nothing could be judged.
     *
     * @param part of what it is, for the message
     * @throws IllegalArgumentException if it is a figure and none is better, a band and they are not good within one, or a rate a week
     *     of figures of a day
     */
    void checkTarget(Target target, String part) {
        boolean ofFigures = target instanceof Target.Figure || target instanceof Target.OfWeeks;
        checkPart(
                !ofFigures || polarity.isDirected(),
                part,
                "a figure is wanted, but %s is better; write higher or lower for better, or another target",
                Words.of(polarity));
        checkPart(
                !(target instanceof Target.Band) || polarity == Polarity.WITHIN_BAND,
                part,
                "a band is wanted, but %s is better; write within-band for better, or a figure",
                Words.of(polarity));
        checkPart(
                !(target instanceof Target.OfWeeks) || span != Span.SNAPSHOT,
                part,
                "so many a week are wanted, but the figures are how things stand on the last day; write the figure that is wanted"
                        + " on that day");
    }

    private Judgement held(Quantity figure, Target target) {
        Wanted wanted = new Wanted(yardstick, target);
        Optional<Shortfall> missed =
                target instanceof Target.Band band ? outside(figure, band) : behind(figure, (Target.Figure) target);
        return missed.map(by -> missed(wanted, by)).orElse(new Judgement(Colour.GREEN, new Reason.Met(wanted)));
    }

    private static Optional<Shortfall> outside(Quantity figure, Target.Band band) {
        if (figure.compareTo(band.from()) < 0) {
            return Optional.of(new Shortfall(band.from().minus(figure), band.from()));
        }
        return figure.compareTo(band.to()) > 0
                ? Optional.of(new Shortfall(figure.minus(band.to()), band.to()))
                : Optional.empty();
    }

    private Optional<Shortfall> behind(Quantity figure, Target.Figure target) {
        Quantity by = polarity.worseBy(figure, target.value());
        int sign = by.compareTo(Quantity.ZERO);
        return sign > 0 || (sign == 0 && target.strict())
                ? Optional.of(new Shortfall(by, target.value()))
                : Optional.empty();
    }

    private Judgement missed(Wanted wanted, Shortfall by) {
        if (floor.isEmpty()) {
            return new Judgement(Colour.AMBER, new Reason.MissedWithoutFloor(wanted, by));
        }
        Floor allowed = floor.get();
        return allowed.isExceededBy(by.by(), by.wanted())
                ? new Judgement(Colour.RED, new Reason.BelowFloor(wanted, by, allowed))
                : new Judgement(Colour.AMBER, new Reason.WithinFloor(wanted, by, allowed));
    }
}
