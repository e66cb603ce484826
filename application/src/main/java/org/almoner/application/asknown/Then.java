package org.almoner.application.asknown;

import java.time.Instant;
import java.util.Optional;
import org.almoner.domain.time.Histories;

/**
 * Until when everything is known.
 *
 * @param instant the last of it
 */
record Then(Instant instant) {

    boolean isKnown(Instant since) {
        return !since.isAfter(instant);
    }

    /** {@return what was known of the facts, or empty when nothing was} */
    Optional<Histories> known(Histories facts) {
        return Optional.of(facts.knownUntil(instant)).filter(known -> !known.isEmpty());
    }

    UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(
                "nothing is recorded in what was known at " + instant + "; record it in the store itself");
    }
}
