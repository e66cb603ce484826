package org.almoner.wording;

import java.time.LocalDateTime;
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

    /**
     * {@return what happened; that it is still to come, where it is and nothing is reported}
     *
     * @param clock what the clocks of the council show
     */
    public static String happened(PricedItem item, LocalDateTime clock) {
        if (isToCome(item, clock)) {
            return "still to come";
        }
        return item instanceof PricedVisit visit ? CountingWords.reported(visit.attendance()) : "as arranged";
    }

    /**
     * {@return what it adds to the cost of care; empty where that is not known yet}
     *
     * @param clock what the clocks of the council show
     */
    public static String cost(PricedItem item, LocalDateTime clock) {
        return isOpen(item, clock) ? "" : Figures.exact(item.costToPerson());
    }

    /**
     * {@return whether what of it counts is not known yet: it is a visit to come, and nothing counts in advance}
     *
     * @param clock what the clocks of the council show
     */
    public static boolean isOpen(PricedItem item, LocalDateTime clock) {
        return item instanceof PricedVisit visit && visit.charged().minutes() == 0 && isToCome(item, clock);
    }

    /**
     * {@return whether it is still to come: a visit that was to start later and is not reported, or a later day of another service}
     *
     * @param clock what the clocks of the council show
     */
    public static boolean isToCome(PricedItem item, LocalDateTime clock) {
        return item instanceof PricedVisit visit
                ? visit.attendance().isEmpty() && visit.id().isAfter(clock)
                : item.day().isAfter(clock.toLocalDate());
    }

    /**
     * {@return what of it counts, or why it does not}
     *
     * @param clock what the clocks of the council show
     */
    public static String counts(PricedItem item, LocalDateTime clock) {
        if (item.uncharged().isPresent()) {
            return "not charged: " + UnchargedWords.of(item.uncharged().get());
        }
        if (isOpen(item, clock)) {
            return "not known yet";
        }
        return item instanceof PricedVisit visit
                ? Figures.counted(visit.charged().minutes(), "minute") + " at " + PriceWords.of(visit.quote())
                        + (visit.healthShare().basisPoints() == 0 ? "" : ", NHS " + visit.healthShare())
                : "the day, less what others pay";
    }
}
