package org.almoner.domain.packages;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.zones.BandCode;

/**
 * What a package has planned in a week, with what its cost depends on. Immutable.
 *
 * @param offering lot and service
 * @param band where the care is given, which visits need for a price
 * @param plan of its visits, if there are any
 * @param service that is not given in visits, if there is one; at its agreed price
 * @param agreed price of its visits, if one was agreed
 */
public record PlannedCare(
        Offering offering,
        Optional<BandCode> band,
        Optional<WeeklyPlan> plan,
        Optional<Service> service,
        Optional<UnitPrice> agreed) {

    /**
     * {@return what it costs if all goes as planned, exactly; empty when something of it has no price}
     *
     * @param card the prices
     * @param week agreed prices count as agreed for its Monday
     */
    public Optional<ExactMoney> cost(RateCard card, CareWeek week) {
        Optional<ExactMoney> visits =
                plan.map(planned -> visits(planned, card, week)).orElse(Optional.of(ExactMoney.ZERO));
        return visits.flatMap(one -> service.map(given -> service(given, card, week))
                .orElse(Optional.of(ExactMoney.ZERO))
                .map(one::plus));
    }

    private Optional<ExactMoney> visits(WeeklyPlan planned, RateCard card, CareWeek week) {
        if (band.isEmpty()) {
            return Optional.empty();
        }
        ExactMoney sum = ExactMoney.ZERO;
        for (PlannedVisit visit : planned.visits()) {
            Quote quote = card.quote(
                    offering,
                    band.get(),
                    week.day(visit.day()),
                    visit.start(),
                    agreed.map(price -> new AgreedPrice(price, week.monday())));
            if (!(quote instanceof Quote.Priced priced)) {
                return Optional.empty();
            }
            sum = sum.plus(priced.tariff().cost(visit.minutes(), visit.secondCarerMinutes()));
        }
        Optional<Money> cap = card.termsOn(offering, week.monday()).weekCap();
        return Optional.of(cap.map(Money::exact).map(sum::min).orElse(sum));
    }

    private Optional<ExactMoney> service(Service given, RateCard card, CareWeek week) {
        ExactMoney sum = ExactMoney.ZERO;
        for (LocalDate day : (Iterable<LocalDate>) week.range().days()::iterator) {
            PriceDecision fee = card.fee(offering, day, new AgreedPrice(given.price(), week.monday()));
            if (!(fee instanceof PriceDecision.Decided decided)) {
                return Optional.empty();
            }
            sum = sum.plus(given.at(decided.price()).costOn(day));
        }
        return Optional.of(sum);
    }
}
