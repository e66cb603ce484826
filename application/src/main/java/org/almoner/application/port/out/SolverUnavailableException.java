package org.almoner.application.port.out;

import java.io.Serial;

/** A solver cannot be used on this machine: its library is not made for it, or cannot be loaded. */
public class SolverUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what cannot be used, and what to do. */
    public SolverUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
