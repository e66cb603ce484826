package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Hours;

/** How much care a package asks for: what it takes of a provider's room, and what a week of it costs. */
public sealed interface Amount {

    /** {@return what it takes of a provider's room} */
    Room room();

    /**
     * {@return what a week of it costs at the price, which is of a unit that prices its kind of room: by the week each place, by any
     * other unit of places each unit}
     */
    ExactMoney weeklyCost(UnitPrice price);

    /**
     * Visits.
     *
     * @param weekly the hours of a week; above none
     */
    record Visits(Hours weekly) implements Amount {

        /**
         * Refuses visits of no hours.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Visits {
            checkArgument(weekly.minutes() > 0, "care needs weekly hours above none, but has %s", weekly);
        }

        @Override
        public Room room() {
            return Room.of(weekly);
        }

        @Override
        public ExactMoney weeklyCost(UnitPrice price) {
            return price.forMinutes(weekly.minutes());
        }
    }

    /**
     * Places in a home, nights, sessions, or whatever else is not given in visits.
     *
     * @param onOneDay the places that it takes on its fullest day; 1 to 1,000
     * @param weeklyUnits the days, nights or sessions of a week, each place by itself; no fewer than the places, and no more than
     *     seven of each
     */
    record Places(int onOneDay, int weeklyUnits) implements Amount {

        private static final int MOST = 1_000;

        /**
         * Refuses no places, and units that do not fit them.
         *
         * @throws IllegalArgumentException if the places are not 1 to 1,000, or the units not from one to seven of each
         */
        public Places {
            checkArgument(
                    onOneDay > 0 && onOneDay <= MOST, "care takes 1 to %s places on a day, but has %s", MOST, onOneDay);
            checkArgument(
                    weeklyUnits >= onOneDay && weeklyUnits <= CareWeek.DAYS * onOneDay,
                    "units a week are %s to %s where the places are %s, but got %s",
                    onOneDay,
                    CareWeek.DAYS * onOneDay,
                    onOneDay,
                    weeklyUnits);
        }

        /** {@return so many places on every day of the week} */
        public static Places everyDay(int places) {
            return new Places(places, CareWeek.DAYS * places);
        }

        /** {@return whether it is the same on every day of the week} */
        public boolean isEveryDay() {
            return equals(everyDay(onOneDay));
        }

        @Override
        public Room room() {
            return Room.ofPlaces(onOneDay);
        }

        @Override
        public ExactMoney weeklyCost(UnitPrice price) {
            return price.amount().exact().times(price.unit().isWeekly() ? onOneDay : weeklyUnits);
        }
    }
}
