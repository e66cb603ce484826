package org.almoner.application.port.in;

import java.time.LocalDate;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;

/** Tells the zone and the price band of a place (rules L1 to L3). */
public interface ZoneLookup {

    /** {@return zone and band of the postcode on the day and why, or why it has none} */
    Resolution resolve(Postcode postcode, LocalDate day);
}
