package org.almoner.rest.security;

import java.time.Instant;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;

/** What became of the token of a request. */
sealed interface SignIn {

    /**
     * {@return who asks}
     *
     * @throws ProblemException if that is not known
     */
    Caller caller();

    /** There is none. */
    record Nobody() implements SignIn {

        @Override
        public Caller caller() {
            throw ProblemException.of(ProblemKind.TOKEN_MISSING, "this may only be asked by somebody who is signed in");
        }
    }

    /**
     * It holds.
     *
     * @param caller whose it is
     * @param end of the token
     */
    record Known(Caller caller, Instant end) implements SignIn {}

    /**
     * It does not hold.
     *
     * @param why for people
     */
    record Refused(String why) implements SignIn {

        @Override
        public Caller caller() {
            throw ProblemException.of(ProblemKind.TOKEN_REFUSED, why);
        }
    }

    /** It could not be checked: the keys of the issuer cannot be had now. */
    record Unchecked() implements SignIn {

        @Override
        public Caller caller() {
            throw ProblemException.of(ProblemKind.UNAVAILABLE, "the keys of the issuer of tokens cannot be had now");
        }
    }
}
