package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.PackageId;

/** How packages were offered to providers. The ranking itself is not kept: it follows from the facts then known. */
public interface Placements {

    /**
     * Keeps a record of offers.
     *
     * @throws IllegalArgumentException if the package was never opened
     */
    void record(Offers offers);

    /** {@return all records about the package, earliest first by the instant as known at which they were made} */
    ImmutableList<Offers> of(PackageId pack);

    /** {@return all records, earliest first by the instant as known at which they were made} */
    ImmutableList<Offers> all();

    /**
     * The offers of one placement. Immutable.
     *
     * @param pack the package
     * @param start the first day for which a provider was sought
     * @param asKnownAt the instant as known at which the ranking was made
     * @param by who made the offers
     * @param responses what the providers answered, in the order in which they were asked
     */
    record Offers(PackageId pack, LocalDate start, Instant asKnownAt, String by, ImmutableList<Response> responses) {}
}
