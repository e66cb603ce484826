package org.almoner.simulation.world;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.schemes.Scheme;

/**
 * Draws what is not given in visits (rules B1, S1): a place in a home for each person, or one to five nights, sessions or days of a week.
 */
final class ServiceDrawing {

    private static final int WHERE_NOTHING_IS_PLANNED = 50;
    private static final int WAITING_OF_EACH = 2;
    private static final int MOST_UNITS = 5;
    private static final List<DayOfWeek> WORKING_DAYS = List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final List<DayOfWeek> EVERY_DAY = List.of(DayOfWeek.values());

    private final ImmutableSortedMap<Offering, Integer> planned;
    private final ImmutableSortedMap<Offering, UnitPrice> fees;
    private final Dice dice;

    /** What is drawn for one person. */
    record Drawn(Offering offering, Service service) {}

    ServiceDrawing(Scheme scheme, Size size, Dice dice) {
        RateCard rates = scheme.charging().rates();
        LocalDate day = scheme.term().from();
        this.planned = ImmutableSortedMap.copyOf(Maps.transformValues(planned(scheme), size::atLeastOne));
        this.fees = ImmutableSortedMap.copyOf(Maps.asMap(
                planned.keySet(), offering -> rates.findFee(offering, day).orElseThrow()));
        this.dice = dice;
    }

    /** {@return how many places, nights and sessions a week a scheme plans of each lot and service; some where it plans nothing and has fees alone} */
    static ImmutableSortedMap<Offering, Integer> planned(Scheme scheme) {
        RateCard rates = scheme.charging().rates();
        return scheme.planning()
                .map(Scheme.Planning::places)
                .orElseGet(() -> rates.pricedByTheClock(scheme.term().from()).isEmpty()
                        ? ImmutableSortedMap.copyOf(Maps.asMap(
                                Sets.filter(
                                        rates.offerings(),
                                        offering -> rates.findFee(
                                                        offering, scheme.term().from())
                                                .isPresent()),
                                any -> WHERE_NOTHING_IS_PLANNED))
                        : ImmutableSortedMap.of());
    }

    /** {@return as much as is planned} */
    List<Drawn> all() {
        List<Drawn> drawn = new ArrayList<>();
        for (Map.Entry<Offering, Integer> each : planned.entrySet()) {
            int left = each.getValue();
            while (left > 0) {
                Drawn next = one(each.getKey(), left);
                drawn.add(next);
                left -= next.service.weeklyUnits();
            }
        }
        return drawn;
    }

    /** {@return some more of each} */
    List<Drawn> waiting() {
        List<Drawn> drawn = new ArrayList<>();
        planned.keySet().forEach(offering -> {
            for (int i = 0; i < WAITING_OF_EACH; i++) {
                drawn.add(one(offering, MOST_UNITS));
            }
        });
        return drawn;
    }

    /** {@return one more, of any service} */
    Drawn another() {
        return one(planned.keySet().asList().get(dice.weighted(List.copyOf(planned.values()))), MOST_UNITS);
    }

    private Drawn one(Offering offering, int most) {
        UnitPrice fee = Optional.ofNullable(fees.get(offering)).orElseThrow();
        if (fee.unit().isWeekly()) {
            return new Drawn(offering, Service.weekly(fee, 1));
        }
        List<DayOfWeek> days = fee.unit() == PriceUnit.NIGHT ? EVERY_DAY : WORKING_DAYS;
        return new Drawn(
                offering,
                new Service(
                        fee,
                        1,
                        dice.shuffled(days).stream()
                                .limit(dice.between(1, Math.min(most, MOST_UNITS)))
                                .collect(ImmutableSortedSet.toImmutableSortedSet(DayOfWeek::compareTo)),
                        false));
    }
}
