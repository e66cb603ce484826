package org.almoner.domain.performance;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.Hours;

/**
 * What a snapshot of weekly hours costs at the prices of a day (rule L4). Exact; immutable.
 *
 * @param lines one for each part of the snapshot, in its order
 */
public record Forecast(ImmutableList<Line> lines) {

    /** Weeks by which a weekly cost becomes a yearly one. */
    public static final int WEEKS_OF_A_YEAR = 52;

    private static final int MINUTES_OF_AN_HOUR = 60;

    /**
     * One lot and service in one band.
     *
     * @param point which
     * @param minutes a week, exactly; not negative
     * @param price of an hour
     */
    public record Line(PricePoint point, Quantity minutes, UnitPrice price) {

        /**
         * Refuses less than nothing.
         *
         * @throws IllegalArgumentException if the minutes are negative
         */
        public Line {
            checkArgument(
                    minutes.compareTo(Quantity.ZERO) >= 0,
                    "an amount of care must not be negative, but is %s",
                    minutes);
        }

        /** Of whole minutes. */
        public Line(PricePoint point, Hours hours, UnitPrice price) {
            this(point, Quantity.of(hours.minutes()), price);
        }

        /** {@return the hours a week, to the nearest minute, half a minute up} */
        public Hours hours() {
            return told(minutes);
        }

        /** {@return the cost of a week} */
        public ExactMoney weekly() {
            return cost(minutes, price);
        }
    }

    /**
     * Refuses a forecast of no hours.
     *
     * @throws IllegalArgumentException if no line has any hours
     */
    public Forecast {
        checkArgument(
                lines.stream().anyMatch(line -> line.minutes().compareTo(Quantity.ZERO) > 0),
                "a forecast needs hours above zero in at least one band");
    }

    /**
     * {@return the snapshot priced by the card, at its prices of an ordinary weekday}
     *
     * @throws IllegalArgumentException if the card has no price by the clock for a part of the snapshot on the day; the message
     *     lists the bands it has
     */
    public static Forecast of(Snapshot snapshot, RateCard rates, LocalDate day) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        snapshot.hours().forEach((point, hours) -> lines.add(new Line(point, hours, price(point, rates, day))));
        return new Forecast(lines.build());
    }

    /**
     * {@return the card's price of an hour on an ordinary weekday}
     *
     * @throws IllegalArgumentException if the card has no price by the clock for the part on the day; the message lists the bands it has
     */
    public static UnitPrice price(PricePoint point, RateCard rates, LocalDate day) {
        return rates.plainPrice(point.offering(), point.band(), day)
                .filter(price -> price.unit().isTimed())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the rate card has no price for " + point + " on " + day + "; its bands are " + rates.bands()));
    }

    /** {@return the hours of a week, to the nearest minute, half a minute up: it may not be the sum of those of the lines} */
    public Hours hours() {
        return told(minutes());
    }

    private Quantity minutes() {
        return lines.stream().map(Line::minutes).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Hours told(Quantity minutes) {
        return Hours.ofMinutes(minutes.rounded(Rounding.HALF_UP).longValueExact());
    }

    private static ExactMoney cost(Quantity minutes, UnitPrice price) {
        ExactMoney ofOne = price.forMinutes(1);
        return new ExactMoney(
                ofOne.numerator().multiply(minutes.numerator()),
                ofOne.denominator().multiply(minutes.denominator()));
    }

    /** {@return the cost of a week} */
    public ExactMoney weekly() {
        return ExactMoney.sum(lines.stream().map(Line::weekly).toList());
    }

    /** {@return the mean cost of an hour} */
    public ExactMoney averageHour() {
        ExactMoney sixty = weekly().times(MINUTES_OF_AN_HOUR);
        Quantity minutes = minutes();
        return new ExactMoney(
                sixty.numerator().multiply(minutes.denominator()),
                sixty.denominator().multiply(minutes.numerator()));
    }

    /** {@return the cost of 52 weeks} */
    public ExactMoney yearly() {
        return weekly().times(WEEKS_OF_A_YEAR);
    }

    /** {@return what the same hours would cost in 52 weeks at one price} */
    public ExactMoney yearlyAt(UnitPrice price) {
        return cost(minutes(), price).times(WEEKS_OF_A_YEAR);
    }
}
