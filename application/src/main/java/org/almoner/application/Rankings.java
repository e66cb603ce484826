package org.almoner.application;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.packages.PackageId;

/**
 * The rankings of needs that were asked for lately, so that not everything known is read again for each answer. A ranking follows
 * from what was known before its need was published, which nothing that is recorded later can change. Thread-safe.
 */
final class Rankings {

    private static final int MOST = 500;

    private final Cache<Published, Ranking> kept =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    /** What the ranking of a need follows from. */
    private record Published(NeedId need, PackageId pack, LocalDate start, Instant asKnownAt) {}

    Optional<Ranking> find(Offers offers) {
        return Optional.ofNullable(kept.getIfPresent(key(offers)));
    }

    void keep(Offers offers, Ranking ranking) {
        kept.put(key(offers), ranking);
    }

    private static Published key(Offers offers) {
        return new Published(offers.id(), offers.pack(), offers.start(), offers.asKnownAt());
    }
}
