package org.almoner.wording;

import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedService;
import org.almoner.domain.charging.PricedVisit;

/** What a person was given on a day, what became of it, and what of it counts, in words for the person or the family. */
public final class ItemWords {

    private ItemWords() {}

    /** {@return what was arranged, such as {@code 45 minutes, one carer}} */
    public static String care(PricedItem item) {
        if (item instanceof PricedVisit visit) {
            return CountingWords.carers(visit.planned());
        }
        PricedService service = (PricedService) item;
        return (service.service().units() == 1
                        ? ""
                        : Figures.count(service.service().units()) + " at ")
                + Figures.price(service.service().price());
    }

    /** {@return what happened} */
    public static String happened(PricedItem item) {
        return item instanceof PricedVisit visit ? CountingWords.reported(visit.attendance()) : "as arranged";
    }

    /** {@return what of it counts, or why it does not} */
    public static String counts(PricedItem item) {
        if (item.uncharged().isPresent()) {
            return "not charged: " + UnchargedWords.of(item.uncharged().get());
        }
        return item instanceof PricedVisit visit
                ? Figures.counted(visit.charged().minutes(), "minute") + " at " + PriceWords.of(visit.quote())
                        + (visit.healthShare().basisPoints() == 0 ? "" : ", NHS " + visit.healthShare())
                : "the day, less what others pay";
    }
}
