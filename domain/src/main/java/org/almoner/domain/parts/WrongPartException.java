package org.almoner.domain.parts;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;

/** A value is refused for one of its parts, so that whoever reads it from a file can name the line of that part. */
public final class WrongPartException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final Splitter SLASHES = Splitter.on('/');

    private final ImmutableList<String> path;

    private WrongPartException(String path, String message) {
        super(message);
        this.path = ImmutableList.copyOf(SLASHES.split(path));
    }

    /** {@return the part: names of parts within parts, and positions in lists counted from 0} */
    public ImmutableList<String> path() {
        return path;
    }

    /**
     * Refuses a value for a part of it.
     *
     * @param right whether the part may be as it is
     * @param path the part, such as {@code levels/2/from}, in lower-case words joined by hyphens
     * @param message for people, with {@code %s} in place of each value
     * @param values that the message names
     * @throws WrongPartException if it may not
     */
    public static void checkPart(boolean right, String path, String message, Object... values) {
        if (!right) {
            throw new WrongPartException(path, Strings.lenientFormat(message, values));
        }
    }
}
