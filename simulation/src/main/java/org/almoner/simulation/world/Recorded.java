package org.almoner.simulation.world;

import org.almoner.application.port.in.CareRecords.Recording;

/** Sees to it that what is invented is recorded. */
public final class Recorded {

    private Recorded() {}

    /**
     * Refuses to go on where it was not.
     *
     * @throws IllegalStateException if it was refused; the message says why
     */
    public static void must(Recording recording) {
        if (recording instanceof Recording.Refused refused) {
            throw new IllegalStateException("what was invented breaks its own scheme: " + refused.reasons());
        }
    }
}
