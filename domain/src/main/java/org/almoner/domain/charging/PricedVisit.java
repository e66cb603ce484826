package org.almoner.domain.charging;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.zones.Resolution;

/**
 * One visit, as the provider, the council, the NHS and the person each meet it. Exact: pennies are only made where a
 * line is. Immutable.
 *
 * @param id which visit
 * @param provider who was to give it
 * @param planned the visit of the plan in force
 * @param attendance what was reported of it, or empty
 * @param place why the band is what it is
 * @param quote what it is priced by, and why
 * @param healthShare the part that the NHS funds on the day
 * @param paid how the visit counts for the provider's payment
 * @param charged how the visit counts for the person's cost of care
 * @param uncharged why the visit does not add to the person's cost of care, however it counts
 * @param collector who collects what the person is charged for it
 * @param overCap what the week's cap takes off; not more than it costs
 */
public record PricedVisit(
        VisitId id,
        ProviderId provider,
        PlannedVisit planned,
        Optional<Attendance> attendance,
        Resolution.Resolved place,
        Quote.Priced quote,
        Percentage healthShare,
        CountedVisit paid,
        CountedVisit charged,
        Optional<Uncharged> uncharged,
        Collector collector,
        ExactMoney overCap)
        implements PricedItem {

    @Override
    public LocalDate day() {
        return id.date();
    }

    @Override
    public ExactMoney gross() {
        return cost().minus(overCap);
    }

    /** {@return the price of its rate, before steps of duration and enhancements} */
    public UnitPrice price() {
        return quote.tariff().rate().price();
    }

    /** {@return what it costs before the week's cap} */
    ExactMoney cost() {
        return quote.tariff().cost(paid.minutesOf(1), paid.minutesOf(2));
    }

    /** {@return this visit, but with so much taken off by the week's cap} */
    PricedVisit less(ExactMoney excess) {
        return new PricedVisit(
                id,
                provider,
                planned,
                attendance,
                place,
                quote,
                healthShare,
                paid,
                charged,
                uncharged,
                collector,
                excess);
    }

    @Override
    public ExactMoney health() {
        return gross().times(healthShare);
    }

    /** {@return nothing: a third party tops up a place, not a visit} */
    @Override
    public ExactMoney topUp() {
        return ExactMoney.ZERO;
    }

    /**
     * {@return the charged minutes, with the enhancements that enter the cost of care, less the NHS's part; nothing where
     * {@link #uncharged} says why}
     */
    @Override
    public ExactMoney costToPerson() {
        return uncharged.isPresent()
                ? ExactMoney.ZERO
                : quote.tariff()
                        .charged()
                        .cost(charged.minutesOf(1), charged.minutesOf(2))
                        .times(healthShare.remainder());
    }
}
