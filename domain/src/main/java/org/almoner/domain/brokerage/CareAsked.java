package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.time.Hours;

/**
 * The care that a need asks for: visits, or a service that is not given in visits, or both from one provider. Immutable.
 *
 * @param plans the visits of a week, one plan after another from the start on
 * @param services the places, nights or sessions of a week, one after another from the start on; not both are empty
 */
public record CareAsked(ImmutableList<WeeklyPlan> plans, ImmutableList<ServiceAsked> services) {

    /**
     * Refuses to ask for nothing.
     *
     * @throws IllegalArgumentException if there is neither a plan nor a service
     */
    public CareAsked {
        checkArgument(!plans.isEmpty() || !services.isEmpty(), "care is visits or a service, but got neither");
    }

    /** {@return care in visits, one plan after another} */
    public static CareAsked visits(ImmutableList<WeeklyPlan> plans) {
        return new CareAsked(plans, ImmutableList.of());
    }

    /** {@return a service alone} */
    public static CareAsked service(ServiceAsked service) {
        return new CareAsked(ImmutableList.of(), ImmutableList.of(service));
    }

    /** {@return whether the care is given at the person's home, at least some of it} */
    public boolean hasVisits() {
        return !plans.isEmpty();
    }

    /** {@return when visits are to start, at whatever weekdays} */
    Stream<LocalTime> starts() {
        return plans.stream().flatMap(plan -> plan.visits().stream()).map(visit -> visit.start());
    }

    /** {@return the hours of all carers in a week, the most of any week; none without visits} */
    public Hours weeklyHours() {
        return most(WeeklyPlan::weeklyHours);
    }

    /** {@return the hours of all carers in the visits of a week that start in the part of the day, the most of any week} */
    public Hours weeklyHoursIn(TimeWindow part) {
        return most(plan -> plan.weeklyHoursIn(part));
    }

    private Hours most(Function<WeeklyPlan, Hours> hours) {
        return plans.stream().map(hours).max(Comparator.naturalOrder()).orElse(Hours.ZERO);
    }

    /** {@return the places that are needed on such a weekday, the most of any week; none without a service} */
    public int placesOn(DayOfWeek day) {
        return services.stream()
                .mapToInt(service -> service.placesOn(day))
                .max()
                .orElse(0);
    }

    /** {@return whether some of it can be priced by the unit} */
    boolean isBoughtBy(PriceUnit unit) {
        return (hasVisits() && unit.isOfVisits()) || services.stream().anyMatch(service -> service.unit() == unit);
    }

    /** {@return the unit by which it is bought where nothing else says so: visits by the hour, the first service by its own} */
    PriceUnit ordinaryUnit() {
        return hasVisits() ? PriceUnit.HOUR : services.get(0).unit();
    }
}
