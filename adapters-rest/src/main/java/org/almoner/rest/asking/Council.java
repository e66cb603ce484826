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
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Instants;

/**
 * The council that is served: one scheme over one store, as it is now, as known at an instant, or for whoever has read it. Thread-safe.
 */
public final class Council {

    private final Scheme scheme;
    private final NationalRules national;
    private final Store store;
    private final ProviderReplies replies;
    private final Clock clock;
    private final String start = UUID.randomUUID().toString();

    /**
     * As {@link Almoner#of} takes it.
     *
     * @param scheme what the council decided
     * @param national what is the same for every council
     * @param store where facts and money are kept
     * @param replies how providers are asked
     * @param clock tells since when a fact is known
     */
    public Council(Scheme scheme, NationalRules national, Store store, ProviderReplies replies, Clock clock) {
        this.scheme = scheme;
        this.national = national;
        this.store = store;
        this.replies = replies;
        this.clock = clock;
    }

    /** {@return the scheme} */
    public Scheme scheme() {
        return scheme;
    }

    /** {@return what is the same for every council: national amounts, and how the law treats income and capital} */
    public NationalRules national() {
        return national;
    }

    /** {@return today in England, or the nearest day of the scheme's term} */
    public LocalDate today() {
        return scheme.term().nearest(Instants.dayOf(clock.instant()));
    }

    /** {@return everything as it is now} */
    View now() {
        return view(store, clock);
    }

    /** {@return everything as it was known at the instant} */
    View asKnownAt(Instant instant) {
        return view(StoreAsKnown.at(instant, store), Clock.fixed(instant, ZoneOffset.UTC));
    }

    private View view(Store seen, Clock by) {
        return new View(Almoner.of(scheme, seen, replies, by), seen, Instants.dayOf(by.instant()));
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

    /** Does the work as one unit. */
    <T> T inOneUnit(Supplier<T> work) {
        return store.inOneUnit(work);
    }
}
