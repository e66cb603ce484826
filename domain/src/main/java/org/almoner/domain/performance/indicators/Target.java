package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.time.DayOfWeek;
import org.almoner.domain.time.DateRange;

/** What is wanted of an indicator in a period. Immutable. */
public sealed interface Target {

    /**
     * A figure, and any that is better.
     *
     * @param value that is wanted
     * @param strict whether the figure itself does not do
     */
    record Figure(Quantity value, boolean strict) implements Target {}

    /**
     * Any figure from one to another, both included.
     *
     * @param from the least
     * @param to the greatest
     */
    record Band(Quantity from, Quantity to) implements Target {

        /**
         * Refuses a band with nothing in it.
         *
         * @throws IllegalArgumentException if its end is below its beginning
         */
        public Band {
            checkPart(
                    from.compareTo(to) <= 0,
                    "target",
                    "a band goes from the less to the more; write the other way round");
        }
    }

    /**
     * So many a week, each week counted in the period that has its Monday; of the period a whole number, half of one up.
     *
     * @param rate a week
     */
    record OfWeeks(Quantity rate) implements Target {

        @Override
        public Figure in(DateRange period) {
            long mondays = period.days()
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                    .count();
            return new Figure(Quantity.of(rate.times(Quantity.of(mondays)).decimal(0)), false);
        }
    }

    /** Nothing is wanted: whatever the figure, it is as good as any. */
    record NotSet() implements Target {}

    /**
     * There is none yet, or none in figures, so that nothing can be judged.
     *
     * @param why there is none
     */
    record Open(NoFigure why) implements Target {}

    /** {@return what is wanted in the period: of a rate a week the figure, of any other target itself} */
    default Target in(DateRange period) {
        return this;
    }
}
