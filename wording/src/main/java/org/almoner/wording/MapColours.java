package org.almoner.wording;

import com.google.common.collect.ImmutableList;

/** The colours of zones and price bands on maps, each as six hexadecimal digits of red, green and blue. */
public final class MapColours {

    /** Colours that stay apart on white; neighbours in the list differ most. */
    private static final ImmutableList<String> ZONES = ImmutableList.of(
            "4363d8", "e6194b", "3cb44b", "f58231", "911eb4", "008b8b", "9a6324", "f032e6", "808000", "000075",
            "e0a800", "800000", "00b7eb", "555555");

    /** The Okabe-Ito colours, which people who do not see all colours tell apart. */
    private static final ImmutableList<String> BANDS =
            ImmutableList.of("56b4e9", "0072b2", "e69f00", "d55e00", "009e73", "cc79a7");

    private MapColours() {}

    /** {@return the colour of the zone at the place in the council's order} */
    public static String zone(int place) {
        return ZONES.get(place % ZONES.size());
    }

    /** {@return the colour of the price band at the place in the scheme's order} */
    public static String band(int place) {
        return BANDS.get(place % BANDS.size());
    }
}
