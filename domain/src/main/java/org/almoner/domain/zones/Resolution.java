package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

/** What a zone map says of a postcode: its zone, its band and why, or why not. */
public sealed interface Resolution {

    /** {@return the postcode that was asked for} */
    Postcode postcode();

    /**
     * A postcode with its zone and its band. The two may come from different areas (rule L3).
     *
     * @param postcode the postcode
     * @param mapVersion the version of the map that decided
     * @param mapSource where that version comes from; it must be said wherever the answer is shown
     * @param zone the zone
     * @param zoneMatch the assignment that decided the zone: its area and the reason
     * @param bandMatch the assignment that decided the band: its area and the reason
     */
    record Resolved(
            Postcode postcode,
            String mapVersion,
            String mapSource,
            Zone zone,
            Assignment<ZoneCode> zoneMatch,
            Assignment<BandCode> bandMatch)
            implements Resolution {

        /**
         * Refuses a match of another zone.
         *
         * @throws IllegalArgumentException if the zone is not the one of its match
         */
        public Resolved {
            checkArgument(
                    zone.code().equals(zoneMatch.value()),
                    "%s lies in zone %s, but its match says %s",
                    postcode,
                    zone.code(),
                    zoneMatch.value());
        }

        /** {@return the price band} */
        public BandCode band() {
            return bandMatch.value();
        }
    }

    /**
     * A postcode without a zone and a band.
     *
     * @param postcode the postcode
     * @param reason why, for programs
     * @param explanation why, for people, with advice
     */
    record Unresolved(Postcode postcode, Reason reason, String explanation) implements Resolution {}

    /** Why a postcode has no zone and no band. */
    enum Reason {
        /** The directory has other postcodes of the district: it is mistyped, or newer than the directory, or no more. */
        NOT_IN_DIRECTORY,
        /** The directory has nothing in the district: the place is most likely outside the council's area. */
        DISTRICT_NOT_IN_DIRECTORY,
        /** The day is before the first version of the map. */
        BEFORE_FIRST_VERSION,
        /** The day is after the last version of the map. */
        AFTER_LAST_VERSION
    }
}
