package org.almoner.domain.procurement.tenders;

import java.math.BigInteger;
import org.almoner.domain.money.Money;

/** How a price becomes points. The lowest price is that of the bidders whom no gate excludes; it has all points. */
public enum PriceFormula {
    /** Points × lowest price ÷ price. */
    LOWEST_OVER_PRICE,
    /** Points × (1 − (price − lowest price) ÷ lowest price); none from twice the lowest price on. */
    LESS_BY_EXCESS;

    Points points(Points most, Money price, Money lowest, PointRounding rounding) {
        BigInteger least = BigInteger.valueOf(lowest.pence());
        BigInteger asked = BigInteger.valueOf(price.pence());
        return this == LOWEST_OVER_PRICE
                ? rounding.part(most, least, asked)
                : rounding.part(most, least.add(least).subtract(asked).max(BigInteger.ZERO), least);
    }
}
