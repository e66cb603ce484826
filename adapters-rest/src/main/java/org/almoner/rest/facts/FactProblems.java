package org.almoner.rest.facts;

import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.rest.problems.ProblemException;
import org.almoner.wording.RefusalWords;

/** Why a fact is not recorded, as a problem. */
public final class FactProblems {

    private FactProblems() {}

    /**
     * Goes on if it was recorded.
     *
     * @throws ProblemException if it was refused
     */
    public static void check(Recording recording) {
        if (recording instanceof Recording.Refused refused) {
            throw ProblemException.refused(refused.reasons(), RefusalWords::of);
        }
    }
}
