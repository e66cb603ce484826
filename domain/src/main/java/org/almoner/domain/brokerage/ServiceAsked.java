package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.Service;

/**
 * A service as it is published: what is asked for, without the price that the council reckons with. Immutable.
 *
 * @param unit by which it is bought
 * @param units on each of the weekdays
 * @param days the weekdays on which it is given
 * @param nursing whether it includes care by a registered nurse
 */
public record ServiceAsked(PriceUnit unit, int units, ImmutableSortedSet<DayOfWeek> days, boolean nursing) {

    /** {@return what is published of the service} */
    public static ServiceAsked of(Service service) {
        return new ServiceAsked(service.price().unit(), service.units(), service.days(), service.nursing());
    }

    /** {@return the places that it takes on such a weekday: one for each unit, none on another day} */
    public int placesOn(DayOfWeek day) {
        return days.contains(day) ? units : 0;
    }

    /** {@return the units of a week; of a service by the week, those of each day} */
    public int weeklyUnits() {
        return unit.isWeekly() ? units : units * days.size();
    }
}
