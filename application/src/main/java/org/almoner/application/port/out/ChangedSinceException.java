package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.util.stream.Collectors;
import org.almoner.domain.ledger.Change;

/** What was to be recorded rests on what somebody had read, and more has become known of it since. Nothing was recorded. */
public class ChangedSinceException extends ConflictException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Instant read;
    private final transient ImmutableList<Change> changes;

    /**
     * Says what has become known since; not the reasons, which may be about a person.
     *
     * @param read as known at which it was read
     * @param changes what has become known since, in that order; at least one
     */
    public ChangedSinceException(Instant read, ImmutableList<Change> changes) {
        super(changes.get(0).subject() + " has changed since " + read + ", as known at which it was read: "
                + changes.stream()
                        .map(change -> change.kind() + " from "
                                + change.holds().from() + " by "
                                + change.known().by() + " at "
                                + change.known().since())
                        .collect(Collectors.joining(", "))
                + "; read it again");
        this.read = read;
        this.changes = changes;
    }

    /** {@return as known at which it was read} */
    public Instant read() {
        return read;
    }

    /** {@return what has become known since, in that order; at least one} */
    public ImmutableList<Change> changes() {
        return changes;
    }
}
