package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A council's decision that an area has a zone, or a band, and why. The reason travels into every explanation of a
 * place. Immutable.
 *
 * @param area the area
 * @param value the code of its zone or band
 * @param because a short reason for people, such as "ward is E1 rural village"; not blank
 * @param <T> {@link ZoneCode} or {@link BandCode}
 */
public record Assignment<T>(Area area, T value, String because) {

    /**
     * Refuses a decision without a reason.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public Assignment {
        checkArgument(!because.isBlank(), "the assignment of %s to %s needs a reason", area, value);
    }
}
