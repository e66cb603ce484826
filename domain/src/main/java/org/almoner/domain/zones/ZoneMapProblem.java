package org.almoner.domain.zones;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Collection;

/** Why a draft cannot be a zone map. */
public sealed interface ZoneMapProblem {

    /** {@return the problem in one line for people, with advice; long lists are cut short, the data is not} */
    String message();

    /** The directory is empty, so there is nothing to resolve. */
    record NoPostcodes() implements ZoneMapProblem {

        @Override
        public String message() {
            return "the postcode directory is empty; maybe the wrong file was read";
        }
    }

    /**
     * Assignments of one layer that contradict each other about one area.
     *
     * @param layer the layer
     * @param area the area
     * @param assignments all assignments of the area, in the draft's order, with two values or more
     */
    record Overlap(Layer layer, Area area, ImmutableList<Assignment<?>> assignments) implements ZoneMapProblem {

        @Override
        public String message() {
            return area + " has more than one " + layer + ": "
                    + Joiner.on(", ")
                            .join(assignments.stream()
                                    .map(Assignment::value)
                                    .distinct()
                                    .iterator())
                    + "; keep one";
        }
    }

    /**
     * Postcodes of one ward that no assignment of a layer reaches.
     *
     * @param layer the layer
     * @param ward the ward
     * @param postcodes the postcodes in order, at least one
     */
    record Gap(Layer layer, WardCode ward, ImmutableList<Postcode> postcodes) implements ZoneMapProblem {

        @Override
        public String message() {
            return "no " + layer + " for " + abridged(postcodes) + " of ward " + ward + "; maybe assign one to "
                    + new Area.Ward(ward);
        }
    }

    /**
     * A code to which areas are assigned, but which the scheme does not have.
     *
     * @param layer the layer: whether it should be a zone or a band
     * @param code the code
     * @param areas the areas, in the draft's order
     * @param known the codes that the scheme has, in the draft's order
     */
    record UnknownCode(Layer layer, String code, ImmutableList<Area> areas, ImmutableList<String> known)
            implements ZoneMapProblem {

        @Override
        public String message() {
            return "there is no " + layer + " '" + code + "', but it is assigned to " + abridged(areas)
                    + "; the scheme has " + Joiner.on(", ").join(known);
        }
    }

    /**
     * Zones with one code.
     *
     * @param code the code
     * @param zones the zones, in the draft's order, two or more
     */
    record DuplicateZone(ZoneCode code, ImmutableList<Zone> zones) implements ZoneMapProblem {

        @Override
        public String message() {
            return "zone " + code + " is given " + zones.size() + " times: "
                    + Joiner.on(", ").join(zones.stream().map(Zone::name).iterator());
        }
    }

    /**
     * A zone in which no postcode lies.
     *
     * @param zone the zone
     */
    record EmptyZone(ZoneCode zone) implements ZoneMapProblem {

        @Override
        public String message() {
            return "no postcode lies in zone " + zone + "; assign an area to it, or leave it out";
        }
    }

    private static String abridged(Collection<?> values) {
        int shown = 5;
        String list = Joiner.on(", ").join(Iterables.limit(values, shown));
        return values.size() <= shown ? list : list + " and " + (values.size() - shown) + " more";
    }
}
