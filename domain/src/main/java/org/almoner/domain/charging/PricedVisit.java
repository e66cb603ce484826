package org.almoner.domain.charging;

import java.util.Optional;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedVisit;
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
 * @param price of an hour in the band on the day
 * @param healthShare the part that the NHS funds on the day
 * @param paid how the visit counts for the provider's payment
 * @param charged how the visit counts for the person's cost of care
 */
public record PricedVisit(
        VisitId id,
        ProviderId provider,
        PlannedVisit planned,
        Optional<Attendance> attendance,
        Resolution.Resolved place,
        UnitPrice price,
        Percentage healthShare,
        CountedVisit paid,
        CountedVisit charged) {

    /** {@return what the provider earns by it} */
    public ExactMoney gross() {
        return price.forMinutes(paid.minutes());
    }

    /** {@return the part of the gross that the NHS bears} */
    public ExactMoney health() {
        return gross().times(healthShare);
    }

    /** {@return what it adds to the person's cost of care: the charged minutes less the NHS's part} */
    public ExactMoney costToPerson() {
        return price.forMinutes(charged.minutes()).times(healthShare.remainder());
    }
}
