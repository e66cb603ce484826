package org.almoner.domain.prices;

import java.util.Comparator;
import org.almoner.domain.zones.BandCode;

/**
 * What a rate of a card is for. Immutable.
 *
 * @param offering lot and service
 * @param band where the care is given
 * @param day the type of day on which it starts
 */
public record RateKey(Offering offering, BandCode band, DayType day) implements Comparable<RateKey> {

    private static final Comparator<RateKey> ORDER =
            Comparator.comparing(RateKey::offering).thenComparing(RateKey::band).thenComparing(RateKey::day);

    /** {@return the key of the band for whatever day in a scheme that names neither lots nor services} */
    public static RateKey of(BandCode band) {
        return new RateKey(Offering.HOME_CARE, band, DayType.ANY_DAY);
    }

    @Override
    public int compareTo(RateKey other) {
        return ORDER.compare(this, other);
    }
}
