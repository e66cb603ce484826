package org.almoner.application.port.in;

import java.time.LocalDate;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;

/** Prices weekly hours by the scheme (rule L4). */
public interface Forecasts {

    /**
     * {@return what the hours cost at the scheme's prices of the day}
     *
     * @throws IllegalArgumentException if the scheme has no price for a band of the snapshot on the day
     */
    Forecast price(Snapshot snapshot, LocalDate day);
}
