package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

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

    /**
     * Reads what {@link #toString()} writes, such as {@code general/home-care}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Offering parse(String text) {
        int slash = text.indexOf('/');
        checkArgument(slash >= 0, "'%s' is not a lot and a service: write both codes, such as general/home-care", text);
        return new Offering(LotCode.parse(text.substring(0, slash)), ServiceCode.parse(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(Offering other) {
        return ORDER.compare(this, other);
    }

    /** {@return lot and service, such as {@code general/home-care}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return lot + "/" + service;
    }
}
