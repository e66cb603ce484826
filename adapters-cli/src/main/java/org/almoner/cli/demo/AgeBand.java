package org.almoner.cli.demo;

import java.util.Locale;

/** The age groups in which a city counted its people on one day (rule C10). */
enum AgeBand {
    FROM_18(18, 29, 48),
    FROM_30(30, 39, 54),
    FROM_40(40, 49, 79),
    FROM_50(50, 59, 163),
    FROM_60(60, 69, 287),
    FROM_70(70, 79, 466),
    FROM_80(80, Integer.MAX_VALUE, 963);

    /** People of all groups on that day. */
    static final int ALL = 2_060;

    private final int youngest;
    private final int oldest;
    private final int published;

    AgeBand(int youngest, int oldest, int published) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.published = published;
    }

    boolean contains(int age) {
        return age >= youngest && age <= oldest;
    }

    /** {@return how many people of the group the city counted} */
    int published() {
        return published;
    }

    /** {@return such as {@code 18-29} or {@code 80+}} */
    String label() {
        return oldest == Integer.MAX_VALUE ? youngest + "+" : String.format(Locale.ROOT, "%d-%d", youngest, oldest);
    }
}
