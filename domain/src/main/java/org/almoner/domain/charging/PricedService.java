package org.almoner.domain.charging;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.time.CareWeek;

/**
 * A day of a service. The NHS pays the national amount for nursing first, and its share of the rest; the third party's top-up
 * comes out of what is left. Immutable.
 *
 * @param day which
 * @param service what was given
 * @param type the type of service that it is
 * @param away whether the person was, so that nothing was given
 * @param paidShare the part of it that is paid: the whole, or what an absence leaves
 * @param healthShare the part that the NHS funds on the day
 * @param nursing what the NHS pays for a week of nursing, where the service includes any
 * @param thirdParty what a third party pays
 * @param uncharged why the person is not charged for it
 * @param collector who collects what the person is charged for it
 */
public record PricedService(
        LocalDate day,
        Service service,
        ServiceCode type,
        boolean away,
        Percentage paidShare,
        Percentage healthShare,
        Optional<Money> nursing,
        Optional<TopUp> thirdParty,
        Optional<Uncharged> uncharged,
        Collector collector)
        implements PricedItem {

    @Override
    public ExactMoney gross() {
        return service.costOn(day).times(paidShare);
    }

    @Override
    public ExactMoney health() {
        return health(gross());
    }

    private ExactMoney health(ExactMoney gross) {
        ExactMoney nurse =
                nursing.map(PricedService::aDayOf).orElse(ExactMoney.ZERO).min(gross);
        return nurse.plus(gross.minus(nurse).times(healthShare));
    }

    private ExactMoney whatTheNhsLeaves() {
        ExactMoney gross = gross();
        return gross.minus(health(gross));
    }

    @Override
    public ExactMoney topUp() {
        return topUp(whatTheNhsLeaves());
    }

    private ExactMoney topUp(ExactMoney left) {
        return thirdParty.map(agreed -> aDayOf(agreed.weekly()).min(left)).orElse(ExactMoney.ZERO);
    }

    @Override
    public ExactMoney costToPerson() {
        if (uncharged.isPresent()) {
            return ExactMoney.ZERO;
        }
        ExactMoney left = whatTheNhsLeaves();
        return left.minus(topUp(left));
    }

    private static ExactMoney aDayOf(Money weekly) {
        return weekly.exact().dividedBy(CareWeek.DAYS);
    }
}
