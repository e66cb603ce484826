package org.almoner.domain.delivery;

/**
 * What counts where electronic care monitoring does not say how long a visit lasted. Immutable.
 *
 * @param noLogOut where a carer logged in and not out
 * @param unreported where nothing was reported yet
 */
public record MissingEvidence(NoLogOut noLogOut, Unreported unreported) {

    /** The plan for a visit that was confirmed in another way; nothing as long as nothing is reported. */
    public static final MissingEvidence DEFAULT = new MissingEvidence(NoLogOut.PLAN_IF_VERIFIED, Unreported.NOTHING);

    /** What counts where a carer logged in and not out. */
    public enum NoLogOut {
        /** Nothing. */
        NOTHING,
        /** The plan of each carer who logged in, once somebody verified the visit; nothing as long as nobody did. */
        PLAN_IF_VERIFIED,
        /** The plan of each carer who logged in. */
        PLAN
    }

    /** What counts where nothing was reported yet. */
    public enum Unreported {
        /** Nothing, until it is. */
        NOTHING,
        /** The plan, provisionally: a later report takes its place, and the next run posts the difference. */
        PLAN
    }
}
