package org.almoner.domain.performance;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedCare;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.CareWeek;

/** What a package costs in a week if all goes as planned, by one card; agreed prices are changed before they are used. */
record PlannedCost(RateCard card, CareWeek week, UnaryOperator<UnitPrice> agreedPrices) {

    /** {@return the cost, or empty when something of the package has no price} */
    Optional<ExactMoney> of(CaseloadPackage pack) {
        return new PlannedCare(
                        pack.offering(),
                        Optional.of(pack.band()),
                        pack.plan(),
                        pack.service().map(given -> given.at(agreedPrices.apply(given.price()))),
                        pack.agreed().map(agreedPrices))
                .cost(card, week);
    }
}
