package org.almoner.domain.zones;

import com.google.common.base.Ascii;

/** The two layers of a map. They are resolved apart: the band is of the place, not of the zone (rule L3). */
public enum Layer {
    /** Assigns zones to areas. */
    ZONE,
    /** Assigns price bands to areas. */
    BAND;

    /** {@return {@code zone} or {@code band}, for people} */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
