package org.almoner.application.port.out;

import java.io.Serial;

/** What was to be recorded is there already, because somebody else was quicker or the call was made twice. */
public class ConflictException extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what is there already. */
    public ConflictException(String message) {
        super(message);
    }
}
