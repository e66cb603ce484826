package org.almoner.simulation.year;

import org.almoner.application.port.in.CareRecords.Recording;

/** Sees to it that what is played is recorded. */
final class Recorded {

    private Recorded() {}

    static void must(Recording recording) {
        if (recording instanceof Recording.Refused refused) {
            throw new IllegalStateException("the year that is played breaks its own scheme: " + refused.reasons());
        }
    }
}
