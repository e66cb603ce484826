package org.almoner.domain.prices;

import java.util.Comparator;

/**
 * What is bought: a type of service in a lot. Terms and prices belong to it. Immutable.
 *
 * @param lot of the scheme
 * @param service of the scheme
 */
public record Offering(LotCode lot, ServiceCode service) implements Comparable<Offering> {

    /** What a scheme buys that names neither lots nor services: home care, undivided. */
    public static final Offering HOME_CARE = new Offering(new LotCode("undivided"), new ServiceCode("home-care"));

    private static final Comparator<Offering> ORDER =
            Comparator.comparing(Offering::lot).thenComparing(Offering::service);

    @Override
    public int compareTo(Offering other) {
        return ORDER.compare(this, other);
    }

    /** {@return lot and service, such as {@code general/home-care}} */
    @Override
    public String toString() {
        return lot + "/" + service;
    }
}
