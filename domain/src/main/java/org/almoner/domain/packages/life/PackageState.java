package org.almoner.domain.packages.life;

/** What a package is on a day. It is never stored: it follows from the facts and the day. */
public enum PackageState {
    /** No care is wanted, now or later, and none was ever given. */
    NOT_WANTED,
    /** Care is wanted. */
    REQUESTED,
    /** The documents are there that the scheme asks for before approval (rule C13). */
    EVIDENCED,
    /** All that is planned was approved, and no provider was asked. */
    APPROVED,
    /** Providers were asked, and none has it. */
    OFFERED,
    /** A provider was found for the day on which care starts, or starts again. */
    AWARDED,
    /** Care is being given, as it was from the start. */
    STARTED,
    /** Care is being given, otherwise than at the start. */
    CHANGED,
    /** Care was started, and the person is in hospital or away, or the package is suspended. */
    SUSPENDED,
    /** Care was given and is no more. */
    ENDED;

    /** {@return whether care was started and is not over} */
    public boolean isRunning() {
        return this == STARTED || this == CHANGED || this == SUSPENDED;
    }

    /** {@return whether care is wanted that nobody gives yet} */
    public boolean isBeforeCare() {
        return this == REQUESTED || this == EVIDENCED || this == APPROVED || this == OFFERED;
    }
}
