package org.almoner.json;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What was given is no value of the kind. The message is for whoever gave it: it says what to write instead, and nothing of the program. */
public final class UnreadableValueException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<String> path;

    UnreadableValueException(ImmutableList<String> path, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    /** {@return where in the value it is: names of fields, and places in lists from 0 on; empty for the value as a whole} */
    public ImmutableList<String> path() {
        return path;
    }
}
