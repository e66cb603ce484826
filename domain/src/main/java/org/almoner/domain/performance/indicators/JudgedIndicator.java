package org.almoner.domain.performance.indicators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.Optional;

/**
 * An indicator with the colours of its readings. Immutable.
 *
 * @param indicator which
 * @param readings each with its colour, the earliest first
 */
public record JudgedIndicator(PerformanceIndicator indicator, ImmutableList<JudgedReading> readings) {

    private static final Judgement NOT_MEASURED = new Judgement(Colour.NOT_JUDGED, new Reason.NotMeasured());

    /** {@return the reading that the summary tells: the latest that is not provisional, or else the latest; empty while nothing is measured} */
    public Optional<JudgedReading> headline() {
        return Streams.findLast(readings.stream().filter(each -> each.reading().certainty() != Certainty.PROVISIONAL))
                .or(() -> Streams.findLast(readings.stream()));
    }

    /** {@return the colour of the headline, and why} */
    public Judgement judgement() {
        return headline().map(JudgedReading::judgement).orElse(NOT_MEASURED);
    }
}
