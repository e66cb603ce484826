package org.almoner.rest.security;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in to the console. Thread-safe. */
public final class Session {

    private final String id;
    private final String formToken;
    private final Caller caller;
    private final Instant end;
    private final AtomicReference<@Nullable Object> note = new AtomicReference<>();

    Session(String id, String formToken, Caller caller, Instant end) {
        this.id = id;
        this.formToken = formToken;
        this.caller = caller;
        this.end = end;
    }

    /** {@return what the cookie holds, known to nobody else} */
    public String id() {
        return id;
    }

    /** {@return what every form of the session must bring along, so that it is a form of the console's own} */
    public String formToken() {
        return formToken;
    }

    /** {@return who is signed in} */
    public Caller caller() {
        return caller;
    }

    Instant end() {
        return end;
    }

    /** Leaves a note for the next page that is shown, over an earlier one. */
    public void leave(Object what) {
        note.set(what);
    }

    /** {@return the note of the type that was left, once, where it is of the page that is shown} */
    public <T> Optional<T> take(Class<T> type, Predicate<T> isOfPage) {
        Object left = note.get();
        return Optional.ofNullable(left)
                .map(type::cast)
                .filter(isOfPage)
                .filter(there -> note.compareAndSet(left, null));
    }
}
