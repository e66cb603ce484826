package org.almoner.application.port.out;

import java.time.Instant;
import java.util.Optional;
import org.almoner.domain.time.Authors;

/** The answers to requests that came with a key, kept in the unit of work that did what was asked. */
public interface Keys {

    /**
     * Keeps the answer to a request.
     *
     * @throws ConflictException if an answer is kept under the key already
     */
    void keep(RequestKey key, Kept kept);

    /** {@return what is kept under the key, or {@link Kept#erased()} of it where somebody was erased since; empty when nothing is} */
    Optional<Kept> find(RequestKey key);

    /**
     * An answer. Immutable.
     *
     * @param digest of the request; another request has another. Who guesses at the words of a request could try them with it, so it goes
     *     with the answer
     * @param answer in full
     * @param since when it was given
     * @param by who asked: a reference, never a person's name
     */
    record Kept(String digest, String answer, Instant since, String by) {

        private static final String ERASED = "erased";

        /**
         * Refuses what nobody asked.
         *
         * @throws IllegalArgumentException if the reference is blank
         */
        public Kept {
            Authors.checkGiven(by, "who asks");
        }

        /** {@return what is left of it once somebody is erased: when it was given, and to whom} */
        public Kept erased() {
            return new Kept(ERASED, ERASED, since, by);
        }

        /** {@return whether nothing else is left of it} */
        public boolean isErased() {
            return digest.equals(ERASED);
        }
    }
}
