package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.time.Timeline;

/**
 * What the law and the trade say of pay and price by date. Immutable.
 *
 * @param livingWage the National Living Wage: the least pay of an hour at the age it is set for
 * @param mileage what the tax authority approves for a mile by car, up to 10,000 a year
 * @param minimumPrice the least price of a contact hour by the Homecare Association's reckoning, for England
 */
public record NationalPay(Timeline<Figure> livingWage, Timeline<Figure> mileage, Timeline<Figure> minimumPrice) {

    /**
     * Whether a price supports legal pay. Immutable.
     *
     * @param price of a contact hour
     * @param pay of an hour that it supports, exactly; below zero where it does not even cover the rest
     * @param livingWage of the day
     * @param minimumPrice of the day, where it is known
     */
    public record PayCheck(Money price, ExactMoney pay, Figure livingWage, Optional<Figure> minimumPrice) {

        /** {@return whether the pay is the National Living Wage at least} */
        public boolean isLegal() {
            return pay.compareTo(livingWage.amount().exact()) >= 0;
        }

        /** {@return the pay in whole pence, rounded down: no more than the price supports, and nothing where it supports none} */
        public Money supportedPay() {
            return pay.max(ExactMoney.ZERO).round(Rounding.DOWN);
        }

        /** {@return what the pay is above the National Living Wage, exactly; below zero where it is less} */
        public ExactMoney margin() {
            return pay.minus(livingWage.amount().exact());
        }
    }

    /**
     * {@return whether the price supports legal pay on the day}
     *
     * @throws IllegalArgumentException if no National Living Wage is known for the day
     */
    public PayCheck check(Money price, HourCosts costs, LocalDate day) {
        Optional<Figure> wage = livingWage.find(day);
        checkArgument(wage.isPresent(), "no National Living Wage is known for %s; it is known %s", day, livingWage);
        return new PayCheck(price, costs.paySupportedBy(price.exact()), wage.get(), minimumPrice.find(day));
    }
}
