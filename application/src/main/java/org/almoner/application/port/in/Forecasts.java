package org.almoner.application.port.in;

import java.time.LocalDate;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.OutlookPlan;

/** Prices weekly hours by the scheme (rule L4), on a day and over years to come. */
public interface Forecasts {

    /**
     * {@return what the hours cost at the scheme's prices of the day}
     *
     * @throws IllegalArgumentException if the scheme has no price for a band of the snapshot on the day
     */
    Forecast price(Snapshot snapshot, LocalDate day);

    /**
     * {@return what demand and cost come to under the scenarios, setting out from the packages that somebody provides on the plan's day} For
     * hours that are given, {@link Outlook} asks nothing of the store.
     *
     * @throws IllegalArgumentException if nobody provides visits then, there is no price of some, or something that a scenario changes is not known
     */
    OfPackages outlook(OutlookPlan plan);

    /**
     * An outlook that sets out from packages.
     *
     * @param outlook of their visits
     * @param leftOut how many others are provided on the day: without visits, or without a home, lot or service that the scheme knows
     */
    record OfPackages(Outlook outlook, long leftOut) {}
}
