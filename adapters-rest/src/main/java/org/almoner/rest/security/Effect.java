package org.almoner.rest.security;

/** What an operation does, from which follows what a request for it must and may have. */
public enum Effect {
    /** Tells of the service or the scheme, and touches no store. */
    TELLS,
    /** Prepares something that the server holds for a while, or tells how far that is: records nothing, so takes no key, and has no ETag. */
    PREPARES,
    /** Reads the store: takes {@code as-known} and If-None-Match, and answers with an ETag. */
    READS,
    /**
     * Reads what the clock changes, too, such as until when a provider may answer, or whether a visit is still to come: as {@link #READS}, but the ETag is of the instant, so that
     * nobody is told that nothing changed because nothing was recorded.
     */
    WATCHES,
    /** Does something that is there once or tells by itself that it was done: takes an Idempotency-Key. */
    ACTS,
    /** Takes away for good: takes no key, for what is kept under it would tell what was there. */
    ERASES,
    /** Records about something that exists: needs If-Match, and takes an Idempotency-Key. */
    EDITS;

    /** {@return whether anything is recorded} */
    public boolean isRecorded() {
        return this == ACTS || this == ERASES || this == EDITS;
    }

    /** {@return whether it tells what the store holds} */
    public boolean isReading() {
        return this == READS || this == WATCHES;
    }
}
