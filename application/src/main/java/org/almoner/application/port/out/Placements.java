package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.PackageId;

/**
 * The needs that were published, what providers answered, and how it was decided. The ranking itself is not kept: it follows from
 * the facts then known.
 */
public interface Placements {

    /**
     * Keeps that a need was published.
     *
     * @param pack the package
     * @param start the first day for which a provider is sought
     * @param asKnownAt the instant as known at which the ranking is made
     * @param by who publishes it
     * @param scheme by which it is ranked
     * @return the number of the need: 1 for the first of the store, and one more for each next
     * @throws IllegalArgumentException if the package was never opened or is of a person who was erased
     */
    NeedId publish(PackageId pack, LocalDate start, Instant asKnownAt, String by, String scheme);

    /**
     * Keeps what a provider answered.
     *
     * @throws IllegalArgumentException if the need was never published
     */
    void respond(NeedId need, Response response);

    /**
     * Keeps how it was decided.
     *
     * @throws IllegalArgumentException if the need was never published
     * @throws ConflictException if it was decided already
     */
    void decide(NeedId need, Decision decision);

    /** {@return what was kept of the need, or empty when it was never published} */
    Optional<Offers> find(NeedId need);

    /** {@return the needs of the package, in the order of their numbers} */
    ImmutableList<Offers> of(PackageId pack);

    /** {@return all needs, in the order of their numbers} */
    ImmutableList<Offers> all();

    /**
     * A published need. Immutable.
     *
     * @param id its number
     * @param pack the package
     * @param start the first day for which a provider is sought
     * @param asKnownAt the instant as known at which the ranking was made
     * @param by who published it
     * @param scheme by which it was ranked
     * @param responses what the providers answered, in the order in which they were recorded
     * @param decision how it was decided, or empty while it is open
     */
    record Offers(
            NeedId id,
            PackageId pack,
            LocalDate start,
            Instant asKnownAt,
            String by,
            String scheme,
            ImmutableList<Response> responses,
            Optional<Decision> decision) {}
}
