package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.time.Hours;

/**
 * Room for care, or what care takes of it. Care of the one kind never fits room of the other. Immutable.
 *
 * @param kind of what it is
 * @param units minutes a week, or places; not negative
 */
public record Room(Kind kind, long units) {

    /** Of what room is. */
    public enum Kind {
        /** Hours a week, for visits. */
        HOURS("hours a week: write a price by the hour or half hour, such as 18.75/hour"),
        /** Places on one day, for what is not given in visits: beds of a home, say. */
        PLACES("places: write a price by the week, day, night or session, such as 640.00/week");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        /**
         * Refuses a price that says nothing of a week of such care.
         *
         * @throws IllegalArgumentException if hours are not priced by the clock, or places by the clock or the visit
         */
        void requirePrice(UnitPrice price) {
            PriceUnit unit = price.unit();
            checkArgument(this == HOURS ? unit.isTimed() : !unit.isOfVisits(), "'%s' does not price %s", price, advice);
        }
    }

    /**
     * Refuses less than none.
     *
     * @throws IllegalArgumentException if the units are negative
     */
    public Room {
        checkArgument(units >= 0, "room is not below nothing, but got %s", units);
    }

    /** {@return room for so many hours a week} */
    public static Room of(Hours weekly) {
        return new Room(Kind.HOURS, weekly.minutes());
    }

    /** {@return room for so many places} */
    public static Room ofPlaces(int places) {
        return new Room(Kind.PLACES, places);
    }

    /** {@return whether so much fits into it} */
    public boolean holds(Room needed) {
        return kind == needed.kind && units >= needed.units;
    }

    /**
     * {@return this and the other}
     *
     * @throws IllegalArgumentException if it is of the other kind
     */
    public Room plus(Room other) {
        requireSame(other);
        return new Room(kind, Math.addExact(units, other.units));
    }

    /**
     * {@return this less the other, or none where the other is more}
     *
     * @throws IllegalArgumentException if it is of the other kind
     */
    public Room minusToZero(Room other) {
        requireSame(other);
        return new Room(kind, Math.max(0, units - other.units));
    }

    private void requireSame(Room other) {
        checkArgument(kind == other.kind, "hours and places cannot be counted together: %s and %s", this, other);
    }
}
