package org.almoner.rest.console.market;

import java.util.Collection;
import org.almoner.domain.zones.Location;

/**
 * Where places of the national grid lie on a picture.
 *
 * @param west the least easting that is shown, in metres
 * @param north the greatest northing
 * @param width of the picture, in its own units
 * @param height of the picture
 */
record Grid(int west, int north, int width, int height) {

    private static final int METRES = 50;

    /** The room around the outermost places, in metres. */
    private static final int ROOM = 1_500;

    static Grid around(Collection<Location> places) {
        int west = places.stream().mapToInt(Location::easting).min().orElse(0) - ROOM;
        int east = places.stream().mapToInt(Location::easting).max().orElse(0) + ROOM;
        int south = places.stream().mapToInt(Location::northing).min().orElse(0) - ROOM;
        int north = places.stream().mapToInt(Location::northing).max().orElse(0) + ROOM;
        return new Grid(west, north, (east - west) / METRES, (north - south) / METRES);
    }

    int x(Location place) {
        return (place.easting() - west) / METRES;
    }

    int y(Location place) {
        return (north - place.northing()) / METRES;
    }
}
