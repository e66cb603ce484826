package org.almoner.rest.security;

/** What became of the token of a request. */
sealed interface SignIn {

    /** There is none. */
    record Nobody() implements SignIn {}

    /**
     * It holds.
     *
     * @param caller whose it is
     */
    record Known(Caller caller) implements SignIn {}

    /**
     * It does not hold.
     *
     * @param why for people
     */
    record Refused(String why) implements SignIn {}

    /** It could not be checked: the keys of the issuer cannot be had now. */
    record Unchecked() implements SignIn {}
}
