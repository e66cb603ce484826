package org.almoner.application.port.out;

import java.io.Serial;

/** The store could not do what it was asked for a technical reason: it is locked, full, unreachable or damaged. */
public class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what failed, with the name of the store and what to do. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what failed, with the name of the store and what to do. */
    public StoreException(String message) {
        super(message);
    }
}
