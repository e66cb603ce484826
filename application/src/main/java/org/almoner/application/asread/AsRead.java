package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Histories;

/**
 * As known when it was read.
 *
 * @param instant the last of it
 */
record AsRead(Instant instant) {

    /**
     * Refuses to record about what has changed.
     *
     * @param subject the text form of what it is about
     * @param facts all that was recorded about it; empty when nothing was
     * @param now since when what is to be recorded is known: what else its unit of work records is known since then, too
     * @throws ChangedSinceException if more has become known
     */
    void check(String subject, Optional<Histories> facts, Instant now) {
        check(
                facts.stream()
                        .flatMap(known -> known.facts().entries().stream())
                        .map(entry -> change(entry.getKey().name(), subject, entry.getValue())),
                now);
    }

    /**
     * Refuses to record about what has changed.
     *
     * @param recorded all that was recorded about it
     * @param now since when what is to be recorded is known
     * @throws ChangedSinceException if more has become known
     */
    void check(Stream<Change> recorded, Instant now) {
        ImmutableList<Change> changes = recorded.filter(
                        change -> change.known().since().isAfter(instant)
                                && change.known().since().isBefore(now))
                .sorted(Comparator.comparing(change -> change.known().since()))
                .collect(ImmutableList.toImmutableList());
        if (!changes.isEmpty()) {
            throw new ChangedSinceException(instant, changes);
        }
    }

    static Change change(String kind, String subject, Fact<?> fact) {
        return new Change(kind, subject, fact.holds(), fact.known());
    }
}
