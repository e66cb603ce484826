package org.almoner.domain.packages.life;

/** Why something cannot be done with a package on a day. */
public enum Obstacle {
    /** Nothing is wanted, on the day or later. */
    NOTHING_WANTED,
    /** Care has ended. */
    ENDED,
    /** Care has not started. */
    NOT_STARTED,
    /** It is suspended. */
    SUSPENDED,
    /** It is not suspended. */
    NOT_SUSPENDED,
    /** The scheme asks for no approval. */
    NO_APPROVAL_NEEDED,
    /** Documents are missing that the scheme asks for before approval (rule C13). */
    EVIDENCE_MISSING,
    /** Something is wrong with it, so that it may not be bought. */
    NOT_VALID,
    /** All that is planned was approved. */
    APPROVED_ALREADY,
    /** Nobody has asked for approval. */
    NOT_ASKED,
    /** It lacks the approval that it needs. */
    NOT_APPROVED,
    /** It has a provider on every day on which it is wanted. */
    HAS_PROVIDER,
    /** It has no provider. */
    NO_PROVIDER,
    /** The person buys the care with a direct payment. */
    PAID_DIRECTLY,
    /** Providers are being asked for it: a need of it is open. */
    NEED_OPEN
}
