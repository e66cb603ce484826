package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where a postcode is: its ward and its place on the British National Grid. Immutable.
 *
 * @param postcode the postcode
 * @param ward the ward it lies in
 * @param easting metres east of the grid's origin, 0 to 700,000
 * @param northing metres north of the grid's origin, 0 to 1,300,000
 */
public record Location(Postcode postcode, WardCode ward, int easting, int northing) {

    private static final int MAX_EASTING = 700_000;
    private static final int MAX_NORTHING = 1_300_000;

    /**
     * Refuses a place that is off the grid.
     *
     * @throws IllegalArgumentException if easting or northing is off the grid
     */
    public Location {
        checkArgument(
                easting >= 0 && easting <= MAX_EASTING,
                "easting of %s must lie between 0 and %s metres, but is %s",
                postcode,
                MAX_EASTING,
                easting);
        checkArgument(
                northing >= 0 && northing <= MAX_NORTHING,
                "northing of %s must lie between 0 and %s metres, but is %s; maybe it was exchanged with the easting",
                postcode,
                MAX_NORTHING,
                northing);
    }
}
