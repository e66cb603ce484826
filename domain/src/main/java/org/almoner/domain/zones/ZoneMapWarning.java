package org.almoner.domain.zones;

import com.google.common.collect.ImmutableList;

/**
 * What deserves a look in a zone map, though every postcode still resolves to one zone and one band.
 */
public sealed interface ZoneMapWarning {

    /** {@return the warning in one line for people} */
    String message();

    /**
     * An assignment whose area holds no postcode of the directory: mistyped, or a postcode that has ceased to exist. It is
     * no problem, since postcodes cease every quarter and a map must survive the next directory.
     *
     * @param layer the layer
     * @param assignment the assignment
     */
    record DeadAssignment(Layer layer, Assignment<?> assignment) implements ZoneMapWarning {

        @Override
        public String message() {
            return assignment.area() + " holds no postcode of the directory, so its " + layer + " " + assignment.value()
                    + " decides nothing; maybe it is mistyped, or has ceased to exist";
        }
    }

    /**
     * An assignment made more than once with the same value. The first counts, with its reason.
     *
     * @param layer the layer
     * @param area the area
     * @param assignments all assignments of the area, in the draft's order
     */
    record RepeatedAssignment(Layer layer, Area area, ImmutableList<Assignment<?>> assignments)
            implements ZoneMapWarning {

        @Override
        public String message() {
            return area + " is assigned " + assignments.size() + " times to " + layer + " "
                    + assignments.get(0).value() + "; the first counts";
        }
    }
}
