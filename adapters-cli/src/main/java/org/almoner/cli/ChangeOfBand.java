package org.almoner.cli;

import org.almoner.domain.money.Factor;
import org.almoner.domain.zones.BandCode;

/**
 * What the prices of a band are multiplied by, as given on the command line.
 *
 * @param band the band
 * @param factor what its prices are multiplied by
 */
record ChangeOfBand(BandCode band, Factor factor) {}
