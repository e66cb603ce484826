package org.almoner.rest.asking;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.almoner.rest.security.Caller;

/**
 * What was answered lately. While nothing is recorded it is answered again without being worked out again, to the same caller and the
 * same question alone. Thread-safe.
 */
final class Answers {

    private static final int MOST_BYTES = 32 << 20;
    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int OF_AN_ENTRY = 500;

    private final Cache<Question, byte[]> kept = CacheBuilder.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Question question, byte[] body) -> OF_AN_ENTRY + body.length)
            .expireAfterWrite(LATELY)
            .build();

    Optional<byte[]> find(Question question) {
        return Optional.ofNullable(kept.getIfPresent(question));
    }

    void keep(Question question, byte[] body) {
        kept.put(question, body);
    }

    /**
     * What was asked, and by whom.
     *
     * @param caller who asked
     * @param uri with its query
     * @param known the tag of what was known
     */
    record Question(Caller caller, URI uri, Etag known) {}
}
