package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

/** What can be measured from the facts that Almoner has. Immutable. */
public sealed interface MeasureSource {

    /** {@return in what it is measured} */
    IndicatorUnit unit();

    /** {@return what the period of its figures means} */
    Span span();

    /**
     * Needs that were awarded within some days of their publishing, of all that were awarded in the month.
     *
     * @param days the most; not negative
     */
    record PlacedInTime(int days) implements MeasureSource {

        /**
         * Refuses less than no day.
         *
         * @throws IllegalArgumentException if the days are negative
         */
        public PlacedInTime {
            checkPart(days >= 0, "within-days", "days are not negative, but got %s", days);
        }

        @Override
        public IndicatorUnit unit() {
            return IndicatorUnit.PER_CENT;
        }

        @Override
        public Span span() {
            return Span.MONTH;
        }
    }

    /** What else is measured, without a figure that a council chooses. */
    enum Plain implements MeasureSource {
        /** Packages that wait for a provider on the last day. */
        WAITING(IndicatorUnit.COUNT, Span.SNAPSHOT),
        /** For how many days that package has waited on the last day which has waited longest. */
        LONGEST_WAIT(IndicatorUnit.DAYS, Span.SNAPSHOT),
        /** Visits that were missed in the month, of those reported and not cancelled. */
        MISSED_VISITS(IndicatorUnit.PER_CENT, Span.MONTH),
        /** Of the planned time of visits attended in the month what carers stayed, nothing beyond the plan. */
        HOURS_STAYED(IndicatorUnit.PER_CENT, Span.MONTH),
        /** Packages of which the person has a direct payment on the last day, of all of which there is care then, planned or paid for. */
        DIRECT_PAYMENTS(IndicatorUnit.PER_CENT, Span.SNAPSHOT),
        /** Packages of which no review is overdue on the last day, of those under way. */
        REVIEWED_IN_TIME(IndicatorUnit.PER_CENT, Span.SNAPSHOT);

        private final IndicatorUnit unit;
        private final Span span;

        Plain(IndicatorUnit unit, Span span) {
            this.unit = unit;
            this.span = span;
        }

        @Override
        public IndicatorUnit unit() {
            return unit;
        }

        @Override
        public Span span() {
            return span;
        }
    }
}
