package org.almoner.domain.performance.outlook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.time.Hours;

/**
 * Hours, prices and cost of a scenario, year by year. Hours go on exactly from year to year, and costs are those of exact hours. Prices are whole pence in each year, half a penny up, and the next change sets out from them: so does a rate card. Immutable.
 *
 * @param years from the one before the first of the scenario on
 */
public record Projection(ImmutableList<Forecast> years) {

    /** The most hours a week of which a year can be told. */
    public static final Hours MOST = Hours.of(100_000_000);

    private static final Quantity MOST_MINUTES = Quantity.of(MOST.minutes());
    private static final int MINUTES_OF_AN_HOUR = 60;

    /**
     * {@return the scenario as it comes}
     *
     * @param deviation how far each figure comes from what is expected: of each year first the demand, then the price
     * @throws IllegalArgumentException if the base does not know what the scenario asks for, or hours become none or more than
     *     {@link #MOST}; the message names the scenario and its year
     */
    public static Projection of(Base base, Scenario scenario, Deviation deviation) {
        ImmutableList.Builder<Forecast> years = ImmutableList.builder();
        years.add(base.forecast());
        Course course = Course.of(base);
        for (int year = 0; year < scenario.years().size(); year++) {
            try {
                course = course.next(scenario.years().get(year), deviation);
                years.add(course.told());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "year " + (year + 1) + " of scenario '" + scenario.name() + "': " + e.getMessage(), e);
            }
        }
        return new Projection(years.build());
    }

    /** {@return the last year} */
    public Forecast last() {
        return years.get(years.size() - 1);
    }

    /** Of a lot, service and band the exact minutes of a week, and the price. */
    private record Part(PricePoint point, Quantity minutes, UnitPrice price) {

        Part with(Quantity otherMinutes, ExactMoney amount) {
            Money rounded = amount.max(ExactMoney.ZERO).round(Rounding.HALF_UP);
            return new Part(point, otherMinutes, new UnitPrice(rounded, price.unit()));
        }

        Forecast.Line told() {
            return new Forecast.Line(point, minutes, price);
        }
    }

    /** A year on the way to the next. */
    private record Course(
            ImmutableList<Part> parts, Optional<Percentage> doubleHanded, Optional<PayBasis> basis, Optional<Pay> pay) {

        static Course of(Base base) {
            return new Course(
                    base.forecast().lines().stream()
                            .map(line -> new Part(line.point(), line.minutes(), line.price()))
                            .collect(ImmutableList.toImmutableList()),
                    base.doubleHanded(),
                    base.pay(),
                    base.pay().map(PayBasis::now));
        }

        Course next(YearChange change, Deviation deviation) {
            Quantity growth = quantity(change.demand().drawn(deviation)).times(secondCarers(change));
            Function<Part, Quantity> minutes =
                    change.mix().isEmpty() ? part -> part.minutes().times(growth) : mixed(change.mix(), growth);
            if (change.price() instanceof PriceChange.Paid rise) {
                Pay then = rise.drawn(known(pay, "what is paid now"), deviation);
                return next(change, minutes, part -> paid(part, then), Optional.of(then));
            }
            Factor factor = ((PriceChange.Uplifted) change.price()).by().drawn(deviation);
            return next(change, minutes, part -> part.price().amount().exact().times(factor), pay);
        }

        private Course next(
                YearChange change,
                Function<Part, Quantity> minutes,
                Function<Part, ExactMoney> price,
                Optional<Pay> then) {
            return new Course(
                    parts.stream()
                            .map(part -> part.with(minutes.apply(part), price.apply(part)))
                            .collect(ImmutableList.toImmutableList()),
                    change.doubleHanded().or(() -> doubleHanded),
                    basis,
                    then);
        }

        private static Quantity quantity(Factor factor) {
            return Quantity.ofPart(factor.basisPoints(), Percentage.WHOLE_BASIS_POINTS);
        }

        /** {@return by what the hours of carers are multiplied since more or less of the same visits is double-handed} */
        private Quantity secondCarers(YearChange change) {
            return change.doubleHanded()
                    .map(then -> Quantity.ofPart(
                            carers(then), carers(known(doubleHanded, "which part of visits is double-handed now"))))
                    .orElse(Quantity.of(1));
        }

        private static int carers(Percentage doubleHanded) {
            return Percentage.WHOLE_BASIS_POINTS + doubleHanded.basisPoints();
        }

        private static <T> T known(Optional<T> part, String what) {
            checkArgument(part.isPresent(), "the scenario changes it, but nothing says %s; say it, too", what);
            return part.get();
        }

        private Function<Part, Quantity> mixed(ImmutableSortedMap<PricePoint, Percentage> mix, Quantity growth) {
            ImmutableSet<PricePoint> points = parts.stream().map(Part::point).collect(ImmutableSet.toImmutableSet());
            checkArgument(
                    points.containsAll(mix.keySet()),
                    "the mix is of %s, but hours and prices are known of %s",
                    mix.keySet(),
                    points);
            Quantity all = parts.stream()
                    .map(Part::minutes)
                    .reduce(Quantity.ZERO, Quantity::plus)
                    .times(growth);
            return part -> all.times(Quantity.ofPart(
                    mix.getOrDefault(part.point(), Percentage.NONE).basisPoints(), Percentage.WHOLE_BASIS_POINTS));
        }

        /** {@return the price of the part, and what its build-up rises by} */
        private ExactMoney paid(Part part, Pay then) {
            PayBasis costs = known(basis, "what an hour costs beside its wage");
            ExactMoney before = costs.buildUp(part.point().band(), known(pay, "what is paid now"))
                    .price();
            ExactMoney rise = costs.buildUp(part.point().band(), then).price().minus(before);
            int minutes = part.price().unit().minutes();
            return part.price().amount().exact().plus(rise.times(minutes).dividedBy(MINUTES_OF_AN_HOUR));
        }

        Forecast told() {
            ImmutableList<Forecast.Line> lines =
                    parts.stream().map(Part::told).collect(ImmutableList.toImmutableList());
            checkArgument(
                    lines.stream().allMatch(line -> line.minutes().compareTo(MOST_MINUTES) <= 0),
                    "a year comes to more than %s a week; let less grow",
                    MOST);
            return new Forecast(lines);
        }
    }
}
