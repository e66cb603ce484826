package org.almoner.domain.brokerage;

import java.time.LocalDate;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;

/**
 * What a package asks of a provider, as it is published: anonymised, with no more of the address than the outward
 * postcode. Immutable.
 *
 * @param pack the package
 * @param district outward postcode, such as {@code LE67}
 * @param zone whose providers are asked
 * @param band price band of the address
 * @param weeklyHours the hours of all carers in a week, the most of any week from the start on
 * @param start the first day of care
 */
public record Need(PackageId pack, String district, ZoneCode zone, BandCode band, Hours weeklyHours, LocalDate start) {}
