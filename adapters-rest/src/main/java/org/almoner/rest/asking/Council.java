package org.almoner.rest.asking;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Instants;

/**
 * The council that is served: one scheme over one store, as it is now, as known at an instant, or for whoever has read it. Thread-safe.
 */
public final class Council {

    private final Scheme scheme;
    private final Store store;
    private final ProviderReplies replies;
    private final Clock clock;
    private final Almoner almoner;
    private final String start = UUID.randomUUID().toString();

    /**
     * As {@link Almoner#of} takes it.
     *
     * @param scheme what the council decided
     * @param store where facts and money are kept
     * @param replies how providers are asked
     * @param clock tells since when a fact is known
     */
    public Council(Scheme scheme, Store store, ProviderReplies replies, Clock clock) {
        this.scheme = scheme;
        this.store = store;
        this.replies = replies;
        this.clock = clock;
        this.almoner = Almoner.of(scheme, store, replies, clock);
    }

    /** {@return the scheme} */
    public Scheme scheme() {
        return scheme;
    }

    /** {@return today in England, or the nearest day of the scheme's term} */
    public LocalDate today() {
        return today(clock);
    }

    private LocalDate today(Clock by) {
        return scheme.term().nearest(Instants.dayOf(by.instant()));
    }

    /** {@return everything as it is now} */
    View now() {
        return new View(almoner, store, today(clock));
    }

    /** {@return everything as it was known at the instant} */
    View asKnownAt(Instant instant) {
        Store seen = StoreAsKnown.at(instant, store);
        Clock then = Clock.fixed(instant, ZoneOffset.UTC);
        return new View(Almoner.of(scheme, seen, replies, then), seen, today(then));
    }

    /** {@return the tag of what is answered now: until it is another, everything is answered as before} */
    Etag etag() {
        String version = Hashing.crc32c()
                .hashString(start + today(), StandardCharsets.UTF_8)
                .toString();
        return new Etag(lastLearned(), version);
    }

    /** {@return since when the latest is known} */
    public Instant lastLearned() {
        return store.lastLearned().orElse(Instant.EPOCH);
    }

    /** Does the work, which only reads, over one state of the store. */
    <T> T inOneView(Supplier<T> work) {
        return store.inOneView(work);
    }

    /** Does the work as one unit. */
    <T> T inOneUnit(Supplier<T> work) {
        return store.inOneUnit(work);
    }
}
