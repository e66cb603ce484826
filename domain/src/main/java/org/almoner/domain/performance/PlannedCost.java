package org.almoner.domain.performance;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedCare;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.CareWeek;

/** What a package costs in a week if all goes as planned, by one card; agreed prices are changed before they are used. */
record PlannedCost(RateCard card, CareWeek week, UnaryOperator<UnitPrice> agreedPrices) {

    /** {@return the cost, or empty when something of the package has no price} */
    Optional<ExactMoney> of(CaseloadPackage pack) {
        Optional<Service> service =
                pack.service().flatMap(given -> price(pack, given).map(given::at));
        return service.isEmpty() && pack.service().isPresent()
                ? Optional.empty()
                : new PlannedCare(
                                pack.offering(),
                                Optional.of(pack.band()),
                                pack.plan(),
                                service,
                                pack.agreed().map(agreedPrices))
                        .cost(card, week);
    }

    private Optional<UnitPrice> price(CaseloadPackage pack, Service given) {
        return pack.atFee()
                ? card.findFee(new FeeKey(pack.offering(), given.price().unit()), week.monday())
                : Optional.of(agreedPrices.apply(given.price()));
    }
}
