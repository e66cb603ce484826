package org.almoner.domain.performance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.CareWeek;

/** What a package costs in a week if all goes as planned, by one card; agreed prices are changed before they are used. */
record PlannedCost(RateCard card, CareWeek week, UnaryOperator<UnitPrice> agreedPrices) {

    /** {@return the cost, or empty when something of the package has no price} */
    Optional<ExactMoney> of(CaseloadPackage pack) {
        Optional<ExactMoney> visits =
                pack.plan().map(plan -> visits(pack, plan)).orElse(Optional.of(ExactMoney.ZERO));
        Optional<ExactMoney> service =
                pack.service().map(given -> service(pack, given)).orElse(Optional.of(ExactMoney.ZERO));
        return visits.flatMap(one -> service.map(one::plus));
    }

    private Optional<ExactMoney> visits(CaseloadPackage pack, WeeklyPlan plan) {
        ExactMoney sum = ExactMoney.ZERO;
        for (PlannedVisit visit : plan.visits()) {
            if (!(quote(pack, visit) instanceof Quote.Priced priced)) {
                return Optional.empty();
            }
            sum = sum.plus(priced.tariff().cost(visit.minutes(), visit.secondCarerMinutes()));
        }
        Optional<Money> cap = card.termsOn(pack.offering(), week.monday()).weekCap();
        return Optional.of(cap.map(Money::exact).map(sum::min).orElse(sum));
    }

    private Quote quote(CaseloadPackage pack, PlannedVisit visit) {
        return card.quote(
                pack.offering(),
                pack.band(),
                week.day(visit.day()),
                visit.start(),
                pack.agreed().map(this::agreed));
    }

    private AgreedPrice agreed(UnitPrice price) {
        return new AgreedPrice(agreedPrices.apply(price), week.monday());
    }

    private Optional<ExactMoney> service(CaseloadPackage pack, Service service) {
        ExactMoney sum = ExactMoney.ZERO;
        for (LocalDate day : (Iterable<LocalDate>) week.range().days()::iterator) {
            if (!(card.fee(pack.offering(), day, agreed(service.price())) instanceof PriceDecision.Decided decided)) {
                return Optional.empty();
            }
            sum = sum.plus(service.at(decided.price()).costOn(day));
        }
        return Optional.of(sum);
    }
}
