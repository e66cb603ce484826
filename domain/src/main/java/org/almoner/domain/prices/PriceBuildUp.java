package org.almoner.domain.prices;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/**
 * The price of a contact hour, line by line, from the wage up. The lines add up to the price exactly. Immutable.
 *
 * @param lines in order, from contact pay to surplus
 */
public record PriceBuildUp(ImmutableList<Line> lines) {

    /** What a part of the price is for. */
    public enum Element {
        /** Pay for the hour with the person. */
        CONTACT_PAY,
        /** Pay for the travel between visits. */
        TRAVEL_PAY,
        /** The employer's National Insurance. */
        NATIONAL_INSURANCE,
        /** The employer's pension contribution. */
        PENSION,
        /** Pay while on holiday. */
        HOLIDAY_PAY,
        /** Pay while sick. */
        SICK_PAY,
        /** Pay while in training. */
        TRAINING,
        /** What the carer's own vehicle costs. */
        MILEAGE,
        /** Office, management, equipment and all else that it takes to run the service. */
        OVERHEAD,
        /** What is left to invest or to earn. */
        SURPLUS
    }

    /**
     * One part.
     *
     * @param element what it is for
     * @param amount for a contact hour
     */
    public record Line(Element element, ExactMoney amount) {}

    /**
     * {@return the price of a contact hour at the wage}
     *
     * @param wage of a paid hour
     * @param costs all that comes on top
     */
    public static PriceBuildUp of(Money wage, HourCosts costs) {
        ExactMoney contact = wage.exact();
        ExactMoney travel = contact.times(costs.travelMinutes()).dividedBy(HourCosts.MINUTES);
        ExactMoney paid = contact.plus(travel);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        lines.add(new Line(Element.CONTACT_PAY, contact), new Line(Element.TRAVEL_PAY, travel));
        costs.onCosts().forEach((element, share) -> lines.add(new Line(element, paid.times(share))));
        lines.add(
                new Line(Element.MILEAGE, costs.mileage()),
                new Line(Element.OVERHEAD, costs.overhead().exact()));
        ExactMoney cost =
                ExactMoney.sum(lines.build().stream().map(Line::amount).toList());
        return new PriceBuildUp(lines.add(new Line(Element.SURPLUS, cost.times(costs.surplus())))
                .build());
    }

    /** {@return the price of a contact hour} */
    public ExactMoney price() {
        return ExactMoney.sum(lines.stream().map(Line::amount).toList());
    }
}
