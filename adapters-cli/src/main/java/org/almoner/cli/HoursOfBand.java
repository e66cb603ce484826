package org.almoner.cli;

import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;

/**
 * Weekly hours of a band, as given on the command line.
 *
 * @param band the band
 * @param hours its weekly hours
 */
record HoursOfBand(BandCode band, Hours hours) {}
