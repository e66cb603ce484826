package org.almoner.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.stream.Collectors;

/** What was given is no value of the kind. What is wrong is for whoever gave it: it says what to write instead, and nothing of the program. */
public final class UnreadableValueException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Mistake> mistakes;

    UnreadableValueException(ImmutableList<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::words).collect(Collectors.joining("; ")));
        checkArgument(!mistakes.isEmpty(), "say what cannot be read");
        this.mistakes = mistakes;
    }

    /** {@return all that is wrong, at least one} */
    public ImmutableList<Mistake> mistakes() {
        return mistakes;
    }
}
