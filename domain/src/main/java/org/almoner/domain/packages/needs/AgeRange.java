package org.almoner.domain.packages.needs;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * The ages of the people whom a service is for (rule B1), in completed years. Immutable.
 *
 * @param from the youngest
 * @param to the first age that is too old, or empty where nobody is
 */
public record AgeRange(int from, Optional<Integer> to) {

    /**
     * Refuses a range of no age.
     *
     * @throws IllegalArgumentException if it begins below nothing, or ends before it begins
     */
    public AgeRange {
        checkArgument(from >= 0, "ages are not below nothing, but begin at %s", from);
        to.ifPresent(end -> checkArgument(
                end > from, "ages from %s end at %s, which is excluded; end them at %s or later", from, end, from + 1));
    }

    /** {@return whether the service is for people of the age} */
    public boolean contains(int age) {
        return age >= from && to.filter(end -> age >= end).isEmpty();
    }

    /** {@return such as {@code 18 to 64} or {@code 65 and more}} */
    @Override
    public String toString() {
        return to.map(end -> from + " to " + (end - 1)).orElse(from + " and more");
    }
}
