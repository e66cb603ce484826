package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * A set of postcodes to which a council assigns a zone or a band. A location lies in one area of each kind; of those that
 * have an assignment the closest decides, in this order: the postcode itself, its ward, its sector, its district,
 * everywhere (property P8: the longest match wins). A ward goes before a sector because councils draw zones and
 * classify places by ward, and sectors cross the borders of wards. Immutable.
 */
public sealed interface Area {

    /**
     * {@return the areas that the location lies in, closest first}
     *
     * @param location any location
     */
    static ImmutableList<Area> containing(Location location) {
        Postcode postcode = location.postcode();
        return ImmutableList.of(
                new OnePostcode(postcode),
                new Ward(location.ward()),
                new Sector(postcode.sector()),
                new District(postcode.district()),
                new Everywhere());
    }

    /**
     * Reads what the areas' {@code toString()} writes: {@code postcode:LE67 3FN}, {@code ward:E05005511},
     * {@code sector:LE67 3}, {@code district:LE67} or {@code everywhere}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static Area parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon + 1);
        String code = text.substring(colon + 1);
        return switch (kind) {
            case OnePostcode.PREFIX -> new OnePostcode(Postcode.parse(code));
            case Ward.PREFIX -> new Ward(WardCode.parse(code));
            case Sector.PREFIX -> new Sector(code);
            case District.PREFIX -> new District(code);
            case Everywhere.TEXT -> new Everywhere();
            default ->
                throw new IllegalArgumentException("'" + text
                        + "' is not an area: write postcode:LE67 3FN, ward:E05005511, sector:LE67 3, district:LE67"
                        + " or everywhere");
        };
    }

    /** {@return whether the location lies in this area} */
    boolean contains(Location location);

    /**
     * One postcode alone.
     *
     * @param postcode the postcode
     */
    record OnePostcode(Postcode postcode) implements Area {

        private static final String PREFIX = "postcode:";

        @Override
        public boolean contains(Location location) {
            return location.postcode().equals(postcode);
        }

        /** {@return such as {@code postcode:LE67 3FN}; {@link Area#parse} reads it} */
        @Override
        public String toString() {
            return PREFIX + postcode;
        }
    }

    /**
     * The postcodes of an electoral ward.
     *
     * @param code the ward
     */
    record Ward(WardCode code) implements Area {

        private static final String PREFIX = "ward:";

        @Override
        public boolean contains(Location location) {
            return location.ward().equals(code);
        }

        /** {@return such as {@code ward:E05005511}; {@link Area#parse} reads it} */
        @Override
        public String toString() {
            return PREFIX + code;
        }
    }

    /**
     * The postcodes of a postcode sector.
     *
     * @param code district and one digit, such as {@code LE67 3}, in capitals with one space
     */
    record Sector(String code) implements Area {

        private static final String PREFIX = "sector:";

        /**
         * Brings the code to capitals with one space.
         *
         * @throws IllegalArgumentException if the code is not of a sector
         */
        public Sector {
            String compact = Postcode.compact(code);
            int last = compact.length() - 1;
            checkArgument(
                    last > 0 && isDigit(compact.charAt(last)) && Postcode.isDistrict(compact.substring(0, last)),
                    "'%s' is not a postcode sector: write district and one digit, such as LE67 3",
                    code);
            code = compact.substring(0, last) + ' ' + compact.charAt(last);
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }

        @Override
        public boolean contains(Location location) {
            return location.postcode().sector().equals(code);
        }

        /** {@return such as {@code sector:LE67 3}; {@link Area#parse} reads it} */
        @Override
        public String toString() {
            return PREFIX + code;
        }
    }

    /**
     * The postcodes of a postcode district.
     *
     * @param code the outward code, such as {@code LE67}, in capitals
     */
    record District(String code) implements Area {

        private static final String PREFIX = "district:";

        /**
         * Brings the code to capitals.
         *
         * @throws IllegalArgumentException if the code is not of a district
         */
        public District {
            String compact = Postcode.compact(code);
            checkArgument(
                    Postcode.isDistrict(compact),
                    "'%s' is not a postcode district: write one or two letters and a number, such as LE67",
                    code);
            code = compact;
        }

        @Override
        public boolean contains(Location location) {
            return location.postcode().district().equals(code);
        }

        /** {@return such as {@code district:LE67}; {@link Area#parse} reads it} */
        @Override
        public String toString() {
            return PREFIX + code;
        }
    }

    /** Every postcode of the directory: a council without zones has one assignment to it (rule C1). */
    record Everywhere() implements Area {

        private static final String TEXT = "everywhere";

        @Override
        public boolean contains(Location location) {
            return true;
        }

        /** {@return {@code everywhere}; {@link Area#parse} reads it} */
        @Override
        public String toString() {
            return TEXT;
        }
    }
}
