package org.almoner.domain.performance.scorecard;

import java.util.Collection;
import java.util.List;
import org.almoner.domain.performance.indicators.Share;
import org.almoner.domain.time.Hours;

/**
 * What providers together delivered over some days. Immutable.
 *
 * @param planned of the visits that were attended
 * @param stayed of these, nothing beyond the plan
 * @param owed visits that were reported and not cancelled
 * @param missed of these
 */
public record Delivered(Hours planned, Hours stayed, long owed, long missed) {

    /** {@return what the scorecards say together} */
    public static Delivered of(Collection<Scorecard> cards) {
        List<Measure> stay = measures(cards, Indicator.LENGTH_OF_STAY);
        List<Measure> missed = measures(cards, Indicator.MISSED_VISITS);
        return new Delivered(
                Hours.ofMinutes(stay.stream().mapToLong(Measure::denominator).sum()),
                Hours.ofMinutes(stay.stream().mapToLong(Measure::numerator).sum()),
                missed.stream().mapToLong(Measure::denominator).sum(),
                missed.stream().mapToLong(Measure::numerator).sum());
    }

    private static List<Measure> measures(Collection<Scorecard> cards, Indicator indicator) {
        return cards.stream().map(card -> card.of(indicator)).toList();
    }

    /** {@return the time that was stayed, of that planned} */
    public Share stay() {
        return new Share(stayed.minutes(), planned.minutes());
    }

    /** {@return the visits that were missed, of those owed} */
    public Share misses() {
        return new Share(missed, owed);
    }
}
