package org.almoner.rest.console.market;

import java.util.List;

/**
 * How a postcode is marked on the map: by its form as well as by its colour.
 *
 * @param step of the path from the place on, as SVG writes it
 * @param cap of its ends
 * @param width of its stroke
 */
public record Mark(String step, String cap, int width) {

    private static final List<Mark> MARKS = List.of(
            new Mark("h0", "round", 8),
            new Mark("h0", "square", 6),
            new Mark("v10", "butt", 4),
            new Mark("h10", "butt", 4));

    static Mark of(int place) {
        return MARKS.get(place % MARKS.size());
    }
}
