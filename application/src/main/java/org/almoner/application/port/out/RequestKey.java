package org.almoner.application.port.out;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;

/**
 * What whoever asks calls a request, so that asking again, for want of an answer, is known to be the same request and not another.
 * It is theirs to choose, such as a random UUID, and a new one for each request. Immutable.
 *
 * @param value 1 to 200 visible characters of ASCII, which excludes blanks
 */
public record RequestKey(String value) {

    private static final int LONGEST = 200;
    private static final CharMatcher VISIBLE = CharMatcher.inRange('!', '~');

    /**
     * Refuses what is no key.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that is not visible ASCII
     */
    public RequestKey {
        checkArgument(
                !value.isEmpty() && value.length() <= LONGEST && VISIBLE.matchesAllOf(value),
                "'%s' is no key of a request: write 1 to %s letters, digits and signs of ASCII without blanks, such as a UUID",
                value,
                LONGEST);
    }

    /** {@return the key} */
    @Override
    public String toString() {
        return value;
    }
}
