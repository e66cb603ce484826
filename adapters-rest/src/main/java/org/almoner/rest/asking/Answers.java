package org.almoner.rest.asking;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.rest.security.Caller;

/**
 * What was answered lately. While nothing is recorded, and it is the same day, it is answered again without being worked out again, to the same caller and the
 * same question alone. Thread-safe.
 */
final class Answers {

    private static final int MOST_BYTES = 32 << 20;
    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int OF_AN_ENTRY = 1000;

    private final Cache<Question, Answer> kept;

    /**
     * None yet.
     *
     * @param ticker tells how long one is kept
     */
    Answers(Ticker ticker) {
        kept = CacheBuilder.newBuilder()
                .ticker(ticker)
                .maximumWeight(MOST_BYTES)
                .weigher((Question question, Answer answer) ->
                        OF_AN_ENTRY + answer.json().remaining())
                .expireAfterWrite(LATELY)
                .build();
    }

    /** {@return what was answered to the question, if it would be answered so now} */
    Optional<Answer> find(Question question) {
        return Optional.ofNullable(kept.getIfPresent(question)).filter(Answer::isStillTrue);
    }

    void keep(Question question, Answer answer) {
        kept.put(question, answer);
    }

    /**
     * What is asked, and by whom: who may ask it once may ask it again.
     *
     * @param caller who asks
     * @param uri path and query
     * @param accept as what the answer is wanted
     */
    record Question(Caller caller, String uri, Optional<String> accept) {

        /** The attribute of a request that holds its question, where it is one that may be asked again. */
        static final String ATTRIBUTE = Question.class.getName();
    }

    /**
     * What was answered.
     *
     * @param state of what it was answered from
     * @param now tells the state now: while it is the same, so is the answer
     * @param isTagged whether the answer tells its state as its tag
     * @param json the body
     * @param path the template of the question's path
     */
    record Answer(Etag state, Supplier<Etag> now, boolean isTagged, ByteBuffer json, String path) {

        private boolean isStillTrue() {
            return now.get().equals(state);
        }
    }
}
